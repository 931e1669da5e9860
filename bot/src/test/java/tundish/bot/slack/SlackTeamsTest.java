package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tundish.bot.slack.ManyTeams.KEY;
import static tundish.bot.slack.ManyTeams.SECRET;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Transactions;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.bot.schedule.Schedules;
import tundish.storage.TestDatabase;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Scope;

/** Teams install the app by themselves, work, and leave. */
@ExtendWith(OutputCaptureExtension.class)
class SlackTeamsTest {

    @Nested
    class OnH2 extends Running {
        @Override
        TestDatabase database() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgres extends Running {
        @Override
        TestDatabase database() {
            return TestDatabase.postgres();
        }
    }

    abstract static class Running {

        private static final String UNINSTALLED = "{\"type\": \"app_uninstalled\"}";

        @TempDir
        Path folder;

        private TestDatabase database;
        private ManyTeams teams;

        abstract TestDatabase database();

        @BeforeEach
        void start() {
            database = database();
            teams = new ManyTeams(database, folder, KEY);
            teams.slack.knows("U0ANN", "Ann", "Europe/Berlin", "en-US");
            teams.slack.knows("U0MEI", "Mei", "Asia/Shanghai", "zh-CN");
        }

        @AfterEach
        void stop() {
            teams.close();
        }

        private String sealed(String team) {
            return Scope.everybody()
                    .call(() -> teams.bean(JdbcClient.class)
                            .sql("select token from installation where team = ?")
                            .params(team)
                            .query(String.class)
                            .single());
        }

        private String lastToken(String path) {
            return teams.slack.all(path).getLast().authorization();
        }

