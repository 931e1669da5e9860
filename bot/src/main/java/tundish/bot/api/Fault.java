package tundish.bot.api;

import java.util.List;
import tundish.language.Language;
import tundish.message.Texts;

/**
 * What is wrong with a request, in any language.
 *
 * @param field the parameter or the field of the body; empty where it is the whole request
 * @param bundle which holds the text
 * @param about fills in the text
 */
record Fault(String field, String bundle, String key, List<Object> about) {

    Fault {
        about = List.copyOf(about);
    }

    /** @param key of the {@code api} bundle, below {@code fault} */
    static Fault of(String field, String key, Object... about) {
        return new Fault(field, "api", "fault." + key, List.of(about));
    }

    String text(Language language) {
        return Texts.of(bundle, language).get(key, about.toArray());
    }

    /** As it is answered. */
    record Json(String field, String problem) {}

    Json json(Language language) {
        return new Json(field, text(language));
    }
}
