package tundish.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.access.ApiToken;
import tundish.assistant.Stores;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.storage.TestDatabase;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** One instance, two teams, and a program of each. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tundish.api.token=open sesame",
            "tundish.console.enabled=false",
            "tundish.schedule.enabled=false",
            "tundish.isolation.strict=true"
        })
class ApiTokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stores stores;

    private Workspace north;
    private Workspace south;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.postgres().register(properties);
    }

    @BeforeEach
    void twoTeamsHaveAProgramEach() {
        north = team("North", "north");
        south = team("South", "south");
    }

    private Workspace team(String name, String secret) {
        return across(() -> stores.workspaces().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> founded(name, secret)));
    }

    private Workspace founded(String name, String secret) {
        var team = stores.workspaces().found(name, Settings.initial(ZoneOffset.UTC, Language.EN));
        var ada = new Member(
                stores.members().nextId(team.id()),
                "Ada",
                "",
                Role.ADMIN,
                ZoneOffset.UTC,
                Language.EN,
                true,
                List.of());
        stores.members().save(ada);
        var token = new ApiToken(team.id(), "0a0b0c0d", "Web form", ada.id(), Instant.EPOCH);
        stores.apiTokens().issue(token, secret);
        return team;
    }

    private <T> T across(Supplier<T> work) {
        return Scope.everybody().call(() -> stores.transactions().run(work));
    }

    @Test
    void eachProgramSeesAndChangesItsOwnTeamOnly() throws Exception {
        assertThat(lead("north", "Acme North").body()).contains("\"reference\":\"LX");
        assertThat(lead("south", "Acme South").statusCode()).isEqualTo(201);

        assertThat(get("north", "/api/v1/deals?q=Acme").body())
                .contains("Acme North")
                .doesNotContain("Acme South");
        assertThat(get("south", "/api/v1/deals?q=Acme").body())
                .contains("Acme South")
                .doesNotContain("Acme North");
        assertThat(get("south", "/api/v1/metrics/funnel?from=2026-01-01&to=2027-01-01")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOperatorsTokenNamesNoneOfSeveral() throws Exception {
        var refused = get("open sesame", "/api/v1/deals");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Several workspaces", "/tundish token");
    }

    @Test
    void aTokenThatIsRevokedOrUnknownOpensNothing() throws Exception {
        across(() -> {
            var again = new ApiToken(
                    north.id(),
                    "ffffffff",
                    "Short",
                    stores.members().all(north.id()).getFirst().id(),
                    Instant.EPOCH);
            stores.apiTokens().issue(again, "short-lived");
            return again;
        });
        assertThat(get("short-lived", "/api/v1/deals").statusCode()).isEqualTo(200);
        assertThat(across(() -> stores.apiTokens().revoke(south.id(), "ffffffff")))
                .isFalse();
        assertThat(across(() -> stores.apiTokens().revoke(north.id(), "ffffffff")))
                .isTrue();
        assertThat(get("short-lived", "/api/v1/deals").statusCode()).isEqualTo(401);
        assertThat(get("0a0b0c0d", "/api/v1/deals").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> lead(String token, String customer) throws IOException, InterruptedException {
        return send(request(token, "/api/v1/leads")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"customer\": \"%s\"}".formatted(customer))));
    }

    private HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
