package tundish.bot.console;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tundish.assistant.Assistant;
import tundish.bot.console.Message.Attachment;
import tundish.bot.table.Uploads;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Reply.Audience;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Request;

/** Hands on what a persona asks, and puts the answers into the room. */
@Component
@WhenConsoleIsOn
final class Conversation {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Assistant assistant;
    private final Rooms rooms;
    private final Uploads uploads;

    Conversation(Assistant assistant, Rooms rooms, Uploads uploads) {
        this.assistant = assistant;
        this.rooms = rooms;
        this.uploads = uploads;
    }

    /** A line that was typed: a command, or else something that gets a hint. */
    ResponseEntity<String> say(Place place, String line) {
        if (line.isEmpty()) {
            return nothing();
        }
        var typed = rooms.typed(place.persona(), place.room(), line);
        if (!line.startsWith("/") && !line.startsWith("\uFF0F")) {
            tell(place, hint(place));
            return nothing();
        }
        var words = line.substring(1).split("\\s+", 2);
        var request = new Request.Typed(words[0], words.length > 1 ? words[1] : "");
        return answer(place, request, null, typed);
    }

    /** @param pressed the message whose button it was; null for none */
    ResponseEntity<String> answer(Place place, Request request, @Nullable Long pressed) {
        return answer(place, request, pressed, null);
    }

    private ResponseEntity<String> answer(
            Place place, Request request, @Nullable Long pressed, @Nullable Message typed) {
        var progress = new ImportProgress(rooms, place);
        return switch (uploads.watched(progress, () -> answered(place, request))) {
            case Reply.Told(var audience, var card)
            when audience == Audience.CHANNEL -> {
                if (typed != null) {
                    rooms.share(typed);
                }
                rooms.told(place.id(), place.room(), null, card, place.cards());
                yield nothing();
            }
            case Reply.Told(var _, var card) -> rewritten(place, progress.message(), card);
            case Reply.Rewritten(var card) -> rewritten(place, pressed, card);
            case Reply.Asked(var form) -> html(place.forms().render(form, Map.of()));
            case Reply.AskedAgain(var form, var problems) -> html(place.forms().render(form, problems));
            case Reply.Handed(var card, var name, var type, var content) ->
                handed(place, card, new Attachment(name, type, content));
        };
    }

    /** A bug is logged once, under a number that the asker sees too. */
    private Reply answered(Place place, Request request) {
        try {
            return assistant.answer(place.actor(), request);
        } catch (RuntimeException bug) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            log.error("Failure {} in the console", number, Mishap.of(bug));
            var texts = Texts.of("console", place.persona().language());
            return Reply.privately(Card.of(
                    Card.Tone.PROBLEM,
                    texts.get("failed.title"),
                    Block.paragraph(texts.line("failed.explain", Span.strong(number)))));
        }
    }

    /** @param message which is to read so from now on; null for a new one */
    private ResponseEntity<String> rewritten(Place place, @Nullable Long message, Card card) {
        if (message == null
                || rooms.rewritten(place.id(), message, card, place.cards()).isEmpty()) {
            tell(place, card);
        }
        return nothing();
    }

    private ResponseEntity<String> handed(Place place, Card card, Attachment file) {
        var id = rooms.handed(place.id(), place.room(), place.onlyFor(), card, place.cards(), file);
        return ResponseEntity.ok()
                .header("HX-Trigger", "{\"download\":\"attachments/" + id + "\"}")
                .contentType(MediaType.TEXT_HTML)
                .body("");
    }

    private void tell(Place place, Card card) {
        rooms.told(place.id(), place.room(), place.onlyFor(), card, place.cards());
    }

    private static Card hint(Place place) {
        var texts = Texts.of("console", place.persona().language());
        return Card.of(
                texts.get("say.title"),
                Block.paragraph(texts.line("say.explain")),
                Block.paragraph(texts.line("say.example", Span.strong(texts.get("try.followup", "Acme")))),
                Block.buttons(
                        Button.primary(texts.get("say.followup"), new OpenForm(FormName.FOLLOW_UP, "")),
                        new Button(texts.get("say.lead"), new OpenForm(FormName.LEAD, "")),
                        new Button(texts.get("say.help"), new ShowHelp(""))));
    }

    private static ResponseEntity<String> nothing() {
        return html("");
    }

    private static ResponseEntity<String> html(String html) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html);
    }
}
