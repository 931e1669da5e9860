package tundish.bot.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/** What Discord sends when somebody fills in a modal. */
final class FilledModal {

    private FilledModal() {}

    /** The form as it was opened, with values on top: by the ids of its fields, up to their {@code ~}. */
    static JsonObject of(JsonObject form, Map<String, String> values) {
        var fields = new JsonArray();
        form.getAsJsonArray("components").forEach(each -> {
            var label = each.getAsJsonObject();
            if (label.has("component")) {
                var field = new JsonObject();
                field.addProperty("type", 18);
                field.addProperty("id", 1);
                field.add("component", filledIn(label.getAsJsonObject("component"), values));
                fields.add(field);
            }
        });
        var data = new JsonObject();
        data.add("custom_id", form.get("custom_id"));
        data.add("components", fields);
        return data;
    }

    private static JsonObject filledIn(JsonObject field, Map<String, String> values) {
        var id = field.get("custom_id").getAsString();
        var value = values.getOrDefault(id.split("~")[0], "");
        var filled = new JsonObject();
        filled.addProperty("type", field.get("type").getAsInt());
        filled.addProperty("id", 2);
        filled.addProperty("custom_id", id);
        switch (field.get("type").getAsInt()) {
            case 3 -> filled.add("values", chosen(field, value));
            case 4 -> filled.addProperty("value", value);
            case 19 -> filled.add("values", new JsonArray());
            default -> filled.addProperty("value", !value.isEmpty());
        }
        return filled;
    }

    /** By an option's label or value; else what is chosen already. */
    private static JsonArray chosen(JsonObject menu, String value) {
        var values = new JsonArray();
        menu.getAsJsonArray("options").forEach(each -> {
            var option = each.getAsJsonObject();
            var fits = value.isEmpty()
                    ? option.has("default") && option.get("default").getAsBoolean()
                    : option.get("value").getAsString().equals(value)
                            || option.get("label").getAsString().contains(value);
            if (fits) {
                values.add(option.get("value"));
            }
        });
        return values;
    }
}
