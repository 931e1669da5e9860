package tundish.bot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tundish.Transactions;
import tundish.assistant.Actors;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.assistant.Stores;
import tundish.bot.calendar.JollydayCalendars;
import tundish.bot.table.Uploads;
import tundish.calendar.Calendars;
import tundish.imports.HandedFiles;
import tundish.nudge.Nudger;
import tundish.storage.StorageConfiguration;
import tundish.sync.WeeklyMeetings;
import tundish.workspace.Channels;

/** Wires the core to its surroundings: stores, holidays and a clock. */
@Configuration(proxyBeanMethods = false)
@Import(StorageConfiguration.class)
class CoreConfiguration {

    /** The machine's clock, as fine as databases keep it; the demo's, which can be moved, goes before it. */
    @Bean
    InstantSource machineClock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    Calendars calendars(@Value("${tundish.holidays-cn:config/holidays-cn.txt}") Path chinaToo) {
        return JollydayCalendars.reading(chinaToo);
    }

    @Bean
    Uploads uploads(
            HandedFiles files,
            Transactions transactions,
            @Value("${tundish.uploads:data/uploads}") Path folder,
            InstantSource clock) {
        return new Uploads(files, transactions, folder, clock);
    }

    @Bean
    Assembly assembly(
            Stores stores,
            Calendars calendars,
            Uploads uploads,
            ObjectProvider<Channels> channels,
            InstantSource clock) {
        return new Assembly(stores, calendars, uploads, channels.getIfAvailable(() -> Channels.UNASKED), clock);
    }

    @Bean
    WeeklyMeetings weeklyMeetings(Assembly assembly) {
        return assembly.meetings();
    }

    @Bean
    Assistant assistant(Assembly assembly) {
        return assembly.assistant();
    }

    @Bean
    Actors actors(Assembly assembly) {
        return assembly.actors();
    }

    @Bean
    Nudger nudger(Assembly assembly) {
        return assembly.nudger();
    }
}
