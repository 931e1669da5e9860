package tundish.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    People(Members members, Workspace workspace, boolean dryRun) {
        this.members = members;
        this.workspace = workspace;
        this.dryRun = dryRun;
        reload();
    }

    /** Forgets whom a transaction created that was not kept. */
    void reload() {
        byName.clear();
        members.all(workspace.id()).forEach(this::know);
    }

    private void know(Member member) {
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
        if (name.isEmpty()) {
            return null;
        }
        var found = byName.getOrDefault(fold(name), List.of());
        return switch (found.size()) {
            case 0 -> create(name);
            case 1 -> found.getFirst();
            default -> throw new RowProblem(field, name, RejectReason.AMBIGUOUS_PERSON);
        };
    }

    private MemberId create(String name) {
        var settings = workspace.settings();
        var id = dryRun ? new MemberId(workspace.id(), -1L - byName.size()) : members.nextId(workspace.id());
        var member = new Member(id, name, "", Role.REP, settings.zone(), settings.language(), true, List.of());
        if (!dryRun) {
            members.save(member);
        }
        know(member);
        return id;
    }

    /** The name of somebody, for the ledger. */
    String name(@Nullable MemberId member) {
        return member == null ? "" : members.find(member).map(Member::name).orElse("");
    }
}
