package tundish.bot.console;

import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tundish.bot.console.Message.Attachment;
import tundish.language.Language;
import tundish.message.Texts;

/** Shows the rooms. */
@Controller
@WhenConsoleIsOn
final class RoomController {

    private final Personas personas;
    private final Places places;
    private final ConsoleMessages messages;
    private final Examples examples;
    private final Live live;
    private final InstantSource clock;
    private final ObjectProvider<TimeMachine> timeMachine;

    RoomController(
            Personas personas,
            Places places,
            ConsoleMessages messages,
            Examples examples,
            Live live,
            InstantSource clock,
            ObjectProvider<TimeMachine> timeMachine) {
        this.personas = personas;
        this.places = places;
        this.messages = messages;
        this.examples = examples;
        this.live = live;
        this.clock = clock;
        this.timeMachine = timeMachine;
    }

    /** The team's channel, seen by somebody who speaks the browser's language. */
    @GetMapping("/")
    String begin(Locale locale, Model model) {
        var language = Language.of(locale.toLanguageTag());
        var address = personas.workspace()
                .flatMap(workspace -> personas.first(workspace, language)
                        .map(persona -> RoomPage.href(persona, Personas.channel(workspace))));
        model.addAttribute("t", Texts.of("console", language));
        return address.map(there -> "redirect:" + there).orElse("nobody");
    }

    @GetMapping("/as/{persona}/{room}/")
    String room(
            @PathVariable long persona,
            @PathVariable String room,
            @CookieValue(name = "theme", required = false) @Nullable String theme,
            Model model) {
        var place = places.find(persona, room);
        model.addAttribute("t", Texts.of("console", place.persona().language()));
        model.addAttribute("page", page(place, theme));
        return "room";
    }

    private RoomPage page(Place place, @Nullable String theme) {
        var said = messages.since(0, place.room(), place.persona());
        var bubbles = bubbles(place);
        return new RoomPage(
                place.persona(),
                personas.all(place.workspace()),
                place.workspace().name(),
                Personas.channel(place.workspace()),
                place.room(),
                said.stream().map(bubbles::render).toList(),
                said.stream().mapToLong(Message::revision).max().orElse(0),
                messages.newest(place.id()),
                examples.of(place.actor()),
                List.of("light", "dark").contains(theme == null ? "" : theme) ? theme : null,
                timeMachine.getIfAvailable() != null,
                clock.instant());
    }

    @GetMapping(path = "/as/{persona}/{room}/events", produces = TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable long persona,
            @PathVariable String room,
            @RequestParam(defaultValue = "0") long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        var place = places.find(persona, room);
        return live.open(room, bubbles(place), last == null ? since : last);
    }

    private Bubbles bubbles(Place place) {
        return new Bubbles(place.persona(), personas.byNumber(place.workspace()));
    }

    @GetMapping("/as/{persona}/{room}/attachments/{message}")
    ResponseEntity<byte[]> attachment(
            @PathVariable long persona, @PathVariable String room, @PathVariable long message) {
        return picture(persona, room, message, 0);
    }

    @GetMapping("/as/{persona}/{room}/attachments/{message}/{place}")
    ResponseEntity<byte[]> picture(
            @PathVariable long persona,
            @PathVariable String room,
            @PathVariable long message,
            @PathVariable int place) {
        var there = places.find(persona, room);
        return messages.find(there.id(), message)
                .filter(found -> found.room().equals(room) && found.visibleTo(there.persona()))
                .flatMap(found -> messages.attachment(there.id(), message, place))
                .map(RoomController::sent)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> sent(Attachment attachment) {
        var picture = attachment.mediaType().equals(MediaType.IMAGE_PNG_VALUE);
        var disposition = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .body(attachment.content());
    }
}
