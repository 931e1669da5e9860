package tundish.bot.console;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Carries what happens to every open page, as server-sent events: {@code message} with a message of the page's room,
 * {@code news} with the room of a message that is elsewhere, {@code clock} when the clock was moved. The id of an event
 * is a revision: a page that comes back tells the last one that it has, and gets what is newer.
 */
@Component
@WhenConsoleIsOn
final class Live {

    /** Ends a stream now and then, so that those whose page is gone do not pile up; a page that is there comes back. */
    private static final long LONGEST_MILLIS = 10 * 60 * 1000L;

    private static final long BACK_AFTER_MILLIS = 1000;

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();

    private final ConsoleMessages messages;

    Live(ConsoleMessages messages) {
        this.messages = messages;
    }

    /** A stream for a page that has everything up to a revision. */
    SseEmitter open(String room, Bubbles bubbles, long since) {
        var page = new Page(room, bubbles, new SseEmitter(LONGEST_MILLIS));
        page.emitter.onCompletion(() -> pages.remove(page));
        page.emitter.onTimeout(page.emitter::complete);
        pages.add(page);
        send(page, SseEmitter.event().comment("open").reconnectTime(BACK_AFTER_MILLIS));
        messages.since(since, room, bubbles.viewer()).forEach(message -> show(page, message));
        return page.emitter;
    }

    /** Shows a new message, or what became of an old one, wherever it can be seen. */
    void show(Message message) {
        pages.stream().filter(page -> page.belongsTo(message)).forEach(page -> show(page, message));
    }

    void clockMoved(Instant now) {
        pages.forEach(page -> send(page, SseEmitter.event().name("clock").data(Long.toString(now.toEpochMilli()))));
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        List.copyOf(pages).forEach(page -> page.emitter.complete());
    }

    private void show(Page page, Message message) {
        if (page.room.equals(message.room())) {
            if (message.visibleTo(page.bubbles.viewer())) {
                send(
                        page,
                        SseEmitter.event()
                                .name("message")
                                .id(Long.toString(message.revision()))
                                .data(page.bubbles.render(message)));
            }
        } else if (message.onlyFor() == null && message.author() == null) {
            send(page, SseEmitter.event().name("news").data(message.revision() + " " + message.room()));
        }
    }

    private void send(Page page, SseEventBuilder event) {
        try {
            page.emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    private record Page(String room, Bubbles bubbles, SseEmitter emitter) {

        boolean belongsTo(Message message) {
            return bubbles.viewer().member().id().workspace().equals(message.workspace());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Page page && page.emitter.equals(emitter);
        }

        @Override
        public int hashCode() {
            return emitter.hashCode();
        }
    }
}
