package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Profile;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** What a platform tells of people, and what was set here. */
class ProfilesTest {

    private final TestBot bot = new TestBot();
    private final Home home = new Home(Platform.CONSOLE, "Tundish Ltd " + bot.workspace.id());

    @Test
    void whatNobodyChangedFollowsThePlatform() {
        told("Thomas", "thomas@example.com", "Asia/Shanghai", Language.ZH);
        assertThat(tom())
                .extracting(Member::name, Member::email, Member::zone, Member::language)
                .containsExactly("Thomas", "thomas@example.com", ZoneId.of("Asia/Shanghai"), Language.ZH);
    }

    @Test
    void whatSomebodySetByHandStaysUntilItIsReset() {
        fills(bot.tom, Map.of("member", "me", "zone", "Europe/Madrid", "email", "tom@private.example.com"));
        told("Thomas", "thomas@example.com", "Asia/Shanghai", Language.EN);
        assertThat(tom())
                .extracting(Member::name, Member::email, Member::zone)
                .containsExactly("Thomas", "tom@private.example.com", ZoneId.of("Europe/Madrid"));

        fills(bot.tom, Map.of("member", "me", "reset", "yes"));
        told("Thomas", "thomas@example.com", "Asia/Shanghai", Language.EN);
        assertThat(tom())
                .extracting(Member::email, Member::zone)
                .containsExactly("thomas@example.com", ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void anEmailIsCheckedAndBelongsToOne() {
        assertThat(fills(bot.grace, Map.of("member", "Tom", "email", "tom at home")))
                .contains("“tom at home” is no e-mail address.");
        fills(bot.grace, Map.of("member", "Tom", "email", "tom@example.com"));
        assertThat(fills(bot.mia, Map.of("member", "me", "email", "Tom@Example.com")))
                .contains("Tom@Example.com is already the e-mail of Tom.");
        assertThat(fills(bot.wang, Map.of("member", "Mia", "email", "tom@example.com")))
                .contains("tom@example.com 已经是Tom的邮箱。");
    }

    @Test
    void aRepChangesNobodyElse() {
        assertThat(fills(bot.tom, Map.of("member", "Mia", "name", "Maria"))).contains("That is not yours to do");
        assertThat(fills(bot.grace, Map.of("member", "Mia", "name", "Maria"))).startsWith("Maria is set up");
    }

    @Test
    void whoeverLeavesThePlatformLeavesTheTeamAndComesBackWithIt() {
        refresh(false);
        assertThat(tom().active()).isFalse();
        refresh(true);
        assertThat(tom().active()).isTrue();
    }

    @Test
    void whoeverAManagerLetGoDoesNotComeBackByThePlatformsWord() {
        fills(bot.grace, Map.of("member", "Tom", "active", "no"));
        refresh(true);
        assertThat(tom().active()).isFalse();
        fills(bot.grace, Map.of("member", "Tom", "active", "yes"));
        assertThat(tom().active()).isTrue();
        refresh(false);
        assertThat(tom().active()).isFalse();
    }

    @Test
    void theFounderStaysAdministratorByHand() {
        var founder = bot.actors.at(
                new Home(Platform.SLACK, "T1"),
                new Account(Platform.SLACK, "U1"),
                () -> new Profile("Ann", "", TestBot.BERLIN, Language.EN));
        assertThat(founder.member().role()).isEqualTo(Role.ADMIN);
        assertThat(founder.member().isByHand(Trait.ROLE)).isTrue();
    }

    private String fills(Member who, Map<String, String> values) {
        bot.carriesOut(who, new OpenForm(FormName.MEMBER, ""));
        return bot.submits(who, values);
    }

    private void refresh(boolean there) {
        bot.actors.refresh(
                home, bot.tom.accounts().getFirst(), new Profile("Tom", "", TestBot.BERLIN, Language.EN), there);
    }

    private void told(String name, String email, String zone, Language language) {
        bot.actors.refresh(
                home, bot.tom.accounts().getFirst(), new Profile(name, email, ZoneId.of(zone), language), true);
    }

    private Member tom() {
        return bot.actor(bot.tom).member();
    }
}
