package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.workspace.Platform;

/** What holds of {@link Members}, wherever they are kept. */
public interface MembersContract extends StoresContract {

    Account ON_SLACK = new Account(Platform.SLACK, "U024BE7LH");
    Account IN_CONSOLE = new Account(Platform.CONSOLE, "li-na");

    private Members members() {
        return stores().members();
    }

    @Test
    default void keepsAMemberWithEveryAccount() {
        var workspace = workspace();
        var liNa = new Member(
                members().nextId(workspace),
                "李娜",
                "li@example.cn",
                Role.MANAGER,
                ZoneId.of("Asia/Shanghai"),
                Language.ZH,
                false,
                List.of(ON_SLACK, IN_CONSOLE),
                Set.of(Trait.ROLE, Trait.NAME),
                "华北");
        members().save(liNa);
        assertThat(members().find(liNa.id())).contains(liNa);
        assertThat(members().withAccount(workspace, ON_SLACK)).contains(liNa);
        assertThat(members().withAccount(workspace, IN_CONSOLE)).contains(liNa);
    }

    @Test
    default void keepsWhatChangedOfAMember() {
        var workspace = workspace();
        var tom = member(workspace, "Tom");
        var joined =
                new Member(tom.id(), "Tom K.", "", Role.ADMIN, ZoneId.of("UTC"), Language.ZH, true, List.of(ON_SLACK));
        members().save(joined);
        assertThat(members().all(workspace)).containsExactly(joined);
        assertThat(members().withAccount(workspace, ON_SLACK)).contains(joined);
        members().save(tom);
        assertThat(members().withAccount(workspace, ON_SLACK)).isEmpty();
    }

    @Test
    default void listsEverybodyByName() {
        var workspace = workspace();
        var tom = member(workspace, "Tom");
        var ann = member(workspace, "Ann");
        assertThat(members().all(workspace)).containsExactly(ann, tom);
        assertThat(members().all(workspace())).isEmpty();
    }

    @Test
    default void givesAnAccountToOneMember() {
        var workspace = workspace();
        var tom = member(workspace, "Tom", ON_SLACK);
        assertThatThrownBy(() -> member(workspace, "Ann", ON_SLACK)).isInstanceOf(Overtaken.class);
        assertThat(members().all(workspace)).containsExactly(tom);
    }

    @Test
    default void showsNothingOfOneWorkspaceToAnother() {
        var ours = workspace();
        var theirs = workspace();
        var tom = member(ours, "Tom", ON_SLACK);
        var ann = member(theirs, "Ann", ON_SLACK);
        assertThat(members().withAccount(ours, ON_SLACK)).contains(tom);
        assertThat(members().withAccount(theirs, ON_SLACK)).contains(ann);
        assertThat(members().find(new MemberId(theirs, tom.id().number()))).isEmpty();
        assertThat(members().all(theirs)).containsExactly(ann);
    }

    @Test
    default void knowsWhereAnAccountIsSomebodys() {
        var account = new Account(Platform.DISCORD, UUID.randomUUID().toString());
        var ours = workspace();
        var theirs = workspace();
        member(workspace(), "Mia", ON_SLACK);
        assertThat(members().workspacesOf(account)).isEmpty();
        member(theirs, "Ann", account);
        member(ours, "Tom", account);
        assertThat(members().workspacesOf(account)).containsExactly(ours, theirs);
    }

    @Test
    default void seesAChangeAtOnceAndNoneThatFailed() {
        var workspace = workspace();
        var other = workspace();
        var tom = member(workspace, "Tom");
        var ann = member(other, "Ann");
        assertThat(members().find(tom.id())).contains(tom);
        assertThat(members().find(ann.id())).contains(ann);
        assertThatThrownBy(() -> stores().transactions().carry(() -> {
                    members().save(tom.with(Role.ADMIN));
                    assertThat(members().find(tom.id())).contains(tom.with(Role.ADMIN));
                    assertThat(members().find(ann.id())).contains(ann);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(members().find(tom.id())).contains(tom);
        members().save(tom.with(Role.MANAGER));
        assertThat(members().find(tom.id())).contains(tom.with(Role.MANAGER));
        assertThat(members().find(ann.id())).contains(ann);
    }
}
