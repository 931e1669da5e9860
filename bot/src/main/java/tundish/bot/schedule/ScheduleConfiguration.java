package tundish.bot.schedule;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.chat.Courier;
import tundish.chat.Messenger;
import tundish.chat.Receipts;
import tundish.imports.HandedFiles;
import tundish.nudge.Nudger;
import tundish.sync.WeeklyMeetings;

/** Wires what happens by the clock. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    Courier courier(Assembly assembly, ObjectProvider<Messenger> messengers) {
        return assembly.courier(messengers.stream().toList());
    }

    @Bean
    Schedules schedules(
            Nudger nudger,
            Assembly assembly,
            WeeklyMeetings meetings,
            Courier courier,
            Stores stores,
            Receipts receipts,
            HandedFiles files,
            ScheduleSettings settings,
            InstantSource clock) {
        var housekeeping = new Housekeeping(
                receipts, stores.drafts(), stores.letters(), files, stores.tickets(), stores.transactions(), clock);
        return new Schedules(
                nudger,
                assembly.returns(),
                meetings,
                assembly.reviews(),
                courier,
                assembly.erasure(),
                housekeeping,
                settings);
    }
}
