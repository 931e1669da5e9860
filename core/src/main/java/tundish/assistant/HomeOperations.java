package tundish.assistant;

import tundish.message.Reply;
import tundish.operation.Actor;

/** What concerns one person. */
final class HomeOperations {

    Reply show(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }
}
