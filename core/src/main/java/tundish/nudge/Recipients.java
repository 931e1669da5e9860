package tundish.nudge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.deal.Examples;
import tundish.member.Deputies;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.workspace.WorkspaceId;

/** Who is nudged, as things stand: whoever is away is stood in for, and only those who can be reached are told. */
public final class Recipients {

    private final Members members;
    private final Examples examples;
    private final Deputies deputies;

    public Recipients(Members members, Examples examples, Deputies deputies) {
        this.members = members;
        this.examples = examples;
        this.deputies = deputies;
    }

    /**
     * The owner; for level 2 the managers, with the owner in copy. Managers stand in where there is no owner who
     * can be reached, or where the owner is away without a deputy who is there. Of an example only whoever brought it in is told, and nobody while they
     * are away.
     */
    public List<Member> of(NudgeKey nudge, @Nullable MemberId owner) {
        return of(nudge, owner, loaders(List.of(nudge.deal())));
    }

    /** @param loaders who brought in those of the deals that are examples */
    List<Member> of(NudgeKey nudge, @Nullable MemberId owner, Map<DealId, MemberId> loaders) {
        var loader = loaders.get(nudge.deal());
        return loader == null ? all(nudge, owner) : alone(loader);
    }

    Map<DealId, MemberId> loaders(List<DealId> deals) {
        return examples.loaders(deals);
    }

    private List<Member> alone(MemberId loader) {
        return members
                .find(loader)
                .filter(Member::active)
                .filter(member -> deputies.absenceOf(member.id()).isEmpty())
                .stream()
                .toList();
    }

    private List<Member> all(NudgeKey nudge, @Nullable MemberId owner) {
        var told = reached(owner).flatMap(this::presence);
        if (nudge.level() == NudgeRules.OWNER && told.isPresent()) {
            return List.of(told.get());
        }
        var all = new LinkedHashSet<>(managers(nudge.deal().workspace()));
        told.ifPresent(all::add);
        return List.copyOf(all);
    }

    private Optional<Member> reached(@Nullable MemberId owner) {
        return Optional.ofNullable(owner).flatMap(members::find).filter(Member::isReached);
    }

    /** Whoever is there for a member: the member, or who stands in. */
    private Optional<Member> presence(Member member) {
        return deputies.absenceOf(member.id()).isEmpty()
                ? Optional.of(member)
                : deputies.standIn(member.id()).filter(Member::isReached);
    }

    /** Administrators where no manager is there; where nobody is there at all, the managers find it when they are back. */
    private Set<Member> managers(WorkspaceId workspace) {
        var managers = present(workspace, Role.MANAGER);
        var leaders = managers.isEmpty() ? present(workspace, Role.ADMIN) : managers;
        if (!leaders.isEmpty()) {
            return leaders;
        }
        var away = active(workspace, Role.MANAGER);
        return new LinkedHashSet<>(away.isEmpty() ? active(workspace, Role.ADMIN) : away);
    }

    private Set<Member> present(WorkspaceId workspace, Role role) {
        var present = new LinkedHashSet<Member>();
        active(workspace, role).forEach(member -> presence(member).ifPresent(present::add));
        return present;
    }

    private List<Member> active(WorkspaceId workspace, Role role) {
        return members.all(workspace).stream()
                .filter(member -> member.isReached() && member.role() == role)
                .toList();
    }
}
