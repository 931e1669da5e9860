package tundish.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tundish.testing.SharedData;

/** Judges what is to be sent to Slack by the limits that were collected from its documentation. */
final class BlockKitRules {

    private static final int MESSAGE_BLOCKS = 50;

    private final JsonObject limits;
    private final List<String> faults = new ArrayList<>();

    /** Skips the calling test where the limits are not at hand. */
    BlockKitRules() {
        limits = read(SharedData.at("slack/limits.json")).getAsJsonObject();
    }

    static JsonElement read(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with the blocks of a message. */
    List<String> faultsOfMessage(JsonArray blocks) {
        faults.clear();
        check(blocks.size() <= MESSAGE_BLOCKS, "message: " + blocks.size() + " blocks");
        blocks(blocks);
        var tables = count(blocks, "table");
        check(tables <= 1, "message: " + tables + " tables");
        return List.copyOf(faults);
    }

    /** What is wrong with a modal or a Home tab. */
    List<String> faultsOfView(JsonObject view) {
        faults.clear();
        size(view.getAsJsonArray("blocks"), "view.blocks");
        length(view, "private_metadata", "view.private_metadata");
        length(view, "callback_id", "view.callback_id");
        List.of("title", "submit", "close").forEach(part -> {
            if (view.has(part)) {
                length(view.getAsJsonObject(part), "text", "view." + part);
            }
        });
        blocks(view.getAsJsonArray("blocks"));
        unique(view.getAsJsonArray("blocks"));
        check(count(view.getAsJsonArray("blocks"), "table") == 0, "view: a table");
        return List.copyOf(faults);
    }

    /** What is wrong with a block, or with an element alone. */
    List<String> faultsOf(JsonObject part) {
        faults.clear();
        any(part);
        return List.copyOf(faults);
    }

    private void blocks(JsonArray blocks) {
        blocks.forEach(block -> any(block.getAsJsonObject()));
    }

    /** What is filled in comes back by the ids of blocks. */
    private void unique(JsonArray blocks) {
        var ids = new HashSet<String>();
        blocks.forEach(block -> {
            if (block.getAsJsonObject().has("block_id")) {
                var id = block.getAsJsonObject().get("block_id").getAsString();
                check(ids.add(id), "block_id twice: " + id);
            }
        });
    }

    private void any(JsonObject part) {
        length(part, "block_id", "block_id");
        length(part, "action_id", "action_id");
        checks().getOrDefault(type(part), _ -> {}).accept(part);
    }

    private Map<String, Consumer<JsonObject>> checks() {
        return Map.ofEntries(
                Map.entry("plain_text", this::text),
                Map.entry("mrkdwn", this::text),
                Map.entry("header", block -> length(block.getAsJsonObject("text"), "text", "header.text")),
                Map.entry("section", this::section),
                Map.entry("actions", this::actions),
                Map.entry("context", block -> each(block, "elements", "context.elements")),
                Map.entry("input", this::input),
                Map.entry("table", this::table),
                Map.entry("button", this::button),
                Map.entry("static_select", this::select),
                Map.entry("external_select", this::select),
                Map.entry("checkboxes", block -> options(block, "checkboxes.options")),
                Map.entry("plain_text_input", this::textInput),
                Map.entry("file_input", this::fileInput));
    }

    private void text(JsonObject text) {
        length(text, "text", "text");
    }

    private void section(JsonObject section) {
        check(section.has("text") || section.has("fields"), "section: neither text nor fields");
        if (section.has("text")) {
            any(section.getAsJsonObject("text"));
            length(section.getAsJsonObject("text"), "text", "section.text");
        }
        if (section.has("fields")) {
            size(section.getAsJsonArray("fields"), "section.fields");
            var longest = limit("section.fields").get("item_max_length").getAsInt();
            section.getAsJsonArray("fields").forEach(field -> {
                any(field.getAsJsonObject());
                check(
                        field.getAsJsonObject().get("text").getAsString().length() <= longest,
                        "section.fields: too long");
            });
        }
        if (section.has("accessory")) {
            any(section.getAsJsonObject("accessory"));
        }
    }

    private void actions(JsonObject actions) {
        each(actions, "elements", "actions.elements");
        var ids = new HashSet<String>();
        actions.getAsJsonArray("elements").forEach(element -> {
            var id = element.getAsJsonObject().get("action_id");
            check(id == null || ids.add(id.getAsString()), "action_id twice: " + id);
        });
    }

    private void input(JsonObject input) {
        any(input.getAsJsonObject("label"));
        length(input.getAsJsonObject("label"), "text", "input.label");
        if (input.has("hint")) {
            length(input.getAsJsonObject("hint"), "text", "input.hint");
        }
        any(input.getAsJsonObject("element"));
    }

    /** Not in the collected limits: 100 rows of 20 columns, 10,000 characters. */
    private void table(JsonObject table) {
        var rows = table.getAsJsonArray("rows");
        check(rows.size() <= 100, "table: " + rows.size() + " rows");
        var width = rows.get(0).getAsJsonArray().size();
        var characters = 0;
        for (var row : rows) {
            check(row.getAsJsonArray().size() == width, "table: ragged");
            for (var cell : row.getAsJsonArray()) {
                if (type(cell.getAsJsonObject()).equals("raw_text")) {
                    characters +=
                            cell.getAsJsonObject().get("text").getAsString().length();
                    check(!cell.getAsJsonObject().get("text").getAsString().isEmpty(), "table: empty cell");
                }
            }
        }
        check(width <= 20, "table: " + width + " columns");
        check(characters <= 10_000, "table: " + characters + " characters");
        check(
                !table.has("column_settings")
                        || table.getAsJsonArray("column_settings").size() <= width,
                "table: more settings than columns");
    }

    private void button(JsonObject button) {
        length(button.getAsJsonObject("text"), "text", "button.text");
        length(button, "value", "button.value");
        check(
                !button.has("style")
                        || List.of("primary", "danger")
                                .contains(button.get("style").getAsString()),
                "button.style");
    }

    private void select(JsonObject select) {
        if (select.has("placeholder")) {
            length(select.getAsJsonObject("placeholder"), "text", "select.placeholder");
        }
        if (select.has("options")) {
            check(!select.getAsJsonArray("options").isEmpty(), "select: no options");
            options(select, "select.options");
        }
        if (select.has("initial_option") && select.has("options")) {
            check(
                    select.getAsJsonArray("options").contains(select.get("initial_option")),
                    "select: initial_option is none of the options");
        }
    }

    private void options(JsonObject part, String limit) {
        size(part.getAsJsonArray("options"), limit);
        part.getAsJsonArray("options").forEach(option -> {
            length(option.getAsJsonObject().getAsJsonObject("text"), "text", "option.text");
            length(option.getAsJsonObject(), "value", "option.value");
        });
    }

    private void textInput(JsonObject input) {
        if (input.has("max_length")) {
            var max = input.get("max_length").getAsInt();
            check(
                    max <= limit("plain_text_input.max_length").get("max").getAsInt(),
                    "plain_text_input.max_length: " + max);
            check(
                    !input.has("initial_value")
                            || input.get("initial_value").getAsString().length() <= max,
                    "plain_text_input: initial_value too long");
        }
    }

    private void fileInput(JsonObject input) {
        if (input.has("max_files")) {
            var limit = limit("file_input.max_files");
            var files = input.get("max_files").getAsInt();
            check(
                    files >= limit.get("min").getAsInt()
                            && files <= limit.get("max").getAsInt(),
                    "file_input.max_files");
        }
    }

    private void each(JsonObject block, String part, String limit) {
        size(block.getAsJsonArray(part), limit);
        block.getAsJsonArray(part).forEach(element -> any(element.getAsJsonObject()));
    }

    private void length(JsonObject holder, String member, String limit) {
        if (holder.has(member)) {
            var text = holder.get(member).getAsString();
            var length = text.codePointCount(0, text.length());
            within(length, limit(limit), "min_length", "max_length", limit + ": " + length + " characters");
        }
    }

    private void size(JsonArray items, String limit) {
        within(items.size(), limit(limit), "min_items", "max_items", limit + ": " + items.size() + " items");
    }

    private void within(int number, JsonObject limit, String min, String max, String fault) {
        check(!limit.has(min) || number >= limit.get(min).getAsInt(), fault);
        check(!limit.has(max) || number <= limit.get(max).getAsInt(), fault);
    }

    private JsonObject limit(String path) {
        var found = limits;
        for (var part : path.split("\\.")) {
            found = found.getAsJsonObject(part);
        }
        return found;
    }

    private static long count(JsonArray blocks, String type) {
        return blocks.asList().stream()
                .filter(block -> type(block.getAsJsonObject()).equals(type))
                .count();
    }

    private static String type(JsonObject part) {
        return part.has("type") ? part.get("type").getAsString() : "";
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
