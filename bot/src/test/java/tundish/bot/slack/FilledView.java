package tundish.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/** What Slack sends when somebody fills in a modal. */
final class FilledView {

    private FilledView() {}

    /** The form as it was opened, with values on top: {@code field -> Slack's value object as JSON}. */
    static JsonObject submission(
            String team, String user, String trigger, JsonObject opened, Map<String, String> values) {
        var view = opened.deepCopy();
        view.add("state", state(view, values));
        view.addProperty("id", "V1");
        view.addProperty("hash", "1.abc");
        var payload = new JsonObject();
        payload.addProperty("type", "view_submission");
        payload.add("team", JsonParser.parseString("{\"id\": \"" + team + "\"}"));
        payload.add("user", JsonParser.parseString("{\"id\": \"" + user + "\"}"));
        payload.addProperty("trigger_id", trigger);
        payload.add("view", view);
        payload.add("response_urls", new JsonArray());
        return payload;
    }

    private static JsonObject state(JsonObject view, Map<String, String> values) {
        var state = new JsonObject();
        view.getAsJsonArray("blocks").forEach(block -> {
            if (block.getAsJsonObject().get("type").getAsString().equals("input")) {
                var element = block.getAsJsonObject().getAsJsonObject("element");
                var field = block.getAsJsonObject().get("block_id").getAsString();
                var value = new JsonObject();
                value.add(
                        element.get("action_id").getAsString(),
                        values.containsKey(field) ? JsonParser.parseString(values.get(field)) : untouched(element));
                state.add(field, value);
            }
        });
        var wrapped = new JsonObject();
        wrapped.add("values", state);
        return wrapped;
    }

    private static JsonObject untouched(JsonObject element) {
        var value = new JsonObject();
        value.add("type", element.get("type"));
        copy(element, "initial_value", value, "value");
        copy(element, "initial_date", value, "selected_date");
        copy(element, "initial_time", value, "selected_time");
        copy(element, "initial_option", value, "selected_option");
        copy(element, "initial_options", value, "selected_options");
        return value;
    }

    private static void copy(JsonObject from, String name, JsonObject to, String as) {
        if (from.has(name)) {
            to.add(as, from.get(name));
        }
    }
}
