package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Profile;
import tundish.member.Role;
import tundish.testing.TestBot;
import tundish.workspace.Platform;

/** Deals of people who are known by name only, from an import. */
class UnreachableOwnerTest {

    private final TestBot bot = new TestBot();
    private final Member olga = isNamed("Olga");

    private Member isNamed(String name) {
        return bot.lookingIn(() -> {
            var member = new Member(
                    bot.stores.members().nextId(bot.workspace.id()),
                    name,
                    "",
                    Role.REP,
                    TestBot.BERLIN,
                    Language.EN,
                    true,
                    List.of());
            bot.stores.members().save(member);
            return member;
        });
    }

    private void owns(String... customers) {
        for (var customer : customers) {
            bot.types(bot.grace, "/lead " + customer);
            bot.types(bot.grace, "/deal handover " + customer + " Olga");
        }
        bot.receives(bot.grace);
        bot.receives(bot.wang);
    }

    @Test
    void goToTheManagersWithTheReasonAndNothingIsLeftUndelivered() {
        owns("Acme Corp");
        bot.passes(Duration.ofDays(8));

        assertThat(bot.receives(bot.grace)).isEqualTo("""
                Acme Corp: past the limit in Lead
                Acme Corp has been in Lead for 8 days; the limit is 7 days.
                You get this for Olga, who has no login here and cannot be reached. \
                Hand the deal over, or ask Olga to write to me once.
                Reference: LX20261123001
                Owner: Olga
                Last contact: none logged
                Next action: none planned
                [Log follow-up] [Snooze] [Move] [Hand over]""");
        assertThat(bot.receives(bot.wang)).contains("Olga在这里没有登录账号");
        assertThat(bot.types(bot.ada, "/tundish undelivered")).endsWith("Everything was delivered.");
    }

    @Test
    void ofAnOldPipelineAreOneMessage() {
        owns("Acme Corp", "Globex", "Initech");
        bot.passes(Duration.ofDays(8));

        assertThat(bot.receives(bot.grace)).isEqualTo("""
                3 deals need you
                - Acme Corp LX20261123001 (for Olga, who has no login) – Lead for 8 days (limit 7 days) \
                [Log follow-up] [Snooze] [Move] [Hand over]
                - Globex LX20261123002 (for Olga, who has no login) – Lead for 8 days (limit 7 days) \
                [Log follow-up] [Snooze] [Move] [Hand over]
                - Initech LX20261123003 (for Olga, who has no login) – Lead for 8 days (limit 7 days) \
                [Log follow-up] [Snooze] [Move] [Hand over]""");
    }

    @Test
    void concernTheirOwnerAgainOnceThereIsALogin() {
        owns("Acme Corp");
        var account = new Account(Platform.CONSOLE, "olga");
        var home = bot.lookingIn(
                () -> bot.stores.workspaces().homes(bot.workspace.id()).getFirst());
        var joined = bot.actors
                .at(home, account, () -> new Profile("Olga", "", TestBot.BERLIN, Language.EN))
                .member();
        assertThat(joined.id()).isEqualTo(olga.id());
        bot.passes(Duration.ofDays(8));

        assertThat(bot.receives(joined)).startsWith("Acme Corp: past the limit in Lead\nAcme Corp has been");
        assertThat(bot.receives(bot.grace)).isEmpty();
    }

    @Test
    void areNotLeftToADeputyWhoCannotBeReachedEither() {
        assertThat(bot.types(bot.tom, "/tundish away tomorrow to 2026-12-31 Olga"))
                .contains("Olga has no login here, so reminders would not arrive.");
    }
}
