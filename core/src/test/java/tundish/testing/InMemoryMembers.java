package tundish.testing;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import tundish.Overtaken;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.workspace.WorkspaceId;

public final class InMemoryMembers implements Members, Rewindable {

    private final Shelf<MemberId, Member> members = new Shelf<>();
    private long last;

    @Override
    public MemberId nextId(WorkspaceId workspace) {
        return new MemberId(workspace, ++last);
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return members.find(id);
    }

    @Override
    public Optional<Member> withAccount(WorkspaceId workspace, Account account) {
        return all(workspace).stream()
                .filter(member -> member.accounts().contains(account))
                .findFirst();
    }

    @Override
    public List<WorkspaceId> workspacesOf(Account account) {
        return members.all().stream()
                .filter(member -> member.accounts().contains(account))
                .map(member -> member.id().workspace())
                .sorted(comparing(WorkspaceId::value))
                .toList();
    }

    @Override
    public List<Member> all(WorkspaceId workspace) {
        return members.all().stream()
                .filter(member -> member.id().workspace().equals(workspace))
                .sorted(comparing(Member::name)
                        .thenComparing(member -> member.id().number()))
                .toList();
    }

    @Override
    public void save(Member member) {
        for (var account : member.accounts()) {
            var holder = withAccount(member.id().workspace(), account);
            if (holder.isPresent() && !holder.get().id().equals(member.id())) {
                throw new Overtaken("account " + account);
            }
        }
        members.put(member.id(), member);
    }

    @Override
    public Runnable mark() {
        return members.mark();
    }
}
