package tundish.assistant;

import java.util.List;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.followup.FollowUps;
import tundish.member.Members;
import tundish.message.Span;
import tundish.operation.Actor;

/** Everything that happened to a deal, as people read it. */
final class Timeline {

    private final DealHistory history;
    private final FollowUps followUps;
    private final Members members;

    Timeline(DealHistory history, FollowUps followUps, Members members) {
        this.history = history;
        this.followUps = followUps;
        this.members = members;
    }

    /** The last thing that somebody did. */
    List<List<Span>> latest(Actor actor, Deal deal) {
        throw new UnsupportedOperationException("not yet: " + history + followUps + members + actor + deal);
    }
}
