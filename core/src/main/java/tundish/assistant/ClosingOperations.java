package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.ReopenDeal;
import tundish.operation.Operation.RepeatDeal;
import tundish.operation.Operation.WinDeal;

/** Deals that end, go on, or come again. */
final class ClosingOperations {

    Reply win(Actor actor, WinDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply lose(Actor actor, LoseDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply reopen(Actor actor, ReopenDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply repeat(Actor actor, RepeatDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
