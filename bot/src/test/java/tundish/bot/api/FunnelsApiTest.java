package tundish.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tundish.storage.TestDatabase;

/** On PostgreSQL, where a request without a scope would find nothing. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.api.token=open sesame", "tundish.console.enabled=false", "tundish.schedule.enabled=false"
        })
class FunnelsApiTest {

    private static final String PARTNERS = """
            {"title": {"en": "Partners", "zh": "伙伴"}, "stages": [
              {"key": "meet", "name": {"en": "Meet", "zh": "初谈"}, "prefix": "PM", "kind": "open",
               "timeoutDays": 10, "calendar": "working", "probability": 0.1, "gates": []},
              {"key": "trial", "name": {"en": "Trial", "zh": "试用"}, "prefix": "PT", "kind": "open",
               "timeoutDays": 30, "calendar": "calendar", "probability": 0.5,
               "gates": [{"conversations": 2}, {"filled": "need"}]},
              {"key": "won", "name": {"en": "Signed", "zh": "签约"}, "prefix": "PW", "kind": "won", "probability": 1},
              {"key": "lost", "name": {"en": "Gone", "zh": "流失"}, "prefix": "PL", "kind": "lost", "probability": 0}
            ]}""";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.postgres().register(properties);
    }

    @Test
    void givesBackTheFunnelThatShips() throws Exception {
        var funnel = json(get("/api/v1/funnels/default"));
        assertThat(funnel.get("stages").findValuesAsString("key"))
                .containsExactly("lead", "prospect", "incubation", "negotiation", "won", "repurchase", "lost");
        assertThat(funnel.get("stages").get(5).get("kind").asString()).isEqualTo("after-sale");
        assertThat(get("/api/v1/funnels/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void takesAWholeDefinitionAndGivesItBack() throws Exception {
        var put = put("partners", PARTNERS);
        assertThat(put.statusCode()).isEqualTo(200);
        var funnel = json(get("/api/v1/funnels/partners"));
        assertThat(funnel).isEqualTo(json(put));
        assertThat(funnel.get("version").asInt()).isOne();
        var trial = funnel.get("stages").get(1);
        assertThat(trial.get("gates").toString()).isEqualTo("[{\"conversations\":2},{\"filled\":\"need\"}]");
        assertThat(trial.get("timeoutDays").asInt()).isEqualTo(30);
        assertThat(funnel.get("stages").get(0).get("calendar").asString()).isEqualTo("working");
        assertThat(json(put("partners", PARTNERS)).get("version").asInt()).isOne();
        assertThat(json(put("partners", funnel.toString())).get("version").asInt())
                .isOne();
        assertThat(get("/api/v1/funnels").body()).contains("\"name\":\"default\"", "\"name\":\"partners\"");
    }

    @Test
    void retiresWhatIsMissingAndKeepsTheVersions() throws Exception {
        put("short", PARTNERS);
        var shorter = PARTNERS.replaceFirst("(?s)\\{\"key\": \"trial\".*?]},", "");
        assertThat(json(put("short", shorter)).get("retired").toString())
                .isEqualTo("[{\"key\":\"trial\",\"name\":{\"en\":\"Trial\",\"zh\":\"试用\"},\"into\":\"meet\"}]");
        var versions = json(get("/api/v1/funnels/short/versions")).get("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(0).get("funnel").get("version").asInt()).isEqualTo(2);
        assertThat(json(get("/api/v1/funnels/short?asOf=2020-01-01T00:00:00Z"))
                        .get("version")
                        .asInt())
                .isOne();
    }

    @Test
    void movesTheDealsOfAStageThatIsRetiredOrSaysThatItIsInUse() throws Exception {
        var lead = """
                {"customer": "Funnel Works"}""";
        send("/api/v1/leads", "POST", lead);
        var funnel = json(get("/api/v1/funnels/default"));
        var without = funnel.get("stages").toString().replaceFirst("\\{\"key\":\"lead\".*?}},", "");
        assertThat(without).doesNotContain("\"lead\"");
        var refused = put("default", "{\"stages\": " + without + "}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("problems").toString()).contains("lead", "say into which stage");
        var kept = put("default", "{\"stages\": " + without + ", \"retire\": {\"lead\": \"prospect\"}}");
        assertThat(kept.statusCode()).isEqualTo(200);
        var deal = json(get("/api/v1/deals?q=Funnel")).get("deals").get(0);
        assertThat(deal.get("stage").asString()).isEqualTo("prospect");
        put("default", funnel.toString());
    }

    @Test
    void tellsAPeriodWithAStageThatWasRetiredInIt() throws Exception {
        put("sellers", PARTNERS);
        send("/api/v1/leads", "POST", "{\"customer\": \"Sold Works\", \"funnel\": \"sellers\"}");
        var without = PARTNERS.replaceFirst("(?s)\\{\"key\": \"meet\".*?\\[]},", "");
        assertThat(without).contains("trial").doesNotContain("\"meet\"");
        var mapped = without.replaceFirst("\\{", "{\"retire\": {\"meet\": \"trial\"},");
        assertThat(put("sellers", mapped).statusCode()).isEqualTo(200);
        var report = json(get("/api/v1/metrics/funnel?funnel=sellers&from=2020-01-01&to=2099-12-31"));
        var stages = report.get("stages");
        assertThat(stages.findValuesAsString("stage")).as(report.toString()).containsExactlyInAnyOrder("trial", "meet");
        for (var stage : stages) {
            var isGone = stage.get("stage").asString().equals("meet");
            assertThat(stage.get("entered").asInt()).isOne();
            assertThat(stage.get("open").asInt()).isEqualTo(isGone ? 0 : 1);
            assertThat(stage.get("exits").get("forward").asInt()).isEqualTo(isGone ? 1 : 0);
        }
        assertThat(report.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void leadsAreTakenIntoTheFunnelTheyName() throws Exception {
        put("resellers", PARTNERS);
        var taken = send("/api/v1/leads", "POST", "{\"customer\": \"Resale Works\", \"funnel\": \"resellers\"}");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(json(taken).get("funnel").asString()).isEqualTo("resellers");
        assertThat(json(taken).get("stage").asString()).isEqualTo("meet");
        var refused = send("/api/v1/leads", "POST", "{\"customer\": \"Lost Works\", \"funnel\": \"nowhere\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"funnel\"");
        assertThat(get("/api/v1/deals?q=Lost").body()).contains("\"deals\":[]");
    }

    @Test
    void namesEverythingThatIsWrong() throws Exception {
        var bad = put("bad", """
                {"stages": [
                  {"key": "a", "name": {"en": "A"}, "prefix": "AA", "kind": "open", "probability": 2},
                  {"key": "a", "name": {"en": "B"}, "prefix": "AA", "kind": "open", "timeoutDays": 0,
                   "calendar": "calendar", "gates": [{"filled": "colour"}]}
                ]}""");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(json(bad).get("problems").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "stages",
                        "stages",
                        "stages[1].key",
                        "stages[1].prefix",
                        "stages[0].probability",
                        "stages[1].timeoutDays",
                        "stages[1].gates");
        assertThat(put("bad", "{}").statusCode()).isEqualTo(422);
        assertThat(put("bad", "{\"stages\": [null]}").statusCode()).isEqualTo(422);
        assertThat(put("bad", "{\"stages\": [{\"key\": \"a\", \"kind\": \"odd\"}]}")
                        .body())
                .contains("There is no kind");
        assertThat(put("Bad Name", PARTNERS).statusCode()).isEqualTo(422);
        assertThat(put("bad", "{nonsense").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/funnels/bad").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path, "GET", "");
    }

    private HttpResponse<String> put(String name, String json) throws Exception {
        return send("/api/v1/funnels/" + name.replace(" ", "%20"), "PUT", json);
    }

    private HttpResponse<String> send(String path, String method, String json) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                    .header("Authorization", "Bearer open sesame")
                    .header("Accept-Language", "en")
                    .header("Content-Type", "application/json")
                    .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
