package tundish.bot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tundish.Transactions;
import tundish.assistant.Actors;
import tundish.assistant.Assembly;
import tundish.assistant.Assistant;
import tundish.assistant.Stores;
import tundish.book.Successions;
import tundish.bot.calendar.JollydayCalendars;
import tundish.bot.table.Uploads;
import tundish.calendar.Calendars;
import tundish.campaign.Campaigns;
import tundish.chat.DealThreads;
import tundish.chat.Letters;
import tundish.chat.Outbox;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.followup.FollowUps;
import tundish.funnel.Funnels;
import tundish.goal.Goals;
import tundish.imports.HandedFiles;
import tundish.installation.Installations;
import tundish.installation.Tickets;
import tundish.member.Absences;
import tundish.member.Groups;
import tundish.member.Members;
import tundish.member.Reaches;
import tundish.metrics.Journeys;
import tundish.money.Rates;
import tundish.nudge.Nudger;
import tundish.nudge.Nudges;
import tundish.operation.Drafts;
import tundish.storage.StorageConfiguration;
import tundish.sync.Agenda;
import tundish.sync.MeetingNotes;
import tundish.sync.WeeklyMeetings;
import tundish.sync.Weeks;
import tundish.workspace.Setups;
import tundish.workspace.Workspaces;

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
    Stores stores(
            Workspaces workspaces,
            Members members,
            Groups groups,
            Absences absences,
            Successions successions,
            Funnels funnels,
            Deals deals,
            DealHistory history,
            FollowUps followUps,
            Drafts drafts,
            MeetingNotes meetingNotes,
            Weeks weeks,
            Journeys journeys,
            Agenda agenda,
            Nudges nudges,
            Outbox outbox,
            Letters letters,
            DealThreads dealThreads,
            Rates rates,
            Installations installations,
            Tickets tickets,
            Setups setups,
            Reaches reaches,
            Campaigns campaigns,
            Examples examples,
            Goals goals,
            Transactions transactions) {
        return new Stores(
                workspaces,
                members,
                groups,
                absences,
                successions,
                funnels,
                deals,
                history,
                followUps,
                drafts,
                meetingNotes,
                weeks,
                agenda,
                journeys,
                nudges,
                outbox,
                letters,
                dealThreads,
                rates,
                installations,
                tickets,
                setups,
                reaches,
                campaigns,
                examples,
                goals,
                transactions);
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
    Assembly assembly(Stores stores, Calendars calendars, Uploads uploads, InstantSource clock) {
        return new Assembly(stores, calendars, uploads, clock);
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
