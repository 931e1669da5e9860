package tundish.bot.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tundish.access.ApiToken;
import tundish.assistant.Stores;
import tundish.storage.TestDatabase;
import tundish.testing.IsolationContract;
import tundish.testing.TestBot;
import tundish.testing.Twins;
import tundish.workspace.Scope;

/**
 * What a program is told of its team is word for word the same whether or not another team, alike in every name, is on the
 * instance; and the other keeps what it had. Every endpoint is asked: one without a line in {@link #CALLS} fails.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tundish.console.enabled=false", "tundish.schedule.enabled=false", "tundish.isolation.strict=true"
        })
class ApiIsolationTest {

    /** When the twins have lived. */
    private static final Instant NOW = TestBot.MONDAY.plus(Duration.ofDays(7));

    /** A reference that the others alone have until a lead is entered here too, and one that both have. */
    private static final String THEIRS = "LX20261130001";

    private static final String BOTH = "LX20261123001";

    private static final String FUNNEL = """
            {"title": {"en": "%s", "zh": "%s"}, "stages": [
              {"key": "meet", "name": {"en": "Meet", "zh": "接触"}, "prefix": "PM", "kind": "open",
               "timeoutDays": 10, "calendar": "working", "probability": 0.1, "gates": []},
              {"key": "won", "name": {"en": "Signed", "zh": "签约"}, "prefix": "PW", "kind": "won", "probability": 1},
              {"key": "lost", "name": {"en": "Gone", "zh": "流失"}, "prefix": "PL", "kind": "lost", "probability": 0}
            ]}""";

    private static final String LEAD = "{\"customer\": \"%s\", \"need\": \"%s\", \"campaign\": \"Fair\"}";

    private static final String GOAL = """
            {"value": {"value": "%s", "currency": "USD"}, "period": "2027", "owner": "Tom"}""";

    /** What follows the path of an endpoint; after a blank, what is sent. */
    private static final Map<String, List<String>> CALLS = Map.ofEntries(
            entry(
                    "GET /api/v1/deals",
                    List.of(
                            "",
                            "?q=Acme",
                            "?q=Zeta",
                            "?q=CRM-17",
                            "?q=jane@acme.example",
                            "?owner=Tom",
                            "?owner=nobody",
                            "?owner=Zoe",
                            "?overdue=true",
                            "?status=won",
                            "?funnel=partners",
                            "?campaign=Fair",
                            "?minDaysInStage=2")),
            entry("GET /api/v1/deals/{reference}", List.of(BOTH, THEIRS, "CRM-17", "CRM-18", "intake:form-1")),
            entry(
                    "GET /api/v1/deals/{reference}/history",
                    List.of(BOTH + "/history", THEIRS + "/history", "CRM-17/history")),
            entry(
                    "POST /api/v1/leads",
                    List.of(
                            " " + LEAD.formatted("Acme Corp", "more"),
                            " " + LEAD.formatted("Zeta GmbH", "more"),
                            " " + LEAD.formatted("Zeta GmbH", "more"),
                            "?force=true " + LEAD.formatted("Acme Corp", "more"))),
            entry(
                    "POST /api/v1/imports/{kind:deals|history|leads|rates|campaigns|people}",
                    List.of(
                            "deals id,customer,stage,region\nCRM-17,Known AG,,South\nCRM-18,Delta SA,lead,East\n",
                            "history id,stage,at\nCRM-17,lead,2026-11-24\nCRM-19,lead,2026-11-24\n",
                            "leads customer,e-mail\nAcme Corp,jane@acme.example\nTheir Form,\n",
                            "rates currency,rate,from\nEUR,1.3,2026-11-20\n",
                            "campaigns campaign,channel,start,spent\nFair,fairs,2026-11-01,USD 100\n")),
            entry("GET /api/v1/exports/deals", List.of("", "?format=csv")),
            entry("GET /api/v1/funnels", List.of("")),
            entry("GET /api/v1/funnels/{name}", List.of("default", "partners", "partners?asOf=2026-11-25T00:00:00Z")),
            entry("GET /api/v1/funnels/{name}/versions", List.of("default/versions", "partners/versions")),
            entry("PUT /api/v1/funnels/{name}", List.of("partners " + FUNNEL.formatted("Ours", "我们"))),
            entry("GET /api/v1/goals", List.of("")),
            entry("POST /api/v1/goals", List.of(" " + GOAL.formatted("5000"))),
            entry("GET /api/v1/goals/{id}", List.of("1", "2", "3")),
            entry("GET /api/v1/goals/{id}/plan", List.of("1/plan", "2/plan", "3/plan")),
            entry(
                    "GET /api/v1/metrics/funnel",
                    List.of("", "?by=owner", "?by=customer", "?by=campaign", "?by=need", "?funnel=partners")),
            entry(
                    "GET /api/v1/metrics/funnel/why",
                    List.of("?figure=winRate", "?figure=landing&stage=lead", "?figure=winRate&funnel=partners")),
            entry("GET /api/v1/metrics/funnel/forecasts", List.of("", "?quarter=2026-11-23")),
            entry("GET /api/v1/metrics/campaigns", List.of("", "?by=channel&credit=linear")),
            entry("GET /api/v1/nudges", List.of("")),
            entry("GET /api/v1/outbox", List.of("")),
            entry("GET /api/v1/suggestions", List.of("")));

    @LocalServerPort
    private int port;

    @Autowired
    private Stores stores;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.postgres().register(properties);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AWeekLater {

        @Bean
        @Primary
        InstantSource aWeekLater() {
            return InstantSource.fixed(NOW);
        }
    }

    @Test
    void everyEndpointIsAsked() {
        var endpoints = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(endpoints).isEqualTo(new TreeSet<>(CALLS.keySet()));
    }

    @Test
    void whatATeamIsToldIsTheSameBesideAnother() throws Exception {
        var first = Twins.alone(stores);
        assertThat(first.now()).isEqualTo(NOW);
        var alone = everything(program(first.ours, "first"));
        leaves(first.ours);

        var twins = Twins.on(stores);
        var other = program(twins.theirs, "other");
        livesOn(other);
        var before = reads(other);
        assertThat(before).contains(Twins.SECRET, "Zeta GmbH");
        var watched = new IsolationContract.Asked(twins, twins.theirs);
        var kept = watched.everything();

        var beside = everything(program(twins.ours, "ours"));
        assertThat(beside).isEqualTo(alone).doesNotContain(Twins.SECRET);
        assertThat(reads(other)).isEqualTo(before);
        watched.isAs(kept);
    }

    /** What the first still had to be told must not be told in the second's time. */
    private void leaves(Twins.Team team) {
        Scope.everybody()
                .run(() -> stores.transactions().carry(() -> {
                    stores.workspaces().save(team.workspace().left(Instant.EPOCH));
                    assertThat(stores.workspaces().erase(team.workspace().id(), NOW))
                            .isTrue();
                }));
    }

    private ApiClient program(Twins.Team team, String secret) {
        var workspace = team.workspace().id();
        Scope.of(workspace)
                .run(() -> stores.transactions()
                        .carry(() -> stores.apiTokens()
                                .issue(
                                        new ApiToken(
                                                workspace,
                                                "0a0b0c0d",
                                                "Form",
                                                team.named("Ada").id(),
                                                NOW),
                                        secret)));
        return new ApiClient(port, secret);
    }

    /** The others enter over HTTP what will be entered here under the same names. */
    private static void livesOn(ApiClient other) throws Exception {
        var taken = List.of(
                other.put("/api/v1/funnels/partners", FUNNEL.formatted(Twins.SECRET, Twins.SECRET)),
                other.post("/api/v1/leads?force=true", LEAD.formatted("Their Form", Twins.SECRET), ""),
                other.imports(
                        "deals", ("id,customer,stage,need\nCRM-18,Delta SA,lead," + Twins.SECRET).getBytes(UTF_8), ""),
                other.imports(
                        "campaigns",
                        ("campaign,channel,start,spent\nFair," + Twins.SECRET + ",2026-11-01,USD 900").getBytes(UTF_8),
                        ""),
                other.post("/api/v1/goals", GOAL.formatted("9000"), ""));
        assertThat(taken)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201));
    }

    /** What is there, what is changed, and what is there then. */
    private static String everything(ApiClient program) throws Exception {
        return reads(program) + asks(program, "P") + reads(program);
    }

    private static String reads(ApiClient program) throws Exception {
        return asks(program, "GET");
    }

    private static String asks(ApiClient program, String methods) throws Exception {
        var said = new StringBuilder();
        for (var endpoint : new TreeMap<>(CALLS).entrySet()) {
            for (var call : endpoint.getValue()) {
                if (endpoint.getKey().startsWith(methods)) {
                    var answer = asks(program, endpoint.getKey(), call);
                    assertThat(answer.statusCode())
                            .as(endpoint.getKey() + call + answer.body())
                            .isLessThan(500)
                            .isNotIn(401, 403);
                    said.append("\n== %s %s: %d%n%s"
                            .formatted(endpoint.getKey(), call, answer.statusCode(), answer.body()));
                }
            }
        }
        return said.toString();
    }

    private static HttpResponse<String> asks(ApiClient program, String endpoint, String call) throws Exception {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(method.length() + 1).replaceFirst("\\{.*", "");
        var space = (call + " ").indexOf(' ');
        var where = path + call.substring(0, space);
        var sent = call.substring(Math.min(space + 1, call.length()));
        return switch (method) {
            case "GET" -> program.get(where);
            case "PUT" -> program.put(where, sent);
            default ->
                path.contains("/imports/")
                        ? program.imports(call.substring(0, space), sent.getBytes(UTF_8), "")
                        : program.post(where, sent, "");
        };
    }
}
