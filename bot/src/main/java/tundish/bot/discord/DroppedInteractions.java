package tundish.bot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Notices what JDA cannot make sense of, such as an interaction in a channel that it does not know: it tells nobody but
 * its log, and quotes there what people wrote and the interaction's token. Here it is counted, the line is kept out of
 * the log, and whoever asked can be told.
 */
final class DroppedInteractions extends TurboFilter implements AutoCloseable {

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(DroppedInteractions.class);

    private static final String TALKER = "net.dv8tion.jda.internal.requests.WebSocketClient";
    private static final String QUOTES = "Please redirect the following message";
    private static final String INTERACTION = "INTERACTION_CREATE";

    private final Counter interactions;
    private final Counter others;
    private final Consumer<DataObject> dropped;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    /** @param dropped is given the interaction as Discord sent it */
    DroppedInteractions(MeterRegistry meters, Consumer<DataObject> dropped) {
        this.interactions = counter(meters, "interaction");
        this.others = counter(meters, "other");
        this.dropped = dropped;
        setName("discord-dropped");
        start();
        context.addTurboFilter(this);
    }

    private static Counter counter(MeterRegistry meters, String kind) {
        return Counter.builder("tundish.discord.dropped")
                .description("Events from Discord that could not be understood")
                .tag("kind", kind)
                .register(meters);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] about,
            @Nullable Throwable failure) {
        if (format == null || !logger.getName().equals(TALKER) || !format.contains(QUOTES)) {
            return FilterReply.NEUTRAL;
        }
        var told = about == null ? new Object[0] : about;
        if (Arrays.asList(told).contains(INTERACTION)) {
            interactions.increment();
            log.warn("An interaction from Discord could not be understood");
            content(told).ifPresent(dropped);
        } else {
            others.increment();
            log.warn("An event from Discord could not be understood");
        }
        return FilterReply.DENY;
    }

    private static Optional<DataObject> content(Object[] told) {
        return Arrays.stream(told)
                .filter(DataObject.class::isInstance)
                .map(DataObject.class::cast)
                .findFirst();
    }

    @Override
    public void close() {
        context.getTurboFilterList().remove(this);
    }
}
