package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tundish.member.Account;
import tundish.member.Group;
import tundish.member.GroupRole;
import tundish.member.Groups;
import tundish.member.Role;
import tundish.workspace.Platform;

/** What holds of {@link Groups}, wherever they are kept. */
public interface GroupsContract extends StoresContract {

    Group LEADS = new Group(Platform.SLACK, "S1");
    Group SALES = new Group(Platform.SLACK, "S2");
    Group ON_DISCORD = new Group(Platform.DISCORD, "S1");
    Account U1 = new Account(Platform.SLACK, "U1");
    Account U2 = new Account(Platform.SLACK, "U2");

    private Groups groups() {
        return stores().groups();
    }

    @Test
    default void keepsWhichGroupGivesWhichRole() {
        var workspace = workspace();
        var sales = new GroupRole(SALES, "sales", Role.REP);
        groups().give(workspace, sales);
        groups().give(workspace, new GroupRole(LEADS, "leads", Role.MARKETER));
        groups().give(workspace, new GroupRole(LEADS, "leads", Role.MANAGER));
        groups().give(workspace(), new GroupRole(LEADS, "others", Role.ADMIN));
        assertThat(groups().roles(workspace)).containsExactly(new GroupRole(LEADS, "leads", Role.MANAGER), sales);
        assertThat(groups().forget(workspace, LEADS)).isTrue();
        assertThat(groups().forget(workspace, LEADS)).isFalse();
        assertThat(groups().forget(workspace, ON_DISCORD)).isFalse();
        assertThat(groups().roles(workspace)).containsExactly(sales);
    }

    @Test
    default void keepsWhoIsInAGroup() {
        var workspace = workspace();
        groups().keepMembers(workspace, LEADS, Set.of("U1", "U2"));
        groups().keepMembers(workspace, SALES, Set.of("U2"));
        groups().keepMembers(workspace, ON_DISCORD, Set.of("U1"));
        assertThat(groups().of(workspace, U1)).containsExactly(LEADS);
        assertThat(groups().of(workspace, U2)).containsExactlyInAnyOrder(LEADS, SALES);
        groups().keepMembers(workspace, LEADS, Set.of("U2"));
        assertThat(groups().of(workspace, U1)).isEmpty();
        assertThat(groups().of(workspace(), U2)).isEmpty();
    }

    @Test
    default void keepsWhichGroupsAnAccountIsIn() {
        var workspace = workspace();
        groups().keepMembers(workspace, LEADS, Set.of("U1", "U2"));
        groups().keepGroups(workspace, U1, Set.of("S2"));
        assertThat(groups().of(workspace, U1)).containsExactly(SALES);
        assertThat(groups().of(workspace, U2)).containsExactly(LEADS);
    }
}
