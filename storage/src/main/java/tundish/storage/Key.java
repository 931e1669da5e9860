package tundish.storage;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.followup.FollowUpId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/** The primary key of most rows. */
record Key(long workspaceId, long id) implements Serializable {

    static Key of(DealId deal) {
        return new Key(deal.workspace().value(), deal.number());
    }

    static Key of(MemberId member) {
        return new Key(member.workspace().value(), member.number());
    }

    static Key of(FollowUpId followUp) {
        return new Key(followUp.workspace().value(), followUp.number());
    }

    /** The number for a row of that workspace, which cannot point to another's member. */
    static @Nullable Long within(WorkspaceId workspace, @Nullable MemberId member) {
        return member == null ? null : within(workspace, member.workspace(), member.number());
    }

    /** The number for a row of that workspace, which cannot point to another's deal. */
    static @Nullable Long within(WorkspaceId workspace, @Nullable DealId deal) {
        return deal == null ? null : within(workspace, deal.workspace(), deal.number());
    }

    static long within(WorkspaceId workspace, WorkspaceId other, long number) {
        if (!workspace.equals(other)) {
            throw new IllegalArgumentException("workspace " + workspace + " cannot point into workspace " + other);
        }
        return number;
    }

    static @Nullable MemberId member(long workspaceId, @Nullable Long number) {
        return number == null ? null : new MemberId(new WorkspaceId(workspaceId), number);
    }

    static @Nullable DealId deal(long workspaceId, @Nullable Long number) {
        return number == null ? null : new DealId(new WorkspaceId(workspaceId), number);
    }
}
