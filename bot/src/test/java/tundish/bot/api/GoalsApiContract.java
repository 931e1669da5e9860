package tundish.bot.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.api.ApiClient.json;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tundish.metrics.Figure;

/**
 * Goals over HTTP, whatever the database. A hundred of Tom's deals entered the second stage on 5 January 2026 and ended in February, 20 of
 * them won for USD 1,000 each. It is 31 March 2026.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.api.token=open sesame", "tundish.console.enabled=false", "tundish.schedule.enabled=false"
        })
@Import(GoalsApiContract.TheEndOfMarch.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class GoalsApiContract {

    @LocalServerPort
    private int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class TheEndOfMarch {

        @Bean
        @Primary
        InstantSource endOfMarch() {
            return InstantSource.fixed(Instant.parse("2026-03-31T09:00:00Z"));
        }
    }

    private ApiClient api() {
        return new ApiClient(port);
    }

    @BeforeAll
    void aHundredDealsOfWhichTwentyWereWon() throws Exception {
        var deals = new StringBuilder("id,customer,owner,stage,date\n");
        var history = new StringBuilder("id,stage,date,amount\n");
        for (var i = 1; i <= 100; i++) {
            deals.append("G-%d,Customer %d,Tom,prospect,2026-01-05\n".formatted(i, i));
            history.append("G-%d,prospect,2026-01-05,\n".formatted(i));
            history.append("G-%d,%s,2026-02-04,USD 1000\n".formatted(i, i <= 20 ? "won" : "lost"));
        }
        var mapping = """
                {"columns": {"id": "externalId", "date": "stageEnteredAt"}, "zone": "UTC", "currency": "USD"}""";
        var created = api().imports("deals", deals.toString().getBytes(UTF_8), mapping);
        assertThat(json(created).get("created").asInt()).as(created.body()).isEqualTo(100);
        var told = api().imports("history", history.toString().getBytes(UTF_8), """
                        {"columns": {"id": "externalId", "date": "at"}, "zone": "UTC", "currency": "USD"}""");
        assertThat(json(told).get("rejectedTotal").asInt()).as(told.body()).isZero();
        var closed = json(api().get("/api/v1/metrics/funnel")).get("winRate");
        assertThat(closed.get("won") + " of " + closed.get("closed")).isEqualTo("20 of 100");
    }

    private JsonNode kept(String goal) throws Exception {
        var answer = api().post("/api/v1/goals", goal, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private JsonNode plan(JsonNode goal) throws Exception {
        return json(api().get("/api/v1/goals/" + goal.get("id") + "/plan"));
    }

    @Test
    void theExampleOfTheMethodWithItsInterval() throws Exception {
        var goal = kept("""
                {"measure": "revenue", "value": {"value": "10000000", "currency": "USD"},
                 "dealSize": {"value": "100000", "currency": "USD"}, "period": "2027", "owner": "Tom", "rates": {"lead": 0.4}}""");
        var plan = plan(goal);
        assertThat(plan.get("customers").asLong()).isEqualTo(100);
        assertThat(plan.get("opportunities").toString()).isEqualTo("{\"needed\":500,\"low\":346,\"high\":750}");
        assertThat(plan.get("leads").get("needed").asLong()).isEqualTo(1250);
        assertThat(plan.get("stages").get(1).get("basis").asString()).isEqualTo("history");
        assertThat(sum(plan.get("periods"), "opportunities")).isEqualTo(500);
        assertThat(sum(plan.get("people"), "customers")).isEqualTo(100);
        var progress = plan.get("progress");
        assertThat(progress.get("phase").asString()).isEqualTo("to_come");
        assertThat(progress.get("perWeek").get("value").asString()).isEqualTo("191780.82");
        assertThat(progress.get("lastLead").get("day").asString()).isEqualTo("2027-12-01");
        assertThat(progress.get("lastLead").get("medianDays").asDouble()).isEqualTo(30);
        assertThat(progress.get("lastLead").get("meanDays").asDouble()).isEqualTo(30);

        var one = json(api().get("/api/v1/goals/" + goal.get("id")));
        assertThat(one).isEqualTo(goal);
        assertThat(one.get("funnel").asString()).isEqualTo("default");
        assertThat(one.get("value").toString()).isEqualTo("{\"value\":\"10000000.00\",\"currency\":\"USD\"}");
        assertThat(json(api().get("/api/v1/goals")).get("goals")).contains(goal);
    }

    private static long sum(JsonNode portions, String field) {
        return StreamSupport.stream(portions.spliterator(), false)
                .mapToLong(portion -> portion.get(field).asLong())
                .sum();
    }

    @Test
    void suggestsALimitThatDealsKeep() throws Exception {
        var told = json(api().get("/api/v1/suggestions"));
        assertThat(told.get("total").asInt()).isPositive();
        var limit = StreamSupport.stream(told.get("suggestions").spliterator(), false)
                .filter(each -> each.get("topic").asString().equals("limit:default:prospect"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.get("kind").asString()).isEqualTo("limit");
        assertThat(limit.get("state").asString()).isEqualTo("open");
        assertThat(limit.get("figures").get("over").get("reached").asInt()).isEqualTo(100);
        assertThat(limit.get("figures").get("over").get("of").asInt()).isEqualTo(100);
        assertThat(limit.get("figures").get("limit").get("days").asInt()).isEqualTo(14);
        assertThat(limit.get("figures").get("proposed").get("days").asInt()).isEqualTo(30);
        assertThat(limit.get("effect").isNull()).isTrue();
        assertThat(json(api().get("/api/v1/suggestions"))).isEqualTo(told);
    }

    @Test
    void coversThePeriodOfTheReport() throws Exception {
        var goal = kept("""
                {"value": {"value": 50000, "currency": "USD"}, "period": "2026Q1", "owner": "Tom"}""");
        var report = json(api().get("/api/v1/metrics/funnel?from=2026-01-01&to=2026-03-31"));
        assertThat(report.get("target").toString())
                .isEqualTo("{\"goal\":" + goal.get("id")
                        + ",\"value\":{\"value\":\"50000.00\",\"currency\":\"USD\"},\"part\":false}");
        assertThat(report.get("coverage").asDouble()).as("nothing is open").isZero();
        assertThat(report.get("won").get("value").get("value").asString()).isEqualTo("20000.00");
        var part = json(api().get("/api/v1/metrics/funnel?from=2026-02-01&to=2026-02-28"));
        assertThat(part.get("target").get("part").asBoolean()).isTrue();
        assertThat(part.get("coverage").isNull())
                .as("more was won than the month's part")
                .isTrue();
        assertThat(json(api().get("/api/v1/metrics/funnel")).get("target").isNull())
                .isTrue();
    }

    /** Tom is of the north, Ann of the south has nothing yet, and Ben, who sells as well, has no share of this goal. */
    @Test
    void coversTheShareOfEachOwnerAndTeam() throws Exception {
        var people = "name,team\nTom,North\nAnn,South\nBen,South\n";
        var joined = json(api().imports("people", people.getBytes(UTF_8), ""));
        assertThat(joined.get("rejectedTotal").asInt()).as(joined.toString()).isZero();
        kept("""
                {"value": {"value": 100000, "currency": "USD"}, "from": "2026-01-01", "to": "2026-03-30", "owner": "Tom",
                 "people": {"Tom": 3, "Ann": 1}}""");
        var path = "/api/v1/metrics/funnel?from=2026-01-01&to=2026-03-30&by=";
        assertThat(covered(path + "owner")).isEqualTo("Tom 75000.00 0.0; Ann 25000.00 0.0");
        assertThat(covered(path + "team")).isEqualTo("North 75000.00 0.0; South 25000.00 0.0");
        assertThat(covered(path + "source")).isEqualTo(" null null");
        assertThat(covered(path + "quarter")).isEqualTo("2026Q1 null null");
        assertThat(covered("/api/v1/metrics/funnel?from=2026-01-01&to=2026-03-29&by=owner"))
                .as("there is no goal for these days")
                .isEqualTo("Tom null null");
    }

    @Test
    void tellsWhyOfOneGroupAlone() throws Exception {
        var path = "/api/v1/metrics/funnel/why?figure=winRate&";
        for (var group : List.of("by=owner&group=Tom", "by=month&group=2026-02", "by=source&group=")) {
            var why = json(api().get(path + group));
            assertThat(why.get("total").asLong()).as(group).isEqualTo(100);
            assertThat(why.get("counted").asLong()).as(group).isEqualTo(20);
        }
        assertThat(json(api().get(path + "by=month&group=2026-01")).get("total").asLong())
                .isZero();
        var nobody = api().get(path + "by=owner&group=Nobody");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("There is no group Nobody among those that by asks for.");
        assertThat(api().get(path + "group=Tom").statusCode()).isEqualTo(400);
    }

    /** The key, the target and the coverage of each group. */
    private String covered(String path) throws Exception {
        return StreamSupport.stream(json(api().get(path)).get("groups").spliterator(), false)
                .map(group -> group.get("key").asString() + " "
                        + (group.get("target").isNull()
                                ? "null"
                                : group.get("target").get("value").get("value").asString())
                        + " "
                        + (group.get("coverage").isNull()
                                ? "null"
                                : group.get("coverage").asDouble()))
                .collect(Collectors.joining("; "));
    }

    @Test
    void aGoalOfAnotherFunnelCountsItsDealsAlone() throws Exception {
        api().put("/api/v1/funnels/partners", """
                {"title": {"en": "Partners", "zh": "伙伴"}, "stages": [
                  {"key": "meet", "name": {"en": "Meet", "zh": "初谈"}, "prefix": "PM", "kind": "open", "probability": 0.1},
                  {"key": "won", "name": {"en": "Signed", "zh": "签约"}, "prefix": "PW", "kind": "won", "probability": 1},
                  {"key": "lost", "name": {"en": "Gone", "zh": "流失"}, "prefix": "PL", "kind": "lost", "probability": 0}
                ]}""");
        var goal = kept("""
                {"measure": "won", "value": 7, "period": "2026", "owner": "Tom", "funnel": "Partners", "rates": {"win": 0.5}}""");
        assertThat(goal.get("funnel").asString()).isEqualTo("partners");
        var plan = plan(goal);
        assertThat(plan.get("stages").toString())
                .contains("\"stage\":\"meet\"", "\"needed\":14")
                .doesNotContain("prospect");
        assertThat(plan.get("progress").get("won").asLong()).isZero();
    }

    @Test
    void aRateIsOfExactlyTheStageThatItNames() throws Exception {
        api().put("/api/v1/funnels/steps", """
                {"title": {"en": "Steps", "zh": "步骤"}, "stages": [
                  {"key": "step", "name": {"en": "First", "zh": "第一步"}, "prefix": "SA", "kind": "open", "probability": 0.1},
                  {"key": "step-2", "name": {"en": "Second", "zh": "第二步"}, "prefix": "SB", "kind": "open", "probability": 0.2},
                  {"key": "step3", "name": {"en": "Third", "zh": "第三步"}, "prefix": "SC", "kind": "open", "probability": 0.3},
                  {"key": "won", "name": {"en": "Done", "zh": "完成"}, "prefix": "SW", "kind": "won", "probability": 1},
                  {"key": "lost", "name": {"en": "Gone", "zh": "流失"}, "prefix": "SL", "kind": "lost", "probability": 0}
                ]}""");
        var plan = plan(kept("""
                {"measure": "won", "value": 10, "period": "2026", "owner": "Tom", "funnel": "steps",
                 "rates": {"step": 0.4, "step-2": 0.5, "step3": 0.25}}"""));
        assertThat(plan.get("stages").findValuesAsString("stage")).containsExactly("step", "step-2", "step3");
        assertThat(plan.get("stages").findValuesAsString("needed")).containsExactly("200", "80", "40");
    }

    @Test
    void everyFigureTellsWhy() throws Exception {
        for (var figure : Figure.values()) {
            var why = api().get("/api/v1/metrics/funnel/why?stage=prospect&figure=" + figure.key());
            assertThat(why.statusCode()).as(figure.key()).isEqualTo(200);
            var total = json(why).get("total").asLong();
            assertThat(total)
                    .as(figure.key())
                    .isEqualTo(
                            switch (figure) {
                                case ENTERED, CONVERSION, TIME, WIN_RATE, VELOCITY -> 100;
                                case WON, CYCLE, LANDING, COVERAGE -> 20;
                                case LOST -> 80;
                                case OVERDUE, OPEN, WEIGHTED, BOTTLENECK, NUDGES -> 0;
                            });
        }
    }

    @Test
    void aGoalThatIsPastPromisesNothing() throws Exception {
        var plan = plan(kept("""
                {"value": {"value": "5000", "currency": "USD"}, "period": "2025", "owner": "Tom"}"""));
        assertThat(plan.get("progress").get("phase").asString()).isEqualTo("over");
        assertThat(plan.get("progress").get("perWeek").isNull()).isTrue();
        assertThat(plan.get("progress").get("forecast").isNull()).isTrue();
        assertThat(plan.get("progress").get("daysLeft").asLong()).isZero();
        assertThat(plan.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void namesAllThatIsMissingInTheLanguageOfTheCaller() throws Exception {
        var before = json(api().get("/api/v1/goals")).get("total").asLong();
        var refused = api().post("/api/v1/goals", "{\"measure\": \"revenue\"}", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problems = json(refused).get("problems");
        assertThat(problems.findValuesAsString("field")).containsExactly("value", "owner", "deadline");
        assertThat(problems.findValuesAsString("problem")).containsOnly("It is missing.");
        assertThat(api().post("/api/v1/goals", "{\"value\": 3}", "zh-CN").body())
                .contains("缺少此项。");
        assertThat(json(api().get("/api/v1/goals")).get("total").asLong()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "value": 0                                   | value    | A goal is above 0, not “0”.                       | 目标值必须大于 0
            "value": -5                                  | value    | -5 is negative.                                   | 负数
            "value": "lots"                              | value    | lots                                              | lots
            "measure": "won", "value": 2.5               | value    | “2.5” is no number of deals.                      | 2.5
            "measure": "shoes", "value": 1               | measure  | “shoes” is nothing I can count.                   | shoes
            "value": 5, "owner": "Nobody"                | owner    | I am not sure who “Nobody” is                     | Nobody
            "value": 5, "period": "someday"              | period   | I find no period or day in “someday”.             | someday
            "value": 5, "period": "", "from": "2027-01-01", "to": "2026-01-01" | period | before the first day        | 2026
            "value": 5, "funnel": "mars"                 | funnel   | There is no funnel “mars”.                        | 没有名为“mars”的漏斗
            "value": 5, "rates": {"win": 1.2}            | rates    | A rate is above 0 % and at most 100 %, not “120%”. | 120%
            "value": 5, "rates": {"led": 0.4}            | rates    | rates is one of: win, lead, prospect, incubation, negotiation | negotiation
            "value": 5, "by": "fortnight"                | part     | by month or by quarter, not by “fortnight”        | fortnight
            "value": 5, "weights": [1, 2]                | weights  | There are 2 weights for 4 parts of the period.    | 2
            "value": 5, "people": {"Nobody": 2}          | people   | I am not sure who “Nobody” is                     | Nobody
            "value": 5, "dealSize": 0                    | dealSize | A deal is worth more than 0, not “0”.             | 0
            """)
    void refusesWhatCannotBe(String fields, String field, String english, String chinese) throws Exception {
        var before = json(api().get("/api/v1/goals")).get("total").asLong();
        var rest = (fields.contains("\"owner\"") ? "" : ", \"owner\": \"Tom\"")
                + (fields.contains("\"period\"") ? "" : ", \"period\": \"2027\"");
        var body = "{" + fields + rest + "}";
        var refused = api().post("/api/v1/goals", body, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        var problem = json(refused).get("problems").get(0);
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("problem").asString()).contains(english);
        assertThat(json(api().post("/api/v1/goals", body, "zh-CN"))
                        .get("problems")
                        .get(0)
                        .get("problem")
                        .asString())
                .contains(chinese)
                .matches("(?s).*\\p{IsHan}.*");
        assertThat(json(api().get("/api/v1/goals")).get("total").asLong()).isEqualTo(before);
    }

    @Test
    void knowsNoGoalThatIsNotThere() throws Exception {
        for (var path : new String[] {"/api/v1/goals/999", "/api/v1/goals/999/plan", "/api/v1/goals/one/plan"}) {
            var answer = api().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(json(answer).get("title").asString()).isEqualTo("No such goal");
        }
        assertThat(api().post("/api/v1/goals", "{\"value\": ", "").statusCode()).isEqualTo(400);
        assertThat(api().post(
                                "/api/v1/goals",
                                "{\"value\": {\"value\": 5, \"currency\": \"XQZ\"}, \"period\": \"2027\", \"owner\": \"Tom\"}",
                                "")
                        .statusCode())
                .isEqualTo(400);
    }
}
