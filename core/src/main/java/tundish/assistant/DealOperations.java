package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.EditDeal;
import tundish.operation.Operation.HandOverDeal;
import tundish.operation.Operation.MoveDeal;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.SnoozeDeal;

/** Showing, moving, editing, handing over and snoozing deals. */
final class DealOperations {

    Reply show(Actor actor, ShowDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply move(Actor actor, MoveDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply edit(Actor actor, EditDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply handOver(Actor actor, HandOverDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply snooze(Actor actor, SnoozeDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
