package tundish.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.operation.FormId;

/** What a form carries with it in Slack, to be known again when it is sent. */
record FormNote(String form, Place opened) {

    static final int MAX = 3000;

    private static final Gson GSON = new Gson();

    static FormNote of(FormId form, Place opened) {
        return new FormNote(form.write(), opened);
    }

    String write() {
        var whole = GSON.toJson(this);
        return whole.length() <= MAX ? whole : GSON.toJson(new FormNote(form, opened.answering("")));
    }

    /** Empty for what is not ours. */
    static Optional<FormNote> read(@Nullable String written) {
        try {
            return Optional.ofNullable(GSON.fromJson(written, FormNote.class))
                    .filter(note -> note.form != null && note.opened != null);
        } catch (JsonParseException notOurs) {
            return Optional.empty();
        }
    }
}
