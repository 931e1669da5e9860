package tundish.storage;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.persistence.EntityManager;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tundish.Transactions;
import tundish.access.ApiTokens;
import tundish.assistant.Stores;
import tundish.book.Successions;
import tundish.campaign.Campaigns;
import tundish.chat.DealThreads;
import tundish.chat.Receipts;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.followup.FollowUps;
import tundish.funnel.Funnels;
import tundish.goal.Goals;
import tundish.imports.HandedFiles;
import tundish.installation.Installations;
import tundish.installation.Tickets;
import tundish.lease.Leases;
import tundish.member.Absences;
import tundish.member.Groups;
import tundish.member.Members;
import tundish.member.Reaches;
import tundish.member.SuccessOwners;
import tundish.metrics.Forecasts;
import tundish.metrics.Journeys;
import tundish.money.Rates;
import tundish.nudge.Nudges;
import tundish.operation.Drafts;
import tundish.suggestion.Suggestions;
import tundish.sync.Agenda;
import tundish.sync.MeetingNotes;
import tundish.sync.Weeks;
import tundish.workspace.Setups;
import tundish.workspace.Workspaces;

/** The stores of the core, kept in the application's data source. Needs a clock. */
@Configuration(proxyBeanMethods = false)
@EntityScan
@EnableJpaRepositories
@Import({Stores.class, DatabaseConfiguration.class})
public class StorageConfiguration {

    @Bean
    Transactions transactions(PlatformTransactionManager manager) {
        return new SpringTransactions(manager);
    }

    @Bean
    Workspaces workspaces(
            WorkspaceRows rows,
            HomeRows homes,
            EntityManager entities,
            RowWriter writer,
            JdbcClient jdbc,
            JdbcTemplate template) {
        return new JpaWorkspaces(
                rows, homes, entities, writer, new WholeWorkspace(jdbc, template), Ticker.systemTicker());
    }

    @Bean
    Members members(MemberRows rows, EntityManager entities, RowWriter writer) {
        return new JpaMembers(rows, entities, writer, Ticker.systemTicker());
    }

    @Bean
    Absences absences(JdbcClient jdbc) {
        return new JdbcAbsences(jdbc, Ticker.systemTicker());
    }

    @Bean
    Successions successions(JdbcClient jdbc) {
        return new JdbcSuccessions(jdbc);
    }

    @Bean
    Groups groups(JdbcClient jdbc) {
        return new JdbcGroups(jdbc);
    }

    @Bean
    Funnels funnels(FunnelRows rows, RowWriter writer) {
        return new JpaFunnels(rows, writer, Ticker.systemTicker());
    }

    @Bean
    Deals deals(DealRows rows, EntityManager entities, JdbcClient jdbc, RowWriter writer) {
        return new JpaDeals(
                rows,
                new DealReports(entities),
                new ReferenceCounts(jdbc),
                entities,
                writer,
                new DealClocks(jdbc),
                new WokenWorkspaces(jdbc));
    }

    @Bean
    DealHistory dealHistory(StageChangeRows changes, DealEditRows edits, RowWriter writer) {
        return new JpaDealHistory(changes, edits, writer);
    }

    @Bean
    FollowUps followUps(FollowUpRows rows, EntityManager entities, RowWriter writer) {
        return new JpaFollowUps(rows, entities, writer);
    }

    @Bean
    Drafts drafts(DraftRows rows, EntityManager entities, RowWriter writer) {
        return new JpaDrafts(rows, entities, writer);
    }

    @Bean
    MeetingNotes meetingNotes(FeedbackRows feedback, ItemRows items, EntityManager entities, RowWriter writer) {
        return new JpaMeetingNotes(feedback, items, entities, writer);
    }

    @Bean
    Goals goals(JdbcClient jdbc) {
        return new JdbcGoals(jdbc);
    }

    @Bean
    Suggestions suggestions(JdbcClient jdbc) {
        return new JdbcSuggestions(jdbc);
    }

    @Bean
    SuccessOwners successOwners(JdbcClient jdbc) {
        return new JdbcSuccessOwners(jdbc);
    }

    @Bean
    Rates rates(RateRows rows, EntityManager entities, RowWriter writer) {
        return new JpaRates(rows, entities, writer, Ticker.systemTicker());
    }

    @Bean
    Campaigns campaigns(JdbcClient jdbc) {
        return new JdbcCampaigns(jdbc);
    }

    @Bean
    Weeks weeks(JdbcClient jdbc) {
        return new JdbcWeeks(jdbc);
    }

    @Bean
    Journeys journeys(JdbcClient jdbc) {
        return new JdbcJourneys(jdbc);
    }

    @Bean
    Agenda agenda(JdbcClient jdbc) {
        return new JdbcAgenda(jdbc);
    }

    @Bean
    Installations installations(JdbcClient jdbc) {
        return new JdbcInstallations(jdbc);
    }

    @Bean
    Examples exampleDeals(JdbcClient jdbc, JdbcTemplate template) {
        return new JdbcExamples(jdbc, new WholeWorkspace(jdbc, template));
    }

    @Bean
    Setups setups(JdbcClient jdbc) {
        return new JdbcSetups(jdbc);
    }

    @Bean
    Reaches reaches(JdbcClient jdbc) {
        return new JdbcReaches(jdbc);
    }

    @Bean
    ApiTokens apiTokens(JdbcClient jdbc) {
        return new JdbcApiTokens(jdbc);
    }

    @Bean
    Forecasts forecasts(JdbcClient jdbc) {
        return new JdbcForecasts(jdbc);
    }

    @Bean
    Tickets tickets(JdbcClient jdbc) {
        return new JdbcTickets(jdbc);
    }

    @Bean
    HandedFiles handedFiles(JdbcClient jdbc) {
        return new JdbcHandedFiles(jdbc);
    }

    @Bean
    Receipts receipts(JdbcClient jdbc) {
        return new JdbcReceipts(jdbc);
    }

    @Bean
    Leases leases(JdbcClient jdbc) {
        return new JdbcLeases(jdbc);
    }

    @Bean
    Nudges nudges(JdbcClient jdbc) {
        return new JdbcNudges(jdbc);
    }

    @Bean
    JdbcOutbox outbox(JdbcClient jdbc, ApplicationEventPublisher events) {
        return new JdbcOutbox(jdbc, events);
    }

    @Bean
    DealThreads dealThreads(JdbcClient jdbc) {
        return new JdbcDealThreads(jdbc);
    }

    @Bean
    RowWriter rowWriter(EntityManager entities, JdbcClient jdbc, JdbcTemplate template) {
        return new RowWriter(entities, jdbc, template);
    }
}
