package tundish.bot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Keeps out of the log what JDA says of every single attempt while Discord is away; {@link ConnectionDiary} says it once. */
final class OutageNoise extends TurboFilter implements AutoCloseable {

    private static final Set<String> TALKERS =
            Set.of("net.dv8tion.jda.internal.requests.WebSocketClient", "net.dv8tion.jda.internal.requests.Requester");

    private static final Set<String> NOISE = Set.of(
            "There was an I/O error while executing a REST request",
            "WebSocket connection closed due to server error!",
            "Got disconnected from WebSocket",
            "There was an I/O error in the WebSocket connection",
            "Reconnect failed!");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    OutageNoise() {
        setName("discord-outage");
        start();
        context.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] about,
            @Nullable Throwable failure) {
        return format != null
                        && TALKERS.contains(logger.getName())
                        && NOISE.stream().anyMatch(format::startsWith)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    @Override
    public void close() {
        context.getTurboFilterList().remove(this);
    }
}
