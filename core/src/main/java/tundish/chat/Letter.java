package tundish.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/**
 * One message in the outbox.
 *
 * @param number counts up; of two that may leave to one address, the lower leaves first
 * @param notBefore when it may leave
 * @param attempts how often a platform was asked to take it and did not
 * @param reason why it did not leave yet, or why it never will; empty otherwise
 * @param sent where it went; null until it did
 * @param settledAt when it came to its end; null while it waits
 * @param lease which taking of the lane this belongs to
 */
public record Letter(
        WorkspaceId workspace,
        long number,
        Address to,
        Post post,
        State state,
        Instant notBefore,
        int attempts,
        String reason,
        @Nullable Sent sent,
        @Nullable Instant settledAt,
        long lease) {

    public enum State {
        WAITING,
        DELIVERED,
        /** By the time it would have left there was nothing to say any more. */
        SILENT,
        /** It could not reach the person, and went to the team's channel as another letter. */
        FELL_BACK,
        UNDELIVERABLE
    }

    /** How a platform names a message. */
    public record Sent(Platform platform, String channelId, String messageId) {}

    Letter delivered(Sent where, Instant at) {
        return settled(State.DELIVERED, "", where, at);
    }

    Letter silent(String why, Instant at) {
        return settled(State.SILENT, why, null, at);
    }

    Letter fellBack(String why, Instant at) {
        return settled(State.FELL_BACK, why, null, at);
    }

    Letter undeliverable(String why, Instant at) {
        return settled(State.UNDELIVERABLE, why, null, at);
    }

    Letter delayed(String why) {
        return new Letter(workspace, number, to, post, state, notBefore, attempts + 1, why, sent, settledAt, lease);
    }

    Letter postponed(Instant until) {
        return new Letter(workspace, number, to, post, state, until, attempts, reason, sent, settledAt, lease);
    }

    private Letter settled(State end, String why, @Nullable Sent where, Instant at) {
        return new Letter(workspace, number, to, post, end, notBefore, attempts, why, where, at, lease);
    }
}
