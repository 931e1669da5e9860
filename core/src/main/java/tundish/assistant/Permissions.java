package tundish.assistant;

import tundish.deal.Deal;
import tundish.member.Right;
import tundish.operation.Actor;
import tundish.operation.Refusal.ChangedMeanwhile;
import tundish.operation.Refusal.NotAllowed;

/** Asks whether somebody may do a thing, and refuses where not. */
final class Permissions {

    private Permissions() {}

    static void require(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw new NotAllowed(right);
        }
    }

    /** Owners and their deputies change their own deals and those that nobody owns; managers change all. */
    static void requireChange(Actor actor, Deal deal) {
        var own = deal.owner() == null
                || deal.ownedBy(actor.id())
                || actor.standsInFor().contains(deal.owner());
        require(actor, own ? Right.CHANGE_OWN_DEALS : Right.CHANGE_ALL_DEALS);
    }

    /** Refuses where the deal was changed after the asker looked at it; {@code seen} is -1 where nothing was looked at. */
    static void requireSeen(Deal deal, long seen) {
        if (seen >= 0 && seen != deal.version()) {
            throw new ChangedMeanwhile(deal, seen);
        }
    }
}
