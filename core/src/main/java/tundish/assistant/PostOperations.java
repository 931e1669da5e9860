package tundish.assistant;

import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Operation.RetryPost;

/** What could not be delivered. */
final class PostOperations {

    Reply undelivered(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }

    Reply retry(Actor actor, RetryPost operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }
}
