package tundish.assistant;

import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Right;
import tundish.operation.Refusal.TooLate;

/** There is always somebody who may change the settings. */
final class Administrators {

    private final Members members;

    Administrators(Members members) {
        this.members = members;
    }

    /** Refuses what would leave the workspace without an administrator. */
    void requireOneLeft(Member before, Member after) {
        if (wouldBeLost(before, after)) {
            throw new TooLate("lastAdmin", before.name());
        }
    }

    boolean wouldBeLost(Member before, Member after) {
        var stays = after.active() && after.may(Right.CHANGE_SETTINGS);
        return before.active()
                && before.may(Right.CHANGE_SETTINGS)
                && !stays
                && members.all(before.id().workspace()).stream()
                        .filter(Member::active)
                        .filter(member -> !member.id().equals(before.id()))
                        .noneMatch(member -> member.may(Right.CHANGE_SETTINGS));
    }
}
