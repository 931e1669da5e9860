package tundish.assistant;

import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Operation.ShowHelp;

/** What the bot can do, with examples. */
final class HelpOperations {

    Reply show(Actor actor, ShowHelp operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }
}
