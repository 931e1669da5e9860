package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackOnlyTest {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final LoopbackOnly guard = new LoopbackOnly(List.of("/as/", "/api/"));

    @Test
    void letsThisMachineIn() throws Exception {
        assertThat(get("/", "localhost:8080")).isEqualTo(OK);
        assertThat(get("/as/2/sales-team/", "127.0.0.1:8080")).isEqualTo(OK);
        assertThat(get("/as/2/sales-team/", "127.8.8.8")).isEqualTo(OK);
        assertThat(get("/api/v1/deals", "[::1]:8080")).isEqualTo(OK);
    }

    @Test
    void refusesANameThatIsMadeToPointHere() throws Exception {
        assertThat(get("/", "evil.example:8080")).isEqualTo(FORBIDDEN);
        assertThat(get("/as/2/sales-team/", "localhost.evil.example")).isEqualTo(FORBIDDEN);
        assertThat(get("/api/v1/deals", "192.168.1.7:8080")).isEqualTo(FORBIDDEN);
        assertThat(get("/", "localhost@evil.example")).isEqualTo(FORBIDDEN);
        assertThat(get("/", "127.0.0.1.nip.io")).isEqualTo(FORBIDDEN);
        assertThat(get("/", "")).isEqualTo(FORBIDDEN);
    }

    @Test
    void refusesWhatAnotherSitesPageSends() throws Exception {
        assertThat(post("/as/2/sales-team/say", Map.of("Origin", "https://evil.example")))
                .isEqualTo(FORBIDDEN);
        assertThat(post("/api/v1/leads", Map.of("Origin", "https://evil.example")))
                .isEqualTo(FORBIDDEN);
        assertThat(post("/api/v1/leads", Map.of("Origin", "null"))).isEqualTo(FORBIDDEN);
        assertThat(post("/api/v1/leads", Map.of("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void refusesWhatAnotherProgramsPageOnThisMachineSends() throws Exception {
        assertThat(post("/as/2/sales-team/say", Map.of("Origin", "http://localhost:3000")))
                .isEqualTo(FORBIDDEN);
        assertThat(post("/as/2/sales-team/say", Map.of("Sec-Fetch-Site", "same-site")))
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void takesWhatItsOwnPagesAndProgramsSend() throws Exception {
        assertThat(post(
                        "/as/2/sales-team/say",
                        Map.of("Origin", "http://localhost:8080", "Sec-Fetch-Site", "same-origin")))
                .isEqualTo(OK);
        assertThat(post("/api/v1/leads", Map.of())).isEqualTo(OK);
    }

    @Test
    void leavesAloneWhatIsGuardedOtherwise() throws Exception {
        assertThat(get("/slack/events", "tundish.example.com")).isEqualTo(OK);
        assertThat(get("/actuator/health", "10.0.0.7:8080")).isEqualTo(OK);
    }

    private int get(String path, String host) throws ServletException, IOException {
        return answered("GET", path, Map.of("Host", host));
    }

    private int post(String path, Map<String, String> headers) throws ServletException, IOException {
        var all = new HashMap<>(headers);
        all.put("Host", "localhost:8080");
        return answered("POST", path, all);
    }

    private int answered(String method, String path, Map<String, String> headers) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.addHeader(name, value);
            }
        });
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
