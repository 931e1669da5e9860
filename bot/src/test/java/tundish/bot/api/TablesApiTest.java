package tundish.bot.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.api.ApiClient.json;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tundish.storage.TestDatabase;
import tundish.testing.SharedData;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.api.token=open sesame", "tundish.console.enabled=false"})
@TestInstance(Lifecycle.PER_CLASS)
class TablesApiTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.h2().register(properties);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TheLastDayOf2017 {

        @Bean
        @Primary
        InstantSource lastDayOf2017() {
            return InstantSource.fixed(Instant.parse("2017-12-31T12:00:00Z"));
        }
    }

    @Test
    void reportsWhatBecameOfEachRow() throws Exception {
        var table = "客户名称,漏斗阶段,金额,外部编号\n华东机械,潜在客户,1054,R-1\n远山科技,不存在,1,R-2\n".getBytes(Charset.forName("GBK"));

        var tried = json(send("deals?dryRun=true", table, ""));
        assertThat(tried.get("created").asInt()).isEqualTo(1);
        assertThat(get("/api/v1/deals?q=R-1", "").body()).contains("\"total\":0");

        var report = json(send("deals", table, ""));
        assertThat(report.get("created").asInt()).isEqualTo(1);
        assertThat(report.get("rejectedTotal").asInt()).isEqualTo(1);
        assertThat(report.get("rejected").toString())
                .isEqualTo(
                        "[{\"line\":3,\"column\":\"漏斗阶段\",\"value\":\"不存在\",\"reason\":"
                                + "\"is no stage of this funnel; say in the mapping which one it is\",\"code\":\"UNKNOWN_STAGE\"}]");
        assertThat(get("/api/v1/deals?q=R-1", "").body()).contains("华东机械", "\"1054.00\"");
        assertThat(json(send("deals", table, "")).get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void asksWhatItMustKnow() throws Exception {
        var asked = send("deals", "id,expected close\nQ-1,3/4/2018\n".getBytes(UTF_8), "");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(asked).get("problems").get(0).get("field").asString()).isEqualTo("dates");
        assertThat(json(asked).get("detail").asString()).contains("3/4/2018");

        assertThat(send("deals", "id\nQ-1\n".getBytes(UTF_8), "{\"columns\": 3}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("deals", new byte[0], "").body()).contains("The file is empty.");
        assertThat(send("shoes", "id\n1\n".getBytes(UTF_8), "").statusCode()).isEqualTo(404);
    }

    @Test
    void putsPeopleIntoTeams() throws Exception {
        var file = Files.readAllBytes(SharedData.at("crm/sales_teams.csv"));
        var report = json(send("people", file, ""));
        assertThat(report.get("created").asInt()).isEqualTo(35);
        assertThat(report.get("unusedColumns").toString()).isEqualTo("[\"manager\"]");
        assertThat(json(send("people", file, "")).get("unchanged").asInt()).isEqualTo(35);
    }

    @Test
    void tellsWhatCampaignsCostAndBrought() throws Exception {
        var file = Files.readAllBytes(SharedData.at("campaigns/campaigns.csv"));
        var mapping = """
                {"columns": {"Campaign Name": "campaign", "Category": "channel", "C Date": "start", "Mark Spent": "spent"},
                 "currency": "INR"}""";
        assertThat(json(send("campaigns", file, mapping)).get("created").asInt())
                .isEqualTo(11);
        assertThat(json(send("campaigns", file, mapping)).get("unchanged").asInt())
                .isEqualTo(308);

        var total = json(get("/api/v1/metrics/campaigns?by=channel", "")).get("total");
        assertThat(total.get("cost").get("value").asString()).isEqualTo("30590879.82");
        assertThat(total.get("reported").get("revenue").get("value").asString()).isEqualTo("42889366.00");
        assertThat(total.get("reported").get("roi").asString()).isEqualTo("0.402031");
        assertThat(total.get("own").get("costPerLead").isNull()).isTrue();
        assertThat(get("/api/v1/metrics/campaigns?by=moon", "").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/metrics/campaigns?from=2026-02-01&to=2026-01-31", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void givesTheFiguresOfTheTruthAndAnExportThatComesBackUnchanged() throws Exception {
        for (var file : List.of("sales_pipeline.csv", "sales_pipeline.us-dates.csv")) {
            var report = send("deals", Files.readAllBytes(SharedData.at("crm/" + file)), ApiClient.PIPELINE);
            var created = json(report).get("created").asInt()
                    + json(report).get("unchanged").asInt();
            assertThat(created).as(report.body()).isEqualTo(8800);
        }
        var truth = JsonMapper.shared().readTree(Files.readString(SharedData.at("crm/truth.json")));
        var older = truth.get("still_open_engaging_over_n_days_as_of_2017_12_31");
        for (int days : List.of(30, 60, 90, 120, 180)) {
            var deals = json(get("/api/v1/deals?status=open&stage=prospect&size=1&minDaysInStage=" + (days + 1), ""));
            assertThat(deals.get("total").asInt())
                    .as("more than %d days", days)
                    .isEqualTo(older.get("gt" + days).asInt());
        }
        for (var format : List.of("csv", "xlsx")) {
            var exported = bytes("/api/v1/exports/deals?format=" + format, "zh-CN");
            var back = json(send("deals", exported, ""));
            assertThat(back.get("unchanged").asInt()).as(back.toString()).isGreaterThanOrEqualTo(8800);
            assertThat(back.get("created").asInt()
                            + back.get("updated").asInt()
                            + back.get("rejectedTotal").asInt())
                    .as(back.toString())
                    .isZero();
        }
    }

    @Test
    void handsOutAFileThatExcelOpens() throws Exception {
        var csv = get("/api/v1/exports/deals", "zh-CN");
        assertThat(csv.body()).startsWith("\uFEFF漏斗阶段,线索/商机编号,客户名称,负责人");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("2017-12-31.csv"));
        assertThat(get("/api/v1/exports/deals?format=pdf", "").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String path, byte[] file, String mapping) throws Exception {
        return new ApiClient(port).imports(path, file, mapping);
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return new ApiClient(port).get(path, language);
    }

    private byte[] bytes(String path, String language) throws Exception {
        return new ApiClient(port).bytes(path, language);
    }
}
