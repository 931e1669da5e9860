package tundish.member;

import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** All members. Reads are cached; a change is seen at once. */
public interface Members {

    MemberId nextId(WorkspaceId workspace);

    Optional<Member> find(MemberId id);

    Optional<Member> withAccount(WorkspaceId workspace, Account account);

    /** Where somebody has that account, whatever workspaces those are. */
    List<WorkspaceId> workspacesOf(Account account);

    /** Everybody of a workspace, by name, those who left too. */
    List<Member> all(WorkspaceId workspace);

    /**
     * Keeps a new member, or what changed of a known one.
     *
     * @throws tundish.Overtaken if one of the accounts is somebody else's
     */
    void save(Member member);
}
