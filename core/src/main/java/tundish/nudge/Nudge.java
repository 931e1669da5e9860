package tundish.nudge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;

/**
 * A nudge as one person gets it.
 *
 * @param since when its reason began
 * @param letter the number in the outbox of the message that carries it; null until one is written
 * @param done what somebody did about it; null unless answered
 */
public record Nudge(
        NudgeKey key,
        Instant since,
        MemberId to,
        State state,
        @Nullable Long letter,
        @Nullable Done done) {

    public enum State {
        WAITING,
        SENT,
        ANSWERED
    }

    /** @param by null for the bot itself */
    public record Done(Answer answer, @Nullable MemberId by, Instant at) {}
}
