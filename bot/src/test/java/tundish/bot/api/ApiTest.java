package tundish.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tundish.storage.TestDatabase;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.api.token=open sesame", "tundish.console.enabled=false"})
class ApiTest {

    private static final String TOKEN = "Bearer open sesame";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.h2().register(properties);
    }

    @Test
    void asksForTheToken() throws Exception {
        assertThat(get("/api/v1/deals", "").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/deals", "Bearer open").statusCode()).isEqualTo(401);
        var refused = get("/api/v1/outbox", "Basic b3Blbg==");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(get("/api/v1/deals", TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void takesALeadOnceForEachKey() throws Exception {
        var lead = """
                {"customer": "Intake Ltd", "contactDetails": "jo@intake.example", "amount": {"value": "1054.00", "currency": "USD"}}""";
        var first = post(lead, "form-17");
        assertThat(first.statusCode()).isEqualTo(201);
        var again = post(lead, "form-17");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("reference")).isEqualTo(json(first).get("reference"));
        assertThat(json(first).get("amount").get("value").asString()).isEqualTo("1054.00");
        assertThat(json(first).get("stage").asString()).isEqualTo("lead");
        assertThat(json(first).get("owner").isNull()).isTrue();
    }

    @Test
    void takesALeadOnceForEachKeyAlsoWhenItComesEightTimesAtOnce() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each ->
                        posted("{\"customer\": \"Racing GmbH\"}", "race").statusCode())
                .toList();
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void showsWhatLooksTheSameBeforeItTakesASecond() throws Exception {
        post("{\"customer\": \"华东机械有限公司\"}", "");
        var alike = post("{\"customer\": \"华东机械\"}", "");
        assertThat(alike.statusCode()).isEqualTo(409);
        assertThat(json(alike).get("candidates").get(0).get("customer").asString())
                .isEqualTo("华东机械有限公司");
        assertThat(post("{\"customer\": \"华东机械\", \"force\": true}", "").statusCode())
                .isEqualTo(201);
    }

    @Test
    void saysWhichFieldsCannotBeTaken() throws Exception {
        var bad = post(
                "{\"customer\": \" \", \"need\": \"%s\", \"amount\": {\"value\": \"-5\", \"currency\": \"USD\"}}"
                        .formatted("x".repeat(2001)),
                "");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(json(bad).get("problems").findValuesAsString("field")).containsExactly("need", "amount");
        assertThat(post("{\"customer\": \"\"}", "").body()).contains("customer", "missing");
        assertThat(post("{not json", "").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/deals?status=stuck", TOKEN).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/deals?size=100000", TOKEN).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/deals?owner=Nemo", TOKEN).body()).contains("nobody is called Nemo");
    }

    @Test
    void listsAndShowsDealsWithTheirHistory() throws Exception {
        var reference = json(post("{\"customer\": \"Listed & Co\", \"source\": \"trade show\"}", ""))
                .get("reference")
                .asString();
        var found = json(get("/api/v1/deals?q=listed&status=open&owner=nobody&stage=lead&minDaysInStage=0", TOKEN));
        assertThat(found.get("total").asInt()).isOne();
        assertThat(found.get("deals").get(0).get("reference").asString()).isEqualTo(reference);
        assertThat(json(get("/api/v1/deals?q=listed&minDaysInStage=1", TOKEN))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(json(get("/api/v1/deals/" + reference, TOKEN)).get("source").asString())
                .isEqualTo("trade show");
        var history = json(get("/api/v1/deals/" + reference + "/history", TOKEN));
        assertThat(history.get("changes").get(0).get("to").asString()).isEqualTo("lead");
        assertThat(history.get("changes").get(0).get("from").isNull()).isTrue();
        assertThat(history.get("changes").get(0).get("by").asString()).isEqualTo("API");
        assertThat(get("/api/v1/deals/LX19990101001", TOKEN).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhatIsDueAndWhatWaits() throws Exception {
        assertThat(json(get("/api/v1/nudges", TOKEN)).get("nudges").isArray()).isTrue();
        var outbox = json(get("/api/v1/outbox", TOKEN));
        assertThat(outbox.get("waiting").isNumber()).isTrue();
        assertThat(outbox.get("oldestWaitingSeconds").isNumber()).isTrue();
    }

    @Test
    void describesItselfToPrograms() throws Exception {
        assertThat(get("/v3/api-docs", TOKEN).body()).contains("/api/v1/deals/{reference}/history", "/api/v1/leads");
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        return send(token.isEmpty() ? request : request.header("Authorization", token));
    }

    private HttpResponse<String> post(String lead, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/leads".formatted(port)))
                .header("Authorization", TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(lead));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private HttpResponse<String> posted(String lead, String key) {
        try {
            return post(lead, key);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
