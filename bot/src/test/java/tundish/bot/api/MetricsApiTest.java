package tundish.bot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.api.ApiClient.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tundish.storage.TestDatabase;
import tundish.testing.SharedData;

/** A real pipeline of 8,800 opportunities, judged by figures that somebody else computed, to the last digit that they give. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.api.token=open sesame", "tundish.console.enabled=false"})
@TestInstance(Lifecycle.PER_CLASS)
class MetricsApiTest {

    @LocalServerPort
    private int port;

    private JsonNode truth;

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

    @BeforeAll
    void takesThePipelineIn() throws Exception {
        var file = Files.readAllBytes(SharedData.at("crm/sales_pipeline.csv"));
        truth = JsonMapper.shared().readTree(Files.readString(SharedData.at("crm/truth.json")));
        var report = new ApiClient(port).imports("deals", file, ApiClient.PIPELINE);
        assertThat(json(report).get("created").asInt()).as(report.body()).isEqualTo(8800);
    }

    @Test
    void agreesWithTheTruthOnTheWhole() throws Exception {
        var totals = truth.get("totals");
        var report = json(get(""));
        assertThat(report.get("asOf").asString()).isEqualTo("2017-12-31T13:00:00+01:00");
        assertThat(report.get("winRate").get("closed").asLong())
                .isEqualTo(totals.get("closed").asLong());
        assertThat(report.get("lost").get("count").asLong())
                .isEqualTo(totals.get("lost").asLong());
        assertThat(report.get("open").get("count").asLong())
                .isEqualTo(totals.get("engaging").asLong()
                        + totals.get("prospecting").asLong());
        agrees("win rate", percent(report.get("winRate").get("rate")), totals.get("win_rate_pct"));
        agrees("won value", value(report), totals.get("won_value"));
        assertThat(report.get("won").get("value").get("currency").asString()).isEqualTo("USD");
        var days = report.get("closingDays");
        for (var outcome : List.of("won", "lost")) {
            same(days.get(outcome).get("mean"), totals.get("avg_days_" + outcome));
            same(days.get(outcome).get("median"), totals.get("median_days_" + outcome));
        }
        same(days.get("all").get("mean"), totals.get("avg_days_closed"));
        same(report.get("cycleDays").get("mean"), totals.get("avg_days_won"));
        assertThat(report.get("coverage").isNull()).isTrue();
        assertThat(report.get("groups").isNull()).isTrue();
        assertThat(report.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void agreesWithTheTruthByAgentAndByProduct() throws Exception {
        agreesByColumn("owner", "by_agent");
        agreesByColumn("need", "by_product");
    }

    private void agreesByColumn(String by, String table) throws Exception {
        var groups = groups("?by=" + by);
        assertThat(truth.get(table)).hasSize(groups.size());
        for (var expected : truth.get(table)) {
            var key = expected.get("key").asString();
            var group = groups.get(key);
            assertThat(group).as(key).isNotNull();
            closed(key, group, expected);
            assertThat(group.get("lost").get("count").asLong())
                    .isEqualTo(expected.get("lost").asLong());
            assertThat(group.get("open").get("count").asLong())
                    .isEqualTo(expected.get("open").asLong());
            var value = value(group);
            agrees(
                    key + " average value",
                    value.divide(
                            BigDecimal.valueOf(group.get("won").get("count").asLong()), 12, RoundingMode.HALF_UP),
                    expected.get("avg_won_value"));
            var days = group.get("closingDays");
            agrees(key + " days", days.get("all").get("mean").decimalValue(), expected.get("avg_days_closed"));
            agrees(key + " days won", days.get("won").get("mean").decimalValue(), expected.get("avg_days_won"));
            agrees(key + " days lost", days.get("lost").get("mean").decimalValue(), expected.get("avg_days_lost"));
            agrees(key + " median", days.get("won").get("median").decimalValue(), expected.get("median_days_won"));
        }
    }

    @Test
    void agreesWithTheTruthByQuarterAndByMonth() throws Exception {
        for (var by : List.of("quarter", "month")) {
            var groups = groups("?from=2017-01-01&to=2017-12-31&by=" + by);
            for (var expected : truth.get("by_close_" + by)) {
                var key = expected.get("key").asString();
                closed(key, groups.get(key), expected);
            }
        }
        for (var quarter : List.of("from=2017-04-01&to=2017-06-30", "from=2017-04-01&to=2017-07-01")) {
            closed(
                    quarter,
                    json(get("?" + quarter)),
                    truth.get("by_close_quarter").get(1));
        }
    }

    private static void closed(String key, JsonNode figures, JsonNode expected) {
        assertThat(figures.get("winRate").get("closed").asLong())
                .as(key)
                .isEqualTo(expected.get("closed").asLong());
        assertThat(figures.get("won").get("count").asLong())
                .as(key)
                .isEqualTo(expected.get("won").asLong());
        agrees(key + " win rate", percent(figures.get("winRate").get("rate")), expected.get("win_rate_pct"));
        agrees(key + " value", value(figures), expected.get("won_value"));
    }

    @Test
    void looksBackAtAnyMoment() throws Exception {
        for (var expected : truth.get("open_as_of")) {
            var day = expected.get("as_of").asString();
            var report = json(get("?asOf=" + day));
            var prospecting = day.equals("2017-12-31")
                    ? truth.get("totals").get("prospecting").asLong()
                    : 0;
            assertThat(report.get("open").get("count").asLong())
                    .as(day)
                    .isEqualTo(expected.get("open").asLong() + prospecting);
        }
    }

    @Test
    void tellsWhyAFigureIsWhatItIs() throws Exception {
        var won = json(get("/why?figure=winRate&size=3"));
        assertThat(won.get("definition").asString()).startsWith("Won of won and lost");
        assertThat(won.get("total").asLong())
                .isEqualTo(truth.get("totals").get("closed").asLong());
        assertThat(won.get("counted").asLong())
                .isEqualTo(truth.get("totals").get("won").asLong());
        assertThat(won.get("deals")).hasSize(3);
        var deal = won.get("deals").get(0);
        assertThat(new ApiClient(port)
                        .get("/api/v1/deals/" + deal.get("reference").asString())
                        .body())
                .contains(deal.get("customer").asString());
        var report = json(get("?from=2017-04-01&to=2017-06-30"));
        var prospect = report.get("stages").get(1);
        var asked = "&stage=prospect&from=2017-04-01&to=2017-06-30";
        assertThat(json(get("/why?figure=entered" + asked)).get("total")).isEqualTo(prospect.get("entered"));
        assertThat(json(get("/why?figure=conversion" + asked)).get("counted"))
                .isEqualTo(prospect.get("conversion").get("reached"));
        assertThat(json(get("/why?figure=overdue" + asked)).get("total")).isEqualTo(prospect.get("overdue"));
        var chinese = new ApiClient(port).get("/api/v1/metrics/funnel/why?figure=coverage", "zh-CN");
        assertThat(json(chinese).get("definition").asString()).startsWith("在手商机的金额除以目标的缺口");
        assertThat(get("/why?figure=shoe").body()).contains("figure is one of: entered, conversion");
        assertThat(get("/why?figure=time").body()).contains("stage is one of: lead, prospect");
        assertThat(get("/why?figure=won&size=0").statusCode()).isEqualTo(400);
        assertThat(get("/why?figure=won&page=-1").statusCode()).isEqualTo(400);
        assertThat(get("/why?figure=won&funnel=none").body()).contains("There is no funnel called none");
    }

    @Test
    void saysWhatItCannotUnderstand() throws Exception {
        assertThat(get("?by=shoe").statusCode()).isEqualTo(400);
        assertThat(get("?counting=twice").statusCode()).isEqualTo(400);
        assertThat(get("?funnel=none").body()).contains("There is no funnel called none");
        assertThat(get("?from=yesterday").body()).contains("from is a day such as 2026-03-31");
        assertThat(get("?to=%2B999999999-12-31").statusCode()).isEqualTo(400);
        assertThat(get("?from=2017-02-01&to=2017-01-01").statusCode()).isEqualTo(400);
    }

    @Test
    void hasNothingToSayOfAPeriodToCome() throws Exception {
        var report = json(get("?from=2030-01-01&to=2030-03-31"));
        assertThat(report.get("winRate").toString())
                .isEqualTo("{\"won\":0,\"closed\":0,\"rate\":null,\"low\":null,\"high\":null}");
        assertThat(report.get("cycleDays").toString()).isEqualTo("{\"median\":null,\"mean\":null,\"n\":0}");
        assertThat(report.get("velocityPerDay").isNull()).isTrue();
        assertThat(report.get("bottleneckVerdict").asString()).isEqualTo("no_baseline");
    }

    /** Equal once rounded to as many digits as the truth has. */
    private static void agrees(String what, BigDecimal actual, JsonNode expected) {
        var known = new BigDecimal(expected.asString());
        assertThat(actual.setScale(Math.max(0, known.scale()), RoundingMode.HALF_UP))
                .as("%s: %s", what, actual)
                .isEqualByComparingTo(known);
    }

    private static void same(JsonNode actual, JsonNode expected) {
        assertThat(actual.asDouble()).isEqualTo(expected.asDouble());
    }

    private static BigDecimal value(JsonNode figures) {
        return new BigDecimal(figures.get("won").get("value").get("value").asString());
    }

    private static BigDecimal percent(JsonNode rate) {
        return rate.decimalValue().movePointRight(2);
    }

    private Map<String, JsonNode> groups(String query) throws Exception {
        var groups = new HashMap<String, JsonNode>();
        json(get(query))
                .get("groups")
                .forEach(group -> groups.put(group.get("key").asString(), group));
        return groups;
    }

    private HttpResponse<String> get(String query) throws Exception {
        return new ApiClient(port).get("/api/v1/metrics/funnel" + query);
    }
}
