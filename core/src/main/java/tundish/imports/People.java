package tundish.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.workspace.Workspace;

/** Finds the members that a file names; a name that nobody bears yet becomes a member without an account. */
final class People {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Members members;
    private final Workspace workspace;
    private final boolean dryRun;
    private final Map<String, List<MemberId>> byName = new HashMap<>();
    private final Map<MemberId, Member> byId = new HashMap<>();

    People(Members members, Workspace workspace, boolean dryRun) {
        this.members = members;
        this.workspace = workspace;
        this.dryRun = dryRun;
        reload();
    }

    /** Forgets whom a transaction created that was not kept. */
    void reload() {
        byName.clear();
        byId.clear();
        members.all(workspace.id()).forEach(this::know);
    }

    private void know(Member member) {
        byId.put(member.id(), member);
        know(member.name(), member.id());
        know(numbered(member), member.id());
        if (!member.email().isEmpty()) {
            know(member.email(), member.id());
        }
    }

    private void know(String name, MemberId member) {
        var known = byName.computeIfAbsent(fold(name), _ -> new ArrayList<>());
        if (!known.contains(member)) {
            known.add(member);
        }
    }

    /** How a table tells two people of one name apart. */
    static String numbered(Member member) {
        return member.name() + " #" + member.id().number();
    }

    private static String fold(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /**
     * The member of that name or e-mail; null for an empty name.
     *
     * @throws RowProblem where several bear the name
     */
    @Nullable
    MemberId find(ImportField field, String name) {
        return name.isEmpty()
                ? null
                : known(field, name).orElseGet(() -> keep(newcomer(name, ""))).id();
    }

    /**
     * The member of that name or e-mail, where there is one.
     *
     * @throws RowProblem where several bear the name
     */
    Optional<Member> known(ImportField field, String name) {
        var found = byName.getOrDefault(fold(name), List.of());
        if (found.size() > 1) {
            throw new RowProblem(field, name, RejectReason.AMBIGUOUS_PERSON);
        }
        return found.stream().findFirst().map(byId::get);
    }

    /** Somebody of whom nothing else is known; to be kept. */
    Member newcomer(String name, String email) {
        var settings = workspace.settings();
        var id = dryRun ? new MemberId(workspace.id(), -1L - byName.size()) : members.nextId(workspace.id());
        return new Member(id, name, email, Role.REP, settings.zone(), settings.language(), true, List.of());
    }

    Member keep(Member member) {
        if (!dryRun) {
            members.save(member);
        }
        know(member);
        return member;
    }

    /** The name of somebody, for the ledger. */
    String name(@Nullable MemberId member) {
        return member == null ? "" : members.find(member).map(Member::name).orElse("");
    }
}
