package tundish.nudge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/** All nudges: what was claimed, and how each copy of it fared. */
public interface Nudges {

    /**
     * Claims a nudge, and lets a copy wait for each recipient.
     *
     * @param to nobody, where another nudge speaks for this one
     * @return whether this was the first to claim it; of several at once exactly one is
     */
    boolean claim(NudgeKey key, Instant since, List<MemberId> to);

    /**
     * Claims many nudges of one workspace.
     *
     * @return those that this was the first to claim; the copies of others are whose claim came before
     */
    Set<NudgeKey> claimAll(List<Claim> claims);

    default Set<NudgeKey> claimed(DealId deal) {
        return claimed(List.of(deal));
    }

    /** The same of many deals of one workspace. */
    Set<NudgeKey> claimed(List<DealId> deals);

    /** Those that somebody answered. */
    Set<NudgeKey> answered(DealId deal);

    /** Lets everything that waits for a person travel with a letter. @return all of it, oldest first */
    List<Nudge> enclose(MemberId to, long letter);

    /** Takes back a copy that still waits, and with the last copy the claim: should its reason return, it counts again. */
    void withdraw(Nudge nudge);

    /** Lets a copy that waits go to others instead, of whom those who have one already get no second. */
    void redirect(Nudge nudge, Collection<MemberId> to);

    /** Lets an open copy go to somebody who was told of it in another way; it counts as sent, in no letter. */
    void pass(Nudge nudge, MemberId to);

    /** The same for every open copy that somebody has about some deals. */
    default void passAll(MemberId from, Set<DealId> about, MemberId to) {
        open(from).stream().filter(nudge -> about.contains(nudge.key().deal())).forEach(nudge -> pass(nudge, to));
    }

    /** Every copy about a deal, answered or not, oldest first. */
    List<Nudge> about(DealId deal);

    /** What waited and travelled with a letter reached its reader. */
    void sent(WorkspaceId workspace, long letter);

    /** What travelled with a letter, oldest first. */
    List<Nudge> in(WorkspaceId workspace, long letter);

    /** What waits or was sent about a deal and nobody answered; until the transaction ends nobody else changes it. */
    List<Nudge> open(DealId deal);

    /** What waits for a person or was sent and nobody answered, oldest first. */
    List<Nudge> open(MemberId to);

    void answer(Nudge nudge, Nudge.Done done);
}
