package tundish.storage;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
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
import tundish.workspace.Scope;
import tundish.workspace.Setups;
import tundish.workspace.Workspaces;

/** The stores of the core, kept in the application's data source. Needs a clock. */
@Configuration(proxyBeanMethods = false)
@EntityScan
@EnableJpaRepositories
@Import(Stores.class)
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

    /** New rows of one transaction go to the database together. */
    @Bean
    HibernatePropertiesCustomizer batches() {
        return properties -> {
            properties.put(BatchSettings.STATEMENT_BATCH_SIZE, 100);
            properties.put(BatchSettings.ORDER_INSERTS, true);
        };
    }

    /** What is put together from a filter is understood once, as what is written out is. */
    @Bean
    HibernatePropertiesCustomizer plans() {
        return properties -> properties.put(QuerySettings.CRITERIA_PLAN_CACHE_ENABLED, true);
    }

    /** Moments come with their offset, and are not reckoned back from a calendar of Java's. */
    @Bean
    HibernatePropertiesCustomizer moments() {
        return properties ->
                properties.put(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, SqlTypes.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Two generations of Jackson are on the class path: this is the one that comes with Spring. */
    @Bean
    HibernatePropertiesCustomizer jsonOfRows() {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper());
    }

    @Bean
    static BeanPostProcessor discretion() {
        return new Discretion();
    }

    @Bean
    static BeanPostProcessor manyRowsAtOnce() {
        return new ManyRowsAtOnce();
    }

    @Bean
    static BeanPostProcessor scopedSource() {
        return new ScopedSource.BelowThePool();
    }

    /** Migrations see everybody's rows; after them the new tables are locked as the old ones are. */
    @Bean
    FlywayMigrationStrategy migration(
            DataSource source, @Value("${tundish.isolation.second-lock:true}") boolean secondLock) {
        var security = new RowSecurity(secondLock);
        return flyway -> Scope.everybody().run(() -> {
            flyway.migrate();
            security.apply(flyway.getConfiguration().getDataSource());
            security.warn(source);
        });
    }

    /** Where nothing locks, such as on H2, tests find out by this what PostgreSQL would have kept back. */
    @Bean
    @ConditionalOnExpression(
            "${tundish.isolation.strict:false} or '${spring.datasource.url:}'.startsWith('jdbc:postgresql:')")
    ScopeCheck scopeCheck() {
        return new ScopeCheck();
    }
}
