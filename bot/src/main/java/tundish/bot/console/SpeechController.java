package tundish.bot.console;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import tundish.assistant.Assistant;
import tundish.bot.table.Uploads;
import tundish.language.Language;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Texts;
import tundish.operation.Request;

/**
 * Takes what a persona types, presses and fills in. Messages come back by the stream of events; the answer to the
 * request itself is the form to show, or nothing.
 */
@Controller
@WhenConsoleIsOn
@RequestMapping("/as/{persona}/{room}")
final class SpeechController {

    private final Places places;
    private final Personas personas;
    private final Conversation conversation;
    private final Assistant assistant;
    private final Uploads uploads;

    SpeechController(
            Places places, Personas personas, Conversation conversation, Assistant assistant, Uploads uploads) {
        this.uploads = uploads;
        this.places = places;
        this.personas = personas;
        this.conversation = conversation;
        this.assistant = assistant;
    }

    @PostMapping(path = "/say", produces = TEXT_HTML_VALUE)
    ResponseEntity<String> say(@PathVariable long persona, @PathVariable String room, @RequestParam String text) {
        return conversation.say(places.find(persona, room), text.strip());
    }

    @PostMapping(path = "/press", produces = TEXT_HTML_VALUE)
    ResponseEntity<String> press(
            @PathVariable long persona,
            @PathVariable String room,
            @RequestParam String button,
            @RequestParam(required = false) @Nullable Long message) {
        return conversation.answer(places.find(persona, room), new Request.Pressed(button), message);
    }

    @PostMapping(path = "/submit", produces = TEXT_HTML_VALUE)
    ResponseEntity<String> submit(
            @PathVariable long persona,
            @PathVariable String room,
            @RequestParam String form,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var place = places.find(persona, room);
        var values = new HashMap<>(fields);
        values.remove("form");
        if (request instanceof MultipartRequest filled) {
            filled.getFileMap().forEach((field, file) -> keep(place, values, field, file));
        }
        return conversation.answer(place, new Request.Submitted(form, values), null);
    }

    /** A file travels under the name that the desk gives it; a field that was left empty names none. */
    private void keep(Place place, Map<String, String> values, String field, MultipartFile file) {
        if (file.isEmpty()) {
            return;
        }
        try (var content = file.getInputStream()) {
            values.put(field, uploads.keep(place.id(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/language")
    ResponseEntity<Void> speak(@PathVariable long persona, @PathVariable String room, @RequestParam String language) {
        personas.speak(places.find(persona, room).persona(), Language.of(language));
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    /** How the line could go on, as options of a list. */
    @GetMapping(path = "/complete", produces = TEXT_HTML_VALUE)
    @ResponseBody
    String complete(@PathVariable long persona, @PathVariable String room, @RequestParam String text) {
        var html = new Html();
        for (var choice : new Completion(assistant, places.find(persona, room).actor()).of(text)) {
            open(html, "data-insert", choice.insert())
                    .element("span", choice.main(), "class", "option-main", "dir", "auto");
            html.element("span", choice.arguments(), "class", "option-args");
            html.element("span", choice.about(), "class", "option-about", "dir", "auto")
                    .close("li");
        }
        return html.toString();
    }

    /** What a search field of a form offers, as options of a list. */
    @GetMapping(path = "/suggest", produces = TEXT_HTML_VALUE)
    @ResponseBody
    String suggest(
            @PathVariable long persona,
            @PathVariable String room,
            @RequestParam Subject subject,
            @RequestParam String text) {
        var actor = places.find(persona, room).actor();
        var found = assistant.suggest(actor, subject, text);
        return found.isEmpty() ? nothing(actor.language()) : options(found);
    }

    private static String nothing(Language language) {
        return new Html()
                .element("li", Texts.of("console", language).get("search.none"), "class", "option-none")
                .toString();
    }

    private static String options(List<Option> found) {
        var html = new Html();
        for (var option : found) {
            open(html, "data-value", option.value(), "data-insert", option.label())
                    .element("span", option.label(), "class", "option-main", "dir", "auto")
                    .close("li");
        }
        return html.toString();
    }

    /** The beginning of an option that is not chosen yet. */
    private static Html open(Html html, String... attributes) {
        var all = Stream.concat(
                Stream.of("class", "option", "role", "option", "aria-selected", "false"), Stream.of(attributes));
        return html.open("li", all.toArray(String[]::new));
    }
}
