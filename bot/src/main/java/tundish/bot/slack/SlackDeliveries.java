package tundish.bot.slack;

import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tundish.bot.chat.Deliveries;

/** Knows Slack's second delivery of the same thing, whichever way it comes. */
final class SlackDeliveries {

    private final Deliveries deliveries;

    SlackDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Whether this is the first delivery. What changes nothing may come as often as it likes. */
    boolean first(Request<?> request) {
        return switch (request.getRequestType()) {
            case SSLCheck, UrlVerification, BlockSuggestion, ViewClosed -> true;
            default -> deliveries.first("slack:" + id(request));
        };
    }

    /** Slack's id of the event; of anything else, its contents, which hold the id of the one click. */
    private static String id(Request<?> request) {
        var body = request.getRequestBodyAsString();
        if (request instanceof EventRequest) {
            var id = JsonParser.parseString(body).getAsJsonObject().get("event_id");
            if (id != null && id.isJsonPrimitive()) {
                return id.getAsString();
            }
        }
        return digest(body);
    }

    private static String digest(String body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
