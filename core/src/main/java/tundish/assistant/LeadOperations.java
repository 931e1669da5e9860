package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.AddLead;
import tundish.operation.Operation.ClaimDeal;

/** New leads, and leads that nobody took yet. */
final class LeadOperations {

    Reply add(Actor actor, AddLead operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply claim(Actor actor, ClaimDeal operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
