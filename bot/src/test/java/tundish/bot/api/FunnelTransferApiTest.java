package tundish.bot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.api.ApiClient.json;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tundish.assistant.Assistant;
import tundish.assistant.Stores;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.message.Reply;
import tundish.metrics.Forecast;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.Request;
import tundish.storage.TestDatabase;
import tundish.workspace.Scope;

/** On PostgreSQL: Acme came on 2 March 2026 and turns out to be a partner on 12 March; Globex stays. It is 31 March. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.api.token=open sesame", "tundish.console.enabled=false", "tundish.schedule.enabled=false"
        })
@TestInstance(Lifecycle.PER_CLASS)
class FunnelTransferApiTest {

    private static final String PARTNERS = """
            {"title": {"en": "Partners", "zh": "伙伴"}, "stages": [
              {"key": "meet", "name": {"en": "Meet", "zh": "初谈"}, "prefix": "PM", "kind": "open", "probability": 0.1},
              {"key": "trial", "name": {"en": "Trial", "zh": "试用"}, "prefix": "PT", "kind": "open", "probability": 0.5},
              {"key": "won", "name": {"en": "Signed", "zh": "签约"}, "prefix": "PW", "kind": "won", "probability": 1},
              {"key": "lost", "name": {"en": "Gone", "zh": "流失"}, "prefix": "PL", "kind": "lost", "probability": 0}
            ]}""";

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));

    private static final String MARCH = "from=2026-03-01&to=2026-03-31";

    @LocalServerPort
    private int port;

    @Autowired
    private Stores stores;

    @Autowired
    private Assistant assistant;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.postgres().register(properties);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AMarch {

        @Bean
        @Primary
        InstantSource inMarch() {
            return NOW::get;
        }
    }

    @BeforeAll
    void aLeadTurnsOutToBeAPartner() throws Exception {
        assertThat(api().put("/api/v1/funnels/partners", PARTNERS).statusCode()).isEqualTo(200);
        for (var customer : List.of("Acme", "Globex")) {
            var lead = """
                    {"customer": "%s", "amount": {"value": "5000", "currency": "USD"}}""".formatted(customer);
            assertThat(api().post("/api/v1/leads", lead, "").statusCode()).isEqualTo(201);
        }
        NOW.set(Instant.parse("2026-03-12T09:00:00Z"));
        var moved = (Reply.Told) assistant.answer(ada(), new Request.Typed("deal", "move Acme partners: trial"));
        assertThat(moved.card().title()).isEqualTo("Moved to Partners");
        NOW.set(Instant.parse("2026-03-31T09:00:00Z"));
    }

    private ApiClient api() {
        return new ApiClient(port);
    }

    private Actor ada() {
        return Scope.everybody()
                .call(() -> stores.transactions().run(() -> {
                    var team = stores.workspaces().all().getFirst();
                    var zone = team.settings().zone();
                    var id = stores.members().nextId(team.id());
                    var ada = new Member(id, "Ada", "", Role.ADMIN, zone, Language.EN, true, List.of());
                    stores.members().save(ada);
                    return new Actor(team, ada);
                }));
    }

    private JsonNode metrics(String query) throws Exception {
        var answer = api().get("/api/v1/metrics/funnel?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("NaN", "Infinity");
        return json(answer);
    }

    private static JsonNode stage(JsonNode report, String key) {
        return StreamSupport.stream(report.get("stages").spliterator(), false)
                .filter(stage -> stage.get("stage").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsHistoryNamesTheFunnelOfEachStage() throws Exception {
        var deal = json(api().get("/api/v1/deals?q=Acme")).get("deals").get(0);
        assertThat(deal.get("funnel").asString()).isEqualTo("partners");
        assertThat(deal.get("stage").asString()).isEqualTo("trial");
        var path = "/api/v1/deals/" + deal.get("reference").asString() + "/history";
        var told = StreamSupport.stream(json(api().get(path)).get("changes").spliterator(), false)
                .map(change -> change.get("funnel").asString() + ": " + change.get("from") + " to "
                        + change.get("to").asString() + " by "
                        + change.get("by").asString())
                .toList();
        assertThat(told).containsExactly("default: null to lead by API", "partners: \"lead\" to trial by Ada");
    }

    @Test
    void itsFormerFunnelCountsItAsMoved() throws Exception {
        var report = metrics(MARCH);
        assertThat(report.get("moved").asInt()).isOne();
        assertThat(report.get("open").get("count").asInt()).isOne();
        var lead = stage(report, "lead");
        assertThat(lead.get("entered").asInt()).isEqualTo(2);
        assertThat(lead.get("open").asInt()).isOne();
        assertThat(lead.get("exits").toString())
                .isEqualTo("{\"forward\":0,\"back\":0,\"won\":0,\"lost\":0,\"moved\":1}");
        assertThat(lead.get("standing").toString()).isEqualTo("{\"before\":0,\"in\":2,\"out\":1,\"after\":1}");
        assertThat(lead.get("days").get("endedMean").asDouble()).isEqualTo(10);
        assertThat(report.get("winRate").get("closed").asInt()).isZero();
        assertThat(metrics("from=2026-04-01&to=2026-04-30").get("moved").asInt())
                .isZero();
    }

    @Test
    void itsNewFunnelCountsItFromThenOn() throws Exception {
        var report = metrics("funnel=partners&" + MARCH);
        assertThat(report.get("created").get("count").asInt()).isOne();
        assertThat(report.get("moved").asInt()).isZero();
        assertThat(stage(report, "meet").get("entered").asInt()).isZero();
        assertThat(stage(report, "trial").get("entered").asInt()).isOne();
        assertThat(report.get("open").get("value").get("value").asString()).isEqualTo("5000.00");
        var before = "&asOf=2026-03-11T09:00:00Z";
        assertThat(metrics("funnel=partners&" + MARCH + before)
                        .get("open")
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(metrics(MARCH + before).get("open").get("count").asInt()).isEqualTo(2);
        assertThat(metrics(MARCH + before).get("moved").asInt()).isZero();
    }

    @Test
    void eachFunnelHasItsOwnForecasts() throws Exception {
        var quarter = LocalDate.of(2026, 1, 1);
        Scope.everybody()
                .run(() -> stores.transactions().run(() -> {
                    var team = stores.workspaces().all().getFirst().id();
                    said(new Forecast(team, "default", quarter, LocalDate.of(2026, 3, 8), Money.of("700", "USD")));
                    said(new Forecast(team, "partners", quarter, LocalDate.of(2026, 3, 15), Money.of("2500", "USD")));
                    return team;
                }));
        var path = "/api/v1/metrics/funnel/forecasts";
        assertThat(api().get(path + "?funnel=partners").body()).isEqualTo("""
                {"funnel":"partners","quarter":"2026-01-01","said":[{"day":"2026-03-15","landing":{"value":"2500.00","currency":"USD"}}]}""");
        assertThat(api().get(path).body())
                .contains("\"funnel\":\"default\"", "700.00")
                .doesNotContain("2500.00");
        assertThat(json(api().get(path + "?funnel=partners&quarter=2026-04-01")).get("said"))
                .isEmpty();
        assertThat(api().get(path + "?funnel=nowhere").statusCode()).isEqualTo(400);
        assertThat(api().get(path + "?funnel=nowhere").body()).contains("There is no funnel called nowhere");
        assertThat(api().get(path + "?quarter=soon").statusCode()).isEqualTo(400);
    }

    private void said(Forecast forecast) {
        stores.forecasts().keep(forecast);
    }
}
