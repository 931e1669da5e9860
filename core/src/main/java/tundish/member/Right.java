package tundish.member;

import static tundish.member.Role.ADMIN;
import static tundish.member.Role.MANAGER;
import static tundish.member.Role.MARKETER;
import static tundish.member.Role.REP;

import java.util.Set;

/** What a role may do: the one table of permissions. */
public enum Right {
    /** See the funnel, deals and leads of the team. */
    SEE_FUNNEL(REP, MANAGER, MARKETER, ADMIN),
    /** Enter new leads. */
    ADD_LEADS(REP, MANAGER, MARKETER, ADMIN),
    /** Change deals of one's own, and take leads that nobody owns. */
    CHANGE_OWN_DEALS(REP, MANAGER, ADMIN),
    /** Change everybody's deals. */
    CHANGE_ALL_DEALS(MANAGER, ADMIN),
    /** Move a deal past a gate that is not met, with a reason. */
    OVERRIDE_GATES(MANAGER, ADMIN),
    /** Give feedback, record decisions and close action items. */
    TAKE_PART_IN_SYNC(REP, MANAGER, MARKETER, ADMIN),
    /** Close and correct other people's action items. */
    SETTLE_ALL_ITEMS(MANAGER, ADMIN),
    /** Import files. */
    IMPORT(MANAGER, MARKETER, ADMIN),
    /** Take the funnel table out as a file. */
    EXPORT(REP, MANAGER, MARKETER, ADMIN),
    /** See what the numbers say. */
    SEE_REPORTS(REP, MANAGER, MARKETER, ADMIN),
    /** Set up campaigns, with their costs. */
    CHANGE_CAMPAIGNS(MARKETER, MANAGER, ADMIN),
    /** Set goals for the team and its people. */
    CHANGE_GOALS(MANAGER, ADMIN),
    /** Set exchange rates. */
    CHANGE_RATES(MANAGER, ADMIN),
    /** Change the stages of funnels, and add funnels. */
    CHANGE_FUNNELS(ADMIN),
    /** Give roles, and change other people's name, zone and language. */
    CHANGE_PEOPLE(MANAGER, ADMIN),
    /** Change the workspace's settings, and see what could not be delivered. */
    CHANGE_SETTINGS(ADMIN);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean heldBy(Role role) {
        return roles.contains(role);
    }

    /** Everybody who has this right. */
    public Set<Role> roles() {
        return roles;
    }
}
