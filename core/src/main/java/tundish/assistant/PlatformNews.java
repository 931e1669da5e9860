package tundish.assistant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tundish.member.Member;
import tundish.workspace.WorkspaceId;

/** Lets those who read people from a platform know, once it is written down, that more of what it says counts from now on. */
public final class PlatformNews {

    private final List<Consumer<WorkspaceId>> groups = new CopyOnWriteArrayList<>();
    private final List<Consumer<Member>> members = new CopyOnWriteArrayList<>();

    /** Hears where another group gives a role. @param listener does not keep the asker waiting */
    public void listenForGroups(Consumer<WorkspaceId> listener) {
        groups.add(listener);
    }

    /** Hears of members who follow the platform again. @param listener does not keep the asker waiting */
    public void listenForMembers(Consumer<Member> listener) {
        members.add(listener);
    }

    void mapped(WorkspaceId workspace) {
        groups.forEach(listener -> listener.accept(workspace));
    }

    void reset(Member member) {
        members.forEach(listener -> listener.accept(member));
    }
}
