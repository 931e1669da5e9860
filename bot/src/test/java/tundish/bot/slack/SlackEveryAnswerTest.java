package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.ADA;
import static tundish.bot.slack.SlackTeam.GRACE;
import static tundish.bot.slack.SlackTeam.LI_NA;
import static tundish.bot.slack.SlackTeam.TOM;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked, by whomever, about whatever deals: Slack can show the answer, and nobody is pinged by it. */
class SlackEveryAnswerTest {

    private static final List<String> HOSTILE = List.of(
            "<!channel> @everyone <@U0GRACE>",
            "Robert'); DROP TABLE deals;-- <script>alert(1)</script>",
            "مرحبا \u202Eabc 😀😀😀 *_~`",
            "华东机械&有限公司 " + "很长的名字".repeat(60),
            "{0} %s ${x} | v1|deal.show|1");

    private static final List<String> LINES = List.of(
            "/followup",
            "/followup LX20261123001 called, wants a demo, next Wed 3pm send quote",
            "/followup LX20261123002 电话沟通，客户要方案对比，下周三下午3点发报价",
            "/followup nobody at all called",
            "/followup LX20261123001 called, yesterday send quote",
            "/lead",
            "/lead <!here> & Söhne, Jane <b>, jane@example.com, needs \"all\" | of it",
            "/lead Robert'); DROP TABLE deals;--",
            "/deal",
            "/deal show LX20261123001",
            "/deal show 华东",
            "/deal show e",
            "/deal move LX20261123001",
            "/deal move LX20261123001 negotiation",
            "/deal edit LX20261123003",
            "/deal edit LX20261123003 amount -5",
            "/deal won LX20261123003",
            "/deal lost LX20261123004",
            "/deal handover LX20261123004",
            "/deal snooze LX20261123005 end of month <!channel>",
            "/funnel",
            "/funnel mine overdue",
            "/funnel <!everyone>",
            "/sync",
            "/sync feedback <!channel> wants it cheaper",
            "/sync decide @everyone calls <@U0TOM> by Friday",
            "/tundish",
            "/tundish help",
            "/tundish help deal",
            "/tundish settings",
            "/tundish people",
            "/tundish import",
            "/tundish export",
            "/tundish undelivered",
            "/nonsense <!channel>",
            "/deal show " + "😀".repeat(5000));

    private final SlackTeam team = new SlackTeam();
    private final BlockKitRules rules = new BlockKitRules();

    @BeforeEach
    void sell() {
        HOSTILE.forEach(customer -> team.deal(customer, team.bot.tom));
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void canBeShownAndPingsNobody() throws Exception {
        for (var user : List.of(TOM, LI_NA, GRACE, ADA)) {
            for (var line : LINES) {
                judge(user + " " + line, team.types(user, line));
            }
        }
        team.settles();
        team.slack.all("/api/views.open").forEach(opened -> judgeView("a form", opened.view()));
        team.slack
                .all("/respond/command")
                .forEach(told ->
                        judge("told", JsonParser.parseString(told.body()).getAsJsonObject()));
    }

    @Test
    void fillsTheHomeTab() {
        Stream.of(TOM, LI_NA, GRACE, ADA).forEach(user -> {
            team.hears("{\"type\": \"app_home_opened\", \"user\": \"%s\", \"channel\": \"D1\", \"tab\": \"home\"}"
                    .formatted(user));
            judgeView(
                    "the Home tab of " + user,
                    team.slack.next("/api/views.publish").view());
        });
    }

    private void judge(String line, JsonObject answer) {
        if (answer.has("blocks")) {
            assertThat(answer.get("text").getAsString()).as(line).isNotBlank().doesNotContain("<!", "<@");
            var blocks = answer.getAsJsonArray("blocks");
            assertThat(rules.faultsOfMessage(blocks))
                    .as(line + "\n" + Json.pretty(blocks))
                    .isEmpty();
            assertThat(pings(blocks)).as(line).isEmpty();
        }
    }

    private void judgeView(String what, JsonObject view) {
        assertThat(rules.faultsOfView(view)).as(what + "\n" + Json.pretty(view)).isEmpty();
        assertThat(pings(view)).as(what).isEmpty();
    }

    /** Texts with markup that would call somebody who is no member. */
    private static List<String> pings(JsonElement json) {
        return switch (json) {
            case JsonArray array ->
                array.asList().stream().flatMap(each -> pings(each).stream()).toList();
            case JsonObject object
            when isMarkup(object) ->
                Stream.of(object.get("text").getAsString())
                        .filter(text -> text.matches("(?s).*<(!(?!date\\^)|@(?!U0TOM>|U0LINA>|U0GRACE>|U0ADA>)).*")
                                || !object.get("verbatim").getAsBoolean())
                        .toList();
            case JsonObject object ->
                object.asMap().values().stream()
                        .flatMap(each -> pings(each).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static boolean isMarkup(JsonObject object) {
        return object.has("type")
                && object.get("type").isJsonPrimitive()
                && object.get("type").getAsString().equals("mrkdwn");
    }
}
