package tundish.nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tundish.deal.Deal;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Role;
import tundish.workspace.WorkspaceId;

/** Who is nudged. */
final class Recipients {

    private final Members members;

    Recipients(Members members) {
        this.members = members;
    }

    /** The owner; for level 2 the managers, with the owner in copy. Managers stand in where there is no owner. */
    List<Member> of(NudgeKey nudge, Deal deal) {
        var owner = owner(deal);
        if (nudge.level() == NudgeRules.OWNER && owner.isPresent()) {
            return List.of(owner.get());
        }
        var all = new ArrayList<>(managers(deal.id().workspace()));
        owner.filter(member -> !all.contains(member)).ifPresent(all::add);
        return all;
    }

    private Optional<Member> owner(Deal deal) {
        return Optional.ofNullable(deal.owner()).flatMap(members::find).filter(Member::active);
    }

    /** Administrators where nobody is a manager. */
    private List<Member> managers(WorkspaceId workspace) {
        var managers = active(workspace, Role.MANAGER);
        return managers.isEmpty() ? active(workspace, Role.ADMIN) : managers;
    }

    private List<Member> active(WorkspaceId workspace, Role role) {
        return members.all(workspace).stream()
                .filter(member -> member.active() && member.role() == role)
                .toList();
    }
}
