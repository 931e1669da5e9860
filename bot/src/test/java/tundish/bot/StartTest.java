package tundish.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.storage.TestDatabase;

/** The whole application starts from nothing but an empty database. */
class StartTest {

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class OnH2 {

        @LocalServerPort
        int port;

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.h2().register(properties);
        }

        @Test
        void saysThatItIsUp() throws Exception {
            assertThat(get(port, "/actuator/health")).startsWith("200").contains("\"status\":\"UP\"");
        }

        @Test
        void keepsItsNumbersToItself() throws Exception {
            assertThat(get(port, "/actuator/prometheus")).startsWith("404");
            assertThat(get(port, "/actuator/env")).startsWith("404");
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class OnPostgres {

        @LocalServerPort
        int port;

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.postgres().register(properties);
        }

        @Test
        void saysThatItIsUp() throws Exception {
            assertThat(get(port, "/actuator/health")).startsWith("200").contains("\"status\":\"UP\"");
        }
    }

    private static String get(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
            var response = client.send(request.build(), BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }
    }
}
