package tundish.operation;

import java.time.ZoneId;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Right;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Who asks, and for which workspace. */
public record Actor(Workspace workspace, Member member) {

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
