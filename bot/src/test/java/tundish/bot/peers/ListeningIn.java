package tundish.bot.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands between the bot and a platform, passes everything on and remembers it. */
public final class ListeningIn implements AutoCloseable {

    /** Where answers to a request go that the platform has no address for: taken with 200, and remembered. */
    public static final String RESPONSES = "/responses/";

    private static final Set<String> OURS =
            Set.of("host", "content-length", "connection", "upgrade", "http2-settings", "transfer-encoding", "expect");

    /** @param path with the query */
    public record Call(String method, String path, String contentType, byte[] body, int status, String answer) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile String platform = "";

    public ListeningIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    /** @param address of the platform, such as {@code http://127.0.0.1:14003} */
    public void to(String address) {
        platform = address;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(Predicate<Call> which) {
        return calls.stream().filter(which).toList();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().toString();
            if (path.startsWith(RESPONSES)) {
                remember(exchange, path, body, 200, "");
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var answer = client.send(request(exchange, path, body), BodyHandlers.ofByteArray());
            remember(exchange, path, body, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            answer.headers().map().forEach((name, values) -> {
                if (!OURS.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(platform + path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void remember(HttpExchange exchange, String path, byte[] body, int status, String answer) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        calls.add(new Call(exchange.getRequestMethod(), path, String.valueOf(type), body, status, answer));
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