        private long rows(String table) {
            return Scope.everybody()
                    .call(() -> teams.bean(JdbcClient.class)
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }

        @Test
        void showsThePageInTheBrowsersLanguage() {
            var page = teams.new Browser("en").opens("/slack/install");
            assertThat(page.body()).contains("Add Tundish to Slack", "href=\"/slack/install/begin\"", "lang=\"en\"");
            for (var scope : SlackManifest.scopes()) {
                assertThat(page.body()).contains("<code>" + scope + "</code>");
            }
            assertThat(page.body()).contains("It does not read your channels.", "/install/guide");
            assertThat(teams.new Browser("en").opens("/discord/install").body()).contains("Discord is not set up here");
            assertThat(teams.new Browser("zh-CN").opens("/install/guide").body())
                    .contains("可以输入的命令", "/deal move", "/tundish setup");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(teams.new Browser("zh-CN,zh;q=0.9")
                            .opens("/slack/install")
                            .body())
                    .contains("将 Tundish 添加到 Slack", "lang=\"zh-CN\"");
        }

        @Test
        void installsAndSpeaksWithTheTeamsOwnToken(CapturedOutput output) {
            var ann = teams.new Browser("en");
            teams.grants("T0ACME", "Acme", "U0ANN", "xoxb-acme");
            var asked = ann.begins();
            assertThat(asked)
                    .startsWith(teams.slack.url("/oauth/v2/authorize") + "?client_id=1.2&scope=chat%3Awrite%2C")
                    .endsWith("&redirect_uri=https%3A%2F%2Ftundish.example.com%2Fslack%2Foauth%2Fcallback");
            var done = ann.comesBack("code-1", asked);
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("Tundish is in Acme", "app=A0TUNDISH&amp;team=T0ACME");
            assertThat(teams.slack.all("/api/oauth.v2.access").getLast().value("code"))
                    .isEqualTo("code-1");

            assertThat(teams.installs("T0MEI", "美云", "U0MEI", "xoxb-mei")).contains("Tundish is in 美云");
            assertThat(teams.types("T0ACME", "U0ANN", "/tundish people")).contains("Ann", "Administrator");
            assertThat(teams.types("T0MEI", "U0MEI", "/tundish people"))
                    .contains("Mei")
                    .doesNotContain("Ann");
            teams.slack.knows("U0BOB", "Bob", "Europe/Berlin", "en-US");
            teams.types("T0MEI", "U0BOB", "/tundish help");
            assertThat(lastToken("/api/users.info")).isEqualTo("Bearer xoxb-mei");
            teams.types("T0ACME", "U0BOB", "/tundish help");
            assertThat(lastToken("/api/users.info")).isEqualTo("Bearer xoxb-acme");
            assertThat(sealed("T0ACME")).startsWith("v1:one:").doesNotContain("xoxb");
            assertThat(output).doesNotContain("xoxb-acme", "xoxb-mei", "client-s3cret", SECRET, "code-1");
        }

        @Test
        void finishesAnInstallationOnceInTimeAndInOneBrowserOnly() {
            teams.grants("T0ACME", "Acme", "U0ANN", "xoxb-acme");
            var ann = teams.new Browser("en");
            var asked = ann.begins();
            assertThat(teams.new Browser("en").comesBack("c", asked).body()).contains("not good any more");
            assertThat(ann.comesBack("c", asked).body()).contains("Tundish is in Acme");
            var repeated = ann.comesBack("c", asked);
            assertThat(repeated.statusCode()).isEqualTo(200);
            assertThat(repeated.body()).contains("Tundish is in Acme already", "app=A0TUNDISH&amp;team=T0ACME");
            assertThat(ann.comesBack("c", asked).body()).contains("Tundish is in Acme already");
            assertThat(teams.new Browser("en").comesBack("c", asked).body()).contains("not good any more");
            assertThat(ann.opens("/slack/oauth/callback?code=c").body()).contains("not good any more");
            assertThat(ann.opens("/slack/oauth/callback").body()).contains("not good any more");

            var late = ann.begins();
            teams.clock.passes(SlackOAuth.PATIENCE);
            assertThat(ann.comesBack("c", late).body()).contains("not good any more");
            assertThat(teams.slack.all("/api/oauth.v2.access")).hasSize(1);
        }

        @Test
        void saysWhatBecameOfAnInstallationThatFailed() {
            var mei = teams.new Browser("zh-CN");
            var asked = mei.begins();
            assertThat(mei.opens("/slack/oauth/callback?error=access_denied&state=x")
                            .body())
                    .contains("您已取消", "/slack/install/begin");
            assertThat(mei.opens("/slack/oauth/callback?error=%3Cscript%3E").body())
                    .contains("Slack 没有允许安装")
                    .doesNotContain("<script");
            teams.slack.refuses("/api/oauth.v2.access", "invalid_code");
            assertThat(mei.comesBack("c", asked).body()).contains("Slack 没有允许安装", "invalid_code");
            teams.slack.answers("/api/oauth.v2.access", StubSlack.json("not JSON"));
            var broken = mei.comesBack("c", mei.begins());
            assertThat(broken.statusCode()).isEqualTo(502);
            assertThat(broken.body()).contains("我们这边出了问题");
            assertThat(rows("workspace")).isZero();
        }

        @Test
        void refusesAWholeOrganisationAndGivesItsTokenBack() {
            teams.slack.answers("/api/oauth.v2.access", StubSlack.json("""
                            {"ok": true, "access_token": "xoxb-org", "team": null, "is_enterprise_install": true,
                             "enterprise": {"id": "E1", "name": "Org"}, "authed_user": {"id": "U0ANN"}}"""));
            var ann = teams.new Browser("en");
            assertThat(ann.comesBack("c", ann.begins()).body()).contains("Not for a whole organisation yet");
            assertThat(teams.slack.next("/api/auth.revoke").authorization()).isEqualTo("Bearer xoxb-org");
            assertThat(rows("installation")).isZero();
        }

        @Test
        void answersATeamThatNobodyInstalledAndKeepsNothingOfIt() {
            assertThat(teams.types("T0STRANGE", "U0EVE", "/followup Acme called"))
                    .contains("Tundish is not installed in this workspace", "这个工作区还没有安装", "/slack/install");
            var click = """
                    {"type": "block_actions", "team": {"id": "T0STRANGE"}, "user": {"id": "U0EVE"},
                     "container": {"type": "message", "message_ts": "1.2", "channel_id": "C1"}, "trigger_id": "x",
                     "response_url": "%s", "actions": [{"type": "button", "action_id": "v1|home", "value": "x"}]}""".formatted(teams.slack.url("/respond/button"));
            assertThat(teams.posts(SlackTeam.form(Map.of("payload", click))).statusCode())
                    .isEqualTo(200);
            assertThat(teams.slack.next("/respond/button").body()).contains("not installed in this workspace");
            assertThat(teams.hears(
                            "T0STRANGE", "{\"type\": \"app_home_opened\", \"tab\": \"home\", \"user\": \"U0EVE\"}"))
                    .isEqualTo(200);
            assertThat(teams.hears("T0STRANGE", UNINSTALLED)).isEqualTo(200);
            for (var table : new String[] {"workspace", "member", "installation", "receipt", "draft"}) {
                assertThat(rows(table)).as(table).isZero();
            }
        }

        @Test
        void findsEverythingAgainAfterAnUninstall() {
            teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-first");
            teams.types("T0ACME", "U0ANN", "/lead Beta GmbH, Bob, bob@beta.example, wants 20 seats");
            teams.clock.passes(Duration.ofDays(1));
            assertThat(teams.hears("T0ACME", UNINSTALLED)).isEqualTo(200);
            assertThat(teams.hears("T0ACME", "{\"type\": \"tokens_revoked\", \"tokens\": {\"bot\": [\"B0BOT\"]}}"))
                    .isEqualTo(200);
            assertThat(teams.types("T0ACME", "U0ANN", "/deal Beta")).contains("not installed");

            teams.clock.passes(Duration.ofDays(20));
            runDue();
            assertThat(teams.slack.all("/api/chat.postMessage")).isEmpty();
            assertThat(teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-second")).contains("is still there");
            assertThat(teams.types("T0ACME", "U0ANN", "/deal Beta")).contains("Beta GmbH");
            teams.slack.knows("U0BOB", "Bob", "Europe/Berlin", "en-US");
            teams.types("T0ACME", "U0BOB", "/tundish help");
            assertThat(lastToken("/api/users.info")).isEqualTo("Bearer xoxb-second");
        }

        @Test
        void whoeverIsInTwoTeamsSeesAndChangesTheOneWhereTheySpeak() {
            teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-acme");
            teams.installs("T0MEI", "美云", "U0ANN", "xoxb-mei");
            teams.types("T0ACME", "U0ANN", "/lead Beta GmbH, Bob, bob@beta.example, wants 20 seats");
            teams.types("T0MEI", "U0ANN", "/lead Gamma AG, Eva, eva@gamma.example, wants 9 seats");

            assertThat(teams.types("T0ACME", "U0ANN", "/funnel"))
                    .contains("Beta GmbH")
                    .doesNotContain("Gamma AG");
            assertThat(teams.types("T0MEI", "U0ANN", "/followup Beta called, wants a demo"))
                    .doesNotContain("Beta GmbH");
            assertThat(teams.types("T0MEI", "U0ANN", "/funnel"))
                    .contains("Gamma AG")
                    .doesNotContain("Beta GmbH");
        }

        @Test
        void erasesATeamThatDoesNotComeBack() {
            teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-acme");
            teams.installs("T0MEI", "美云", "U0MEI", "xoxb-mei");
            teams.types("T0ACME", "U0ANN", "/lead Beta GmbH, Bob, bob@beta.example, wants 20 seats");
            teams.types("T0MEI", "U0MEI", "/lead 华东机械,王芳,wang@example.cn,需要方案对比");
            teams.clock.passes(Duration.ofMinutes(1));
            teams.hears("T0ACME", UNINSTALLED);
            teams.clock.passes(Duration.ofDays(30).plusSeconds(1));
            assertThat(teams.bean(Assembly.class).erasure().eraseDue()).isOne();
            assertThat(rows("workspace")).isOne();
            assertThat(rows("deal")).isOne();
            assertThat(teams.types("T0MEI", "U0MEI", "/deal 华东机械")).contains("华东机械");
            assertThat(teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-new")).doesNotContain("is still there");
        }

        @Test
        void keepsTheWeeklySummaryWhileTheTokenIsRevoked(CapturedOutput output) {
            teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-dead");
            teams.types("T0ACME", "U0ANN", "/tundish settings teamChannel <#C024BE91L|sales>");
            runDue();
            teams.clock.now = Instant.parse("2026-11-30T08:00:00Z");
            teams.slack.refuses("/api/chat.postMessage", "token_revoked");
            runDue();
            var tried = teams.slack.all("/api/chat.postMessage").size();
            assertThat(tried).isPositive();
            assertThat(waiting()).isPositive();
            for (var hour = 0; hour < 30; hour++) {
                teams.clock.passes(Duration.ofHours(1));
                runDue();
            }
            assertThat(teams.slack.all("/api/chat.postMessage")).hasSize(tried);
            assertThat(teams.types("T0ACME", "U0ANN", "/tundish help")).contains("not installed");

            teams.slack.answers(
                    "/api/chat.postMessage",
                    StubSlack.json("{\"ok\": true, \"channel\": \"C024BE91L\", \"ts\": \"1.1\"}"));
            teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-alive");
            runDue();
            assertThat(teams.slack.all("/api/chat.postMessage"))
                    .filteredOn(call -> call.value("channel").equals("C024BE91L")
                            && call.authorization().equals("Bearer xoxb-alive"))
                    .hasSize(1);
            assertThat(output).doesNotContain("xoxb-dead", "xoxb-alive");
        }

        private long waiting() {
            var stores = teams.bean(Stores.class);
            return Scope.everybody()
                    .call(() -> teams.bean(Transactions.class)
                            .run(() -> stores.workspaces().at(new Home(Platform.SLACK, "T0ACME")).stream()
                                    .mapToLong(team ->
                                            stores.letters().count(team.id()).waiting())
                                    .sum()));
        }

        private void runDue() {
            teams.bean(Schedules.class).runDue();
        }

        @Test
        void changesKeysAndSaysWhichOneIsLost(CapturedOutput output) {
            teams.installs("T0ACME", "Acme", "U0ANN", "xoxb-acme");
            var two = "two:" + ManyTeams.key(2);
            try (var rotated = new ManyTeams(database, folder, two + "," + KEY, new StubSlack())) {
                assertThat(sealed("T0ACME")).startsWith("v1:two:");
                rotated.slack.knows("U0BOB", "Bob", "Europe/Berlin", "en-US");
                rotated.types("T0ACME", "U0BOB", "/tundish help");
                assertThat(rotated.slack.next("/api/users.info").authorization())
                        .isEqualTo("Bearer xoxb-acme");
            }
            try (var lost = new ManyTeams(database, folder, KEY, new StubSlack())) {
                assertThat(output).contains("The key “two” is not among the keys");
                assertThat(lost.types("T0ACME", "U0ZED", "/tundish help")).contains("Something went wrong");
                assertThat(sealed("T0ACME")).startsWith("v1:two:");
                assertThat(lost.installs("T0ACME", "Acme", "U0ANN", "xoxb-again"))
                        .contains("Tundish is in Acme");
                assertThat(sealed("T0ACME")).startsWith("v1:one:");
            }
        }
    }

    @Test
    void doesNotStartWithoutAKey(@TempDir Path folder, CapturedOutput output) {
        assertThatThrownBy(() -> start(folder, ""))
                .rootCause()
                .hasMessage("Slack is switched on, but TUNDISH_KEYS is missing or blank.");
        assertThatThrownBy(() -> start(folder, "one:c2hvcnQ="))
                .rootCause()
                .hasMessage(
                        "Slack is switched on, but TUNDISH_KEYS cannot be used: the key “one” has 5 bytes and needs 32.");
        assertThat(output).contains("openssl rand -base64 32").doesNotContain("client-s3cret", "c2hvcnQ");
    }

    private static void start(Path folder, String keys) {
        ManyTeams.start(
                        TestDatabase.h2(),
                        folder,
                        "--tundish.slack.client-id=1.2",
                        "--tundish.slack.client-secret=client-s3cret",
                        "--tundish.slack.signing-secret=" + SECRET,
                        "--tundish.install.keys=" + keys)
                .close();
    }
}
