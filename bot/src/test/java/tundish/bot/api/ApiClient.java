package tundish.bot.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as scripts do. */
record ApiClient(int port, String token) {

    /** With the token {@code open sesame}. */
    ApiClient(int port) {
        this(port, "open sesame");
    }

    /** What maps the pipeline in the shared data to the funnel. */
    static final String PIPELINE = """
            {"columns": {"opportunity_id": "externalId", "sales_agent": "owner", "account": "customer", "deal_stage": "stage",
             "engage_date": "stageEnteredAt", "close_date": "closedAt", "close_value": "amount", "product": "need"},
             "values": {"stage": {"Prospecting": "lead", "Engaging": "prospect", "Won": "won", "Lost": "lost"}},
             "zone": "UTC", "currency": "USD"}""";

    private static final String BOUNDARY = "tundish-boundary";

    HttpResponse<String> get(String path) throws Exception {
        return get(path, "");
    }

    /** @param language accepted; empty to say nothing of it */
    HttpResponse<String> get(String path, String language) throws Exception {
        return send(request(path, language).GET(), BodyHandlers.ofString(UTF_8));
    }

    byte[] bytes(String path, String language) throws Exception {
        return send(request(path, language).GET(), BodyHandlers.ofByteArray()).body();
    }

    HttpResponse<String> post(String path, String json, String language) throws Exception {
        return send(
                request(path, language)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> put(String path, String json) throws Exception {
        return put(path, json, "");
    }

    HttpResponse<String> put(String path, String json, String language) throws Exception {
        return send(
                request(path, language)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)),
                BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> send(String method, String path, String type, String body, String language) throws Exception {
        return send(
                request(path, language).header("Content-Type", type).method(method, BodyPublishers.ofString(body)),
                BodyHandlers.ofString(UTF_8));
    }

    /** @param mapping empty to send none */
    HttpResponse<String> imports(String path, byte[] file, String mapping) throws Exception {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"file\"; filename=\"table\"", file);
        if (!mapping.isEmpty()) {
            part(body, "name=\"mapping\"", mapping.getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(
                request("/api/v1/imports/" + path, "")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                BodyHandlers.ofString(UTF_8));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(UTF_8));
    }

    private HttpRequest.Builder request(String path, String language) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
        return language.isEmpty() ? request : request.header("Accept-Language", language);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), handler);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
