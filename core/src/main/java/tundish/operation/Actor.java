package tundish.operation;

import java.time.ZoneId;
import java.util.Set;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Right;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/**
 * Who asks, and for which workspace.
 *
 * @param standsInFor those who are away and whose deals the asker looks after meanwhile
 */
public record Actor(Workspace workspace, Member member, Set<MemberId> standsInFor) {

    public Actor {
        standsInFor = Set.copyOf(standsInFor);
    }

    public Actor(Workspace workspace, Member member) {
        this(workspace, member, Set.of());
    }

    /** The same person, who stands in for others at this moment. */
    public Actor standingInFor(Set<MemberId> others) {
        return new Actor(workspace, member, others);
    }

    public MemberId id() {
        return member.id();
    }

    public WorkspaceId workspaceId() {
        return workspace.id();
    }

    public Settings settings() {
        return workspace.settings();
    }

    /** Where the asker's day begins. */
    public ZoneId zone() {
        return member.zone();
    }

    /** The language to answer in. */
    public Language language() {
        return member.language();
    }

    public boolean may(Right right) {
        return member.may(right);
    }
}
