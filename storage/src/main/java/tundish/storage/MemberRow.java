package tundish.storage;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.workspace.WorkspaceId;

@Entity
@Table(name = "member")
@IdClass(Key.class)
class MemberRow {

    @Id
    @Column(name = "workspace_id") // named, or the accounts cannot refer to it
    private long workspaceId;

    @Id
    private long id;

    private String name;

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String zone;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean active;

    private String byHand;

    private String team;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "account",
            joinColumns = {
                @JoinColumn(name = "workspace_id", referencedColumnName = "workspace_id"),
                @JoinColumn(name = "member_id", referencedColumnName = "id")
            })
    private Set<AccountPart> accounts = new HashSet<>();

    @NullUnmarked
    protected MemberRow() {}

    @NullUnmarked
    MemberRow(Member member) {
        this.workspaceId = member.id().workspace().value();
        this.id = member.id().number();
        accept(member);
    }

    final void accept(Member member) {
        this.name = member.name();
        this.email = member.email();
        this.role = member.role();
        this.zone = member.zone().getId();
        this.language = member.language();
        this.active = member.active();
        this.byHand = member.byHand().stream().sorted().map(Trait::name).collect(joining(","));
        this.team = member.team();
        var wanted = member.accounts().stream().map(AccountPart::of).toList();
        accounts.retainAll(wanted);
        accounts.addAll(wanted);
    }

    Member toMember() {
        return new Member(
                new MemberId(new WorkspaceId(workspaceId), id),
                name,
                email,
                role,
                ZoneId.of(zone),
                language,
                active,
                accounts.stream()
                        .map(AccountPart::toAccount)
                        .sorted(comparing(Account::platform).thenComparing(Account::user))
                        .toList(),
                traits(byHand),
                team);
    }

    private static Set<Trait> traits(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Trait::valueOf)
                .collect(toSet());
    }
}
