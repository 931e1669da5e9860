package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.LogFollowUp;
import tundish.operation.Operation.UndoFollowUp;

/** Logging what customers said, correcting it and taking it back. */
final class FollowUpOperations {

    Reply log(Actor actor, LogFollowUp operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply undo(Actor actor, UndoFollowUp operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
