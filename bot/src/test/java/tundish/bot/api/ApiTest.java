package tundish.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private ApiClient api() {
        return new ApiClient(port);
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
        assertThat(get("/api/v1/deals?owner=Nemo", TOKEN).body()).contains("Nobody is called Nemo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deals?status=stuck               | 400 | status   | status is one of: open, won, lost                  | status 可选：open, won, lost
            deals?page=-1                    | 400 | page     | page is 0 or more, and size is from 1 to 1000.     | page 应为 0 或以上，size 应在 1 到 1000 之间。
            deals?page=two                   | 400 | page     | “two” cannot be read as page.                      | “two”不能作为 page。
            deals?owner=Nemo                 | 400 | owner    | Nobody is called Nemo.                             | 没有名为 Nemo 的成员。
            deals/LX19990101001              | 404 |          | There is no deal LX19990101001.                    | 没有商机 LX19990101001。
            goals/7/plan                     | 404 |          | There is no goal 7.                                | 没有目标 7。
            funnels/moon                     | 404 |          | There is no funnel called moon.                    | 没有名为 moon 的漏斗。
            funnels/default?asOf=then        | 400 | asOf     | “then” cannot be read as asOf.                     | “then”不能作为 asOf。
            metrics/funnel?funnel=moon       | 400 | funnel   | There is no funnel called moon.                    | 没有名为 moon 的漏斗。
            metrics/funnel?from=2027-01-01&to=2026-01-01 | 400 | to | to is before from.                           | to 早于 from。
            metrics/funnel?asOf=then         | 400 | asOf     | asOf is a day such as 2026-03-31, or a moment such as 2026-03-31T18:00:00Z. | asOf 应为日期（例如 2026-03-31）或时间点（例如 2026-03-31T18:00:00Z）。
            metrics/funnel?counting=fingers  | 400 | counting | counting is one of: reached, strict, touched       | counting 可选：reached, strict, touched
            metrics/funnel/forecasts?quarter=q | 400 | quarter | “q” cannot be read as quarter.                    | “q”不能作为 quarter。
            metrics/campaigns?by=moon        | 400 | by       | by is one of: campaign, channel                    | by 可选：campaign, channel
            metrics/campaigns?from=then      | 400 | from     | from is a day such as 2026-01-31.                  | from 应为日期，例如 2026-01-31。
            exports/deals?format=pdf         | 400 | format   | format is one of: csv, xlsx                        | format 可选：csv, xlsx
            """)
    void saysInTheLanguageOfTheCallerWhatItCannotUnderstand(
            String path, int status, String field, String english, String chinese) throws Exception {
        for (var said : Map.of("", english, "en-GB", english, "zh-CN", chinese).entrySet()) {
            var refused = api().get("/api/v1/" + path, said.getKey());
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(json(refused).get("detail").asString()).isEqualTo(said.getValue());
            assertThat(json(refused).path("problems").findValuesAsString("field"))
                    .isEqualTo(field == null ? List.of() : List.of(field));
        }
        assertThat(json(api().get("/api/v1/" + path, "zh-CN")).get("title").asString())
                .matches("\\p{IsHan}+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            funnels/odd | {"stages": [{"key": "a", "timeoutDays": -3}]}                     | 422 | stages[0].timeoutDays  | The time limit of “a” must be 1 to | “a”
            funnels/odd | {"stages": [{"key": "a"}, {"key": "b", "probability": "likely"}]} | 400 | stages[1].probability  | line 1, column                     | 第 1 行
            funnels/odd | {"stages": [                                                      | 400 | stages                 | line 1, column                     | 第 1 行
            funnels/odd | []                                                                | 400 |                        | line 1, column                     | 第 1 行
            funnels/odd | {"stages": []}                                                    | 422 | stages                 | There are no stages.               | 阶段
            """)
    void saysWhereABodyCannotBeTaken(String path, String body, int status, String field, String english, String chinese)
            throws Exception {
        var refused = api().put("/api/v1/" + path, body, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(problem(refused, field)).contains(english);
        assertThat(problem(api().put("/api/v1/" + path, body, "zh-CN"), field)).contains(chinese);
        assertThat(get("/api/v1/funnels/odd", TOKEN).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | imports/campaigns | text/csv         | 415 | the part “file” of multipart/form-data | 部分名为“file”
            POST   | imports/deals     | application/json | 415 | the part “file” of multipart/form-data | 部分名为“file”
            POST   | leads             | text/csv         | 415 | Send the body as application/json.     | 请以 application/json 发送正文。
            DELETE | leads             | text/csv         | 405 | DELETE is not taken here, only: POST   | 此处不支持 DELETE，仅支持：POST
            GET    | imports/campaigns | text/csv         | 405 | GET is not taken here, only: POST      | 此处不支持 GET，仅支持：POST
            POST   | imports/purple    | text/csv         | 404 | nothing at /api/v1/imports/purple      | /api/v1/imports/purple 处没有内容
            GET    | purple            | text/csv         | 404 | nothing at /api/v1/purple              | /api/v1/purple 处没有内容
            """)
    void saysWhatItTakesWhereItTakesSomethingElse(
            String method, String path, String type, int status, String english, String chinese) throws Exception {
        var refused = api().send(method, "/api/v1/" + path, type, "name,channel", "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(refused).get("detail").asString()).contains(english);
        assertThat(refused.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        assertThat(json(api().send(method, "/api/v1/" + path, type, "name,channel", "zh-CN"))
                        .get("detail")
                        .asString())
                .contains(chinese);
    }

    @Test
    void saysHowAFileIsSentWhereAnImportComesWithoutOne() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nname\r\n--x--\r\n";
        var refused = api().send("POST", "/api/v1/imports/deals", "multipart/form-data; boundary=x", body, "zh-CN");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused, "file"))
                .isEqualTo("请用 multipart/form-data 上传文件，部分名为“file”，例如 curl -F file=@leads.csv。");
    }

    private static String problem(HttpResponse<String> refused, @Nullable String field) {
        return json(refused)
                .get("problems")
                .valueStream()
                .filter(each -> each.get("field").asString().equals(field == null ? "" : field))
                .map(each -> each.get("problem").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(refused.body()));
    }

    @Test
    void asksForTheTokenInChineseToo() throws Exception {
        assertThat(new ApiClient(port, "wrong").get("/api/v1/deals", "zh-CN").body())
                .isEqualTo(
                        "{\"title\":\"未登录\",\"status\":401,\"detail\":\"请在 Authorization: Bearer 后附上令牌：/tundish token 可以生成。\"}");
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
