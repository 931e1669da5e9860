package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Operation.ChangeSettings;

/** Settings and people. */
final class TeamOperations {

    Reply settings(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }

    Reply change(Actor actor, ChangeSettings operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply people(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }

    Reply change(Actor actor, ChangeMember operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
