package tundish.storage;

import static java.util.Comparator.comparing;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaMembers implements Members {

    private final MemberRows rows;
    private final EntityManager entities;
    private final RowWriter writer;
    private final ReadCache<WorkspaceId, List<Member>> teams;

    JpaMembers(MemberRows rows, EntityManager entities, RowWriter writer, Ticker ticker) {
        this.rows = rows;
        this.entities = entities;
        this.writer = writer;
        this.teams = new ReadCache<>(Scope::shows, this::read, ticker);
    }

    @Override
    public MemberId nextId(WorkspaceId workspace) {
        return new MemberId(workspace, writer.next("member_seq"));
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return all(id.workspace()).stream()
                .filter(member -> member.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Member> withAccount(WorkspaceId workspace, Account account) {
        return all(workspace).stream()
                .filter(member -> member.accounts().contains(account))
                .findFirst();
    }

    @Override
    public List<WorkspaceId> workspacesOf(Account account) {
        return rows.workspacesOf(account.platform(), account.user()).stream()
                .map(WorkspaceId::new)
                .toList();
    }

    @Override
    public List<Member> all(WorkspaceId workspace) {
        return Objects.requireNonNull(teams.get(workspace));
    }

    private List<Member> read(WorkspaceId workspace) {
        return rows.of(workspace.value()).stream()
                .map(this::released)
                .sorted(comparing(Member::name)
                        .thenComparing(member -> member.id().number()))
                .toList();
    }

    /** A row that is let go of is read anew next time, also in the same transaction. */
    private Member released(MemberRow row) {
        entities.detach(row);
        return row.toMember();
    }

    @Override
    public void save(Member member) {
        teams.changed(member.id().workspace());
        var row = entities.find(MemberRow.class, Key.of(member.id()));
        if (row == null) {
            writer.add(new MemberRow(member), "account of member " + member.id());
        } else {
            row.accept(member);
            writer.keep(row, "account of member " + member.id());
        }
    }
}
