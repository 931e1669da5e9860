package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.Decide;
import tundish.operation.Operation.GiveFeedback;
import tundish.operation.Operation.SettleItem;

/** The weekly meeting. */
final class SyncOperations {

    Reply show(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }

    Reply feedback(Actor actor, GiveFeedback operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply decide(Actor actor, Decide operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply settle(Actor actor, SettleItem operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
