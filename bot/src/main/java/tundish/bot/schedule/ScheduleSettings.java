package tundish.bot.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often things that happen by the clock are looked for.
 *
 * @param enabled false where another instance does all of it
 * @param nudges between two looks for deals whose time has come
 * @param returns between two looks for people whose absence has ended
 * @param meetings between two looks for weekly summaries whose hour has come
 * @param deliveries between two looks for messages that may leave; what is put in by this instance leaves at once
 * @param housekeeping between two times that what is old is forgotten
 * @param couriers how many messages are sent at the same time
 */
@ConfigurationProperties("tundish.schedule")
record ScheduleSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration nudges,
        @DefaultValue("1m") Duration returns,
        @DefaultValue("15s") Duration meetings,
        @DefaultValue("250ms") Duration deliveries,
        @DefaultValue("1h") Duration housekeeping,
        @DefaultValue("4") int couriers) {}
