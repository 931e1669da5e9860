package tundish.nudge;

import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.member.MemberId;

/** The nudges that stand in people's messages and wait for an answer. */
public interface OpenNudges {

    /** Somebody did something about a deal: the messages that nudged about it are to say so, in place. */
    void answered(Deal deal, Answer answer, @Nullable MemberId by);
}
