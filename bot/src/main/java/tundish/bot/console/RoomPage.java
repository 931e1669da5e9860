package tundish.bot.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tundish.language.Language;
import tundish.message.Wording;

/**
 * What the page of a room shows.
 *
 * @param team its name
 * @param channel the team's channel, which is a room as well
 * @param room the one that is open
 * @param messages in HTML, the oldest first
 * @param revision everything up to it is in the messages
 * @param newest the newest revision by room
 * @param theme {@code light} or {@code dark}; null for that of the system
 * @param demo whether the clock can be moved
 */
record RoomPage(
        Persona persona,
        List<Persona> personas,
        String team,
        String channel,
        String room,
        List<String> messages,
        long revision,
        Map<String, Long> newest,
        List<String> examples,
        @Nullable String theme,
        boolean demo,
        Instant at) {

    public Language language() {
        return persona.language();
    }

    public ZoneId zone() {
        return persona.zone();
    }

    public long now() {
        return at.toEpochMilli();
    }

    public String clock() {
        return Wording.time(at, zone(), language());
    }

    public boolean inChannel() {
        return room.equals(channel);
    }

    public String roomName() {
        return inChannel() ? channel : "Tundish";
    }

    public String roomTitle() {
        return inChannel() ? "#" + channel : "Tundish";
    }

    public long newestIn(String name) {
        return newest.getOrDefault(name, 0L);
    }

    /** The address of another room of the same persona. */
    public String hrefTo(String name) {
        return href(persona, name);
    }

    /** The address of the same kind of room for another persona. */
    public String hrefAs(Persona other) {
        return href(other, inChannel() ? channel : other.directRoom());
    }

    static String href(Persona persona, String room) {
        return "/as/" + persona.number() + "/" + UriUtils.encodePathSegment(room, "UTF-8") + "/";
    }
}
