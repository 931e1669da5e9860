package tundish.bot.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import tundish.chat.ThreadWork.Tag;

/** A forum's tags as stages. What cannot be tagged goes without; tags that people set themselves stay. */
final class StageTags {

    private static final List<String> KEPT = List.of("id", "name", "moderated", "emoji_id", "emoji_name");

    private final DiscordRest rest;

    StageTags(DiscordRest rest) {
        this.rest = rest;
    }

    /** The tag of a stage, made where the forum has none yet and room for it. Tags of former names follow first. */
    Optional<String> of(JsonObject forum, Tag tag) throws IOException, DiscordRefused {
        var found = id(forum, tag.stage());
        return found.isPresent() && !isBehind(forum, tag)
                ? found
                : made(forum.get("id").getAsString(), tag);
    }

    private static boolean isBehind(JsonObject forum, Tag tag) {
        return tag.gone().stream().anyMatch(name -> id(forum, name).isPresent())
                || tag.renamed().entrySet().stream()
                        .anyMatch(names -> id(forum, names.getKey()).isPresent()
                                && id(forum, names.getValue()).isEmpty());
    }

    /** Which tags a post is to carry: its stage's, and of those that it has the ones that are no stage's. */
    List<String> on(JsonObject forum, List<String> applied, Tag tag) throws IOException, DiscordRefused {
        var wanted = of(forum, tag);
        var stages = new HashSet<String>();
        Stream.concat(tag.stages().stream(), tag.former().stream())
                .forEach(name -> id(forum, name).ifPresent(stages::add));
        return Stream.concat(
                        wanted.stream(),
                        applied.stream().filter(id -> !stages.contains(id) && !wanted.equals(Optional.of(id))))
                .limit(DiscordLimits.TAGS_OF_A_POST)
                .toList();
    }

    static List<String> applied(JsonObject thread) {
        return elements(thread, "applied_tags").map(JsonElement::getAsString).toList();
    }

    /**
     * Makes the tags of all stages at once, the one in question first: whoever changes tags names all of them, and two who
     * do so at the same time undo each other's.
     */
    private synchronized Optional<String> made(String forumId, Tag tag) throws IOException, DiscordRefused {
        var forum = rest.channel(forumId);
        var tags = kept(forum, tag);
        Stream.concat(Stream.of(tag.stage()), tag.stages().stream())
                .map(StageTags::cut)
                .distinct()
                .filter(name -> tags.stream().noneMatch(held -> isCalled(held, name)))
                .limit(Math.max(0, DiscordLimits.TAGS_OF_A_FORUM - tags.size()))
                .toList()
                .forEach(name -> tags.add(DataObject.empty().put("name", name)));
        var held = elements(forum, "available_tags")
                .map(each -> copy(each.getAsJsonObject()).toString())
                .toList();
        return tags.stream().map(DataObject::toString).toList().equals(held)
                ? id(forum, tag.stage())
                : changed(forum, tags, tag);
    }

    /** What the forum has, by the names that stages have now, without those of stages that there are no more. */
    private static List<DataObject> kept(JsonObject forum, Tag tag) {
        var tags = new ArrayList<DataObject>();
        elements(forum, "available_tags")
                .map(each -> copy(each.getAsJsonObject()))
                .filter(held -> tag.gone().stream().noneMatch(name -> isCalled(held, cut(name))))
                .forEach(tags::add);
        for (var held : tags) {
            tag.renamed().entrySet().stream()
                    .filter(names -> isCalled(held, cut(names.getKey())))
                    .map(names -> cut(names.getValue()))
                    .filter(name -> tags.stream().noneMatch(other -> isCalled(other, name)))
                    .findFirst()
                    .ifPresent(name -> held.put("name", name));
        }
        return tags;
    }

    private static boolean isCalled(DataObject tag, String name) {
        return tag.getString("name").equalsIgnoreCase(name);
    }

    /** Where nothing may be changed, a stage keeps the tag of its former name. */
    private Optional<String> changed(JsonObject forum, List<DataObject> tags, Tag tag)
            throws IOException, DiscordRefused {
        try {
            var changes = DataObject.empty().put("available_tags", DataArray.fromCollection(tags));
            return id(rest.change(forum.get("id").getAsString(), changes), tag.stage());
        } catch (DiscordRefused refused) {
            if (refused.isPassing()) {
                throw refused;
            }
            return id(forum, tag.stage()).or(() -> formerly(forum, tag));
        }
    }

    private static Optional<String> formerly(JsonObject forum, Tag tag) {
        return tag.renamed().entrySet().stream()
                .filter(names -> names.getValue().equals(tag.stage()))
                .flatMap(names -> id(forum, names.getKey()).stream())
                .findFirst();
    }

    private static Optional<String> id(JsonObject forum, String stage) {
        var name = cut(stage);
        return elements(forum, "available_tags")
                .map(JsonElement::getAsJsonObject)
                .filter(tag -> tag.get("name").getAsString().equalsIgnoreCase(name))
                .map(tag -> tag.get("id").getAsString())
                .findFirst();
    }

    private static DataObject copy(JsonObject tag) {
        var copy = DataObject.empty();
        KEPT.stream()
                .filter(key -> tag.has(key) && !tag.get(key).isJsonNull())
                .forEach(key -> copy.put(
                        key,
                        key.equals("moderated")
                                ? (Object) tag.get(key).getAsBoolean()
                                : tag.get(key).getAsString()));
        return copy;
    }

    private static String cut(String stage) {
        return DiscordLimits.cut(stage, DiscordLimits.TAG);
    }

    private static Stream<JsonElement> elements(JsonObject holder, String name) {
        var list = holder.get(name) instanceof JsonArray array ? array : new JsonArray();
        return StreamSupport.stream(list.spliterator(), false);
    }
}
