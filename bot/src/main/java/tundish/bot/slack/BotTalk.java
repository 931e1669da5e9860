package tundish.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what bots say, this one above all: an answer to it would be answered again, without end. */
final class BotTalk {

    private BotTalk() {}

    static boolean is(Request<?> request) {
        if (!(request instanceof EventRequest)) {
            return false;
        }
        var payload = JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
        var event = payload.getAsJsonObject("event");
        return text(event, "bot_id").isPresent()
                || text(event, "user").filter(user -> isOurs(payload, user)).isPresent();
    }

    /** Slack names the bot's own user beside each event. */
    private static boolean isOurs(JsonObject payload, String user) {
        return payload.get("authorizations") instanceof JsonArray authorizations
                && authorizations.asList().stream()
                        .filter(JsonElement::isJsonObject)
                        .flatMap(each -> text(each.getAsJsonObject(), "user_id").stream())
                        .anyMatch(user::equals);
    }

    private static Optional<String> text(JsonObject holder, String name) {
        return Stream.ofNullable(holder.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .findFirst();
    }
}
