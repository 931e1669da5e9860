package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import tundish.book.DealBook;
import tundish.book.DealNews;
import tundish.book.FrozenRates;
import tundish.book.FunnelBook;
import tundish.calendar.Calendars;
import tundish.campaign.CampaignAnalyst;
import tundish.chat.Address;
import tundish.chat.Composer;
import tundish.chat.Courier;
import tundish.chat.Messenger;
import tundish.chat.Post;
import tundish.command.CommandLine;
import tundish.command.Vocabulary;
import tundish.deal.Deal;
import tundish.demo.Demo;
import tundish.goal.GoalAnalyst;
import tundish.goal.GoalTargets;
import tundish.imports.FileDesk;
import tundish.imports.FunnelTable;
import tundish.imports.Importer;
import tundish.installation.Erasure;
import tundish.installation.Installer;
import tundish.member.Deputies;
import tundish.member.Member;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Card;
import tundish.metrics.Analyst;
import tundish.metrics.Targets;
import tundish.nudge.ClockSettings;
import tundish.nudge.Deadlines;
import tundish.nudge.NudgeAnswers;
import tundish.nudge.Nudger;
import tundish.nudge.Recipients;
import tundish.nudge.Returns;
import tundish.operation.Actor;
import tundish.suggestion.Advisor;
import tundish.sync.GaugeReader;
import tundish.sync.MonthlyReviews;
import tundish.sync.Reviewer;
import tundish.sync.Summarizer;
import tundish.sync.WeekAnalyst;
import tundish.sync.WeeklyMeetings;
import tundish.workspace.Channels;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Puts the conversation together over stores and a clock: the same for the application and for tests. */
public record Assembly(
        Stores stores,
        Calendars calendars,
        FileDesk files,
        Channels channels,
        InstantSource clock,
        GroupNews groupNews) {

    public Assembly(Stores stores, Calendars calendars, FileDesk files, Channels channels, InstantSource clock) {
        this(stores, calendars, files, channels, clock, new GroupNews());
    }

    /** One without files. */
    public Assembly(Stores stores, Calendars calendars, InstantSource clock) {
        this(stores, calendars, FileDesk.NONE, clock);
    }

    /** One that asks no platform whose a channel is. */
    public Assembly(Stores stores, Calendars calendars, FileDesk files, InstantSource clock) {
        this(stores, calendars, files, Channels.UNASKED, clock);
    }

    public Assistant assistant() {
        return new Assistant(
                features(),
                drafts(),
                new CommandLine(
                        new Vocabulary(stores.funnels(), stores.members(), stores.campaigns(), readings()::moment)),
                new RefusalCards(timeline(), stores.funnels()),
                new SearchResults(stores.deals(), stores.members(), stores.funnels(), stores.campaigns()),
                deputies(),
                groupNews,
                stores.transactions());
    }

    public Actors actors() {
        return new Actors(stores, groupRoles(), departures(), this::welcome);
    }

    /** Tells whoever brought the bot here, by a letter, how to set it up. */
    public void welcome(Actor actor) {
        if (actor.may(Right.CHANGE_SETTINGS)) {
            stores.outbox().put(new Address.ToMember(actor.id()), new Post.Welcome(), clock.instant());
        }
    }

    /** Where deals are changed, also by what is no conversation, such as imports. */
    public DealBook book() {
        return new DealBook(stores.deals(), stores.history(), deadlines(), answers(), frozenRates(), threads(), clock);
    }

    /** A file changes many deals at once: their threads hear of it with whatever happens to each of them next. */
    private DealBook quietBook() {
        return new DealBook(
                stores.deals(), stores.history(), deadlines(), answers(), frozenRates(), DealNews.NOBODY, clock);
    }

    private NudgeAnswers answers() {
        return new NudgeAnswers(stores.nudges(), deadlines(), stores.letters(), stores.outbox(), clock);
    }

    private ThreadLetters threads() {
        return new ThreadLetters(stores, timeline(), new ThreadCards(stores.members(), stores.funnels()), clock);
    }

    private FrozenRates frozenRates() {
        return new FrozenRates(stores.workspaces(), stores.rates());
    }

    /** Where funnels are changed. */
    public FunnelBook funnelBook() {
        return new FunnelBook(stores.funnels(), stores.deals(), book(), this::funnelChanged, clock);
    }

    private void funnelChanged(WorkspaceId workspace) {
        nudger().rewind(workspace);
        threads().relabelled(workspace);
    }

    /** Finds who has to be nudged; to be told when settings or a funnel change. */
    public Nudger nudger() {
        return new Nudger(
                stores.deals(),
                stores.nudges(),
                deadlines(),
                recipients(),
                stores.outbox(),
                stores.transactions(),
                clock);
    }

    /** Lets the bot come to teams and leave them. */
    public Installer installer() {
        return new Installer(
                stores.workspaces(), stores.installations(), stores.letters(), stores.transactions(), clock, back -> {
                    nudger().rewind(back.id());
                    meetings().replan(back);
                });
    }

    /** Erases what belongs to teams that left long ago. */
    public Erasure erasure() {
        return new Erasure(stores.workspaces(), stores.transactions(), clock);
    }

    /** Takes tables in; runs outside any transaction. */
    public Importer importer() {
        return new Importer(
                stores.deals(),
                stores.history(),
                quietBook(),
                stores.funnels(),
                stores.members(),
                stores.rates(),
                stores.campaigns(),
                stores.transactions(),
                clock);
    }

    /** Tells what the ledger says. */
    public Analyst analyst() {
        return analyst(new GoalTargets(stores.goals(), goalAnalyst()));
    }

    private Analyst analyst(Targets targets) {
        return new Analyst(stores.journeys(), stores.funnels(), stores.rates(), calendars, targets);
    }

    /** Tells what goals take and how far they are. */
    public GoalAnalyst goalAnalyst() {
        return new GoalAnalyst(analyst(Targets.NONE), stores.rates(), stores.members());
    }

    /** Takes goals in from elsewhere than the conversation. */
    public GoalIntake goalIntake() {
        return new GoalIntake(stores.goals(), new GoalReader(readings(), stores.funnels(), clock), clock);
    }

    /** Writes the funnel table out. */
    public FunnelTable funnelTable() {
        return new FunnelTable(stores.deals(), stores.funnels(), stores.members(), clock);
    }

    private DraftKeeper drafts() {
        return new DraftKeeper(stores.drafts(), stores.transactions(), clock);
    }

    /** Delivers what the bot says on its own; any number of them may work at once. */
    public Courier courier(Collection<Messenger> messengers) {
        return new Courier(
                stores.letters(),
                stores.outbox(),
                composer(),
                messengers,
                stores.workspaces(),
                stores.members(),
                stores.reaches(),
                stores.transactions(),
                clock);
    }

    private SetupCards setupCards() {
        return new SetupCards(stores.funnels(), stores.examples(), new FunnelChoice(stores, funnelBook()));
    }

    private Composer composer() {
        return new PostComposer(
                stores,
                new NudgeCards(reasons(), brief(), new Instead(stores.members(), deputies()), clock),
                new PostCards(stores.members(), stores.deals(), brief()),
                setupCards(),
                this::summary,
                this::review,
                this::suggestions,
                deadlines(),
                recipients(),
                homecomings(),
                leaverCards(),
                threads(),
                clock);
    }

    private LeaverCards leaverCards() {
        return new LeaverCards(stores, reasons(), clock);
    }

    private GroupRoles groupRoles() {
        return new GroupRoles(stores.groups(), stores.members(), departures());
    }

    private Departures departures() {
        return new Departures(stores.members(), stores.absences(), stores.outbox(), clock);
    }

    private Homecomings homecomings() {
        return new Homecomings(stores, reasons(), clock);
    }

    private Deputies deputies() {
        return new Deputies(stores.members(), stores.absences(), clock);
    }

    private Recipients recipients() {
        return new Recipients(stores.members(), stores.examples(), deputies());
    }

    /** Welcomes those back who were away. */
    public Returns returns() {
        return new Returns(
                stores.absences(), stores.members(), deadlines(), stores.outbox(), stores.transactions(), clock);
    }

    private NudgeReasons reasons() {
        return new NudgeReasons(stores.funnels(), stores.members(), deadlines());
    }

    private DealBrief brief() {
        return new DealBrief(stores.followUps(), reasons(), deadlines());
    }

    /** Founds the demo company where there is none yet. */
    public Demo demo() {
        return new Demo(
                stores.transactions(),
                stores.workspaces(),
                new Demo.Stores(
                        stores.funnels(),
                        stores.members(),
                        stores.deals(),
                        stores.history(),
                        stores.followUps(),
                        stores.meetingNotes(),
                        stores.campaigns(),
                        stores.examples(),
                        deadlines(),
                        frozenRates()),
                clock);
    }

    private Deadlines deadlines() {
        return new Deadlines(stores.workspaces(), stores.funnels(), calendars, stores.nudges(), clock);
    }

    private Features features() {
        var finder = new DealFinder(stores.deals());
        var desk = new FormDesk(finder);
        var readings = readings();
        var people = new People(stores.members());
        var moves = new Moves(book(), stores.followUps(), stores.funnels());
        var funnels = new FunnelFinder(stores.funnels());
        var funnel = new FunnelOperations(
                stores.deals(), funnels, stores.rates(), readings, desk, new FunnelCards(people), clock);
        var team = new TeamOperations(
                stores.workspaces(),
                stores.members(),
                readings,
                new SettingsReader(calendars, channels),
                new TeamForms(desk, readings),
                departures(),
                groupRoles(),
                (before, changed) -> {
                    if (!ClockSettings.of(before.settings()).equals(ClockSettings.of(changed.settings()))) {
                        nudger().rewind(changed.id());
                    }
                    if (before.settings().language() != changed.settings().language()) {
                        threads().relabelled(changed.id());
                    }
                    meetings().replan(changed);
                    reviews().replan(changed);
                });
        var leavers = new LeaverOperations(stores, book(), readings, desk, departures(), leaverCards(), clock);
        var funnelSetup = new FunnelSetup(stores.funnels(), stores.deals(), funnelBook(), desk);
        var campaigns =
                new CampaignOperations(stores.campaigns(), campaignAnalyst(), desk, finder, readings, people, clock);
        var goals = new GoalOperations(stores, goalAnalyst(), readings, people, clock);
        var success = new SuccessOperations(stores.successOwners(), stores.members(), readings, desk);
        return new Features(
                FollowUpOperations.over(stores, book(), moves, readings, people, clock),
                new LeadOperations(stores, book(), readings, new LeadForms(readings, funnels), people, clock),
                new DealOperations(
                        finder,
                        book(),
                        moves,
                        new DealEdits(readings),
                        readings,
                        timeline(),
                        new DealForms(desk, moves),
                        people,
                        calendars,
                        this::tellNewOwner,
                        clock),
                new ClosingOperations(
                        finder,
                        stores.examples(),
                        stores.history(),
                        book(),
                        moves,
                        readings,
                        new ClosingForms(desk, moves),
                        people,
                        success,
                        this::tellNewOwner,
                        clock),
                funnel,
                funnelSetup,
                new ReportOperations(
                        analyst(), stores.deals(), stores.examples(), funnels, readings, desk, people, clock),
                new ReviewOperations(reviewer(), readings, desk, files, new ReviewCards(people), clock),
                sync(finder, desk, people),
                new HelpOperations(),
                new HomeOperations(
                        stores.deals(),
                        stores.nudges(),
                        funnels,
                        stores.rates(),
                        new HomeCards(reasons(), clock),
                        clock),
                team,
                campaigns,
                new RateOperations(stores.rates(), stores.deals(), readings, desk, clock),
                goals,
                new AbsenceOperations(stores, readings, desk, clock),
                leavers,
                new GroupOperations(stores.groups(), groupRoles(), desk),
                new SuggestionOperations(
                        stores,
                        advisor(),
                        new SuggestionChanges(stores, funnelSetup, campaigns, goals, team, success, clock),
                        suggestionCards(),
                        desk,
                        clock),
                success,
                new SetupOperations(
                        stores.setups(), team, new FunnelChoice(stores, funnelBook()), setupCards(), desk, clock),
                new ExampleOperations(stores.examples(), stores.setups(), demo(), desk),
                new LinkOperations(stores, leavers, readings, desk, clock),
                new FileOperations(files, importer(), funnelTable(), funnels, funnel, drafts(), desk, clock),
                new TokenOperations(stores.apiTokens(), desk, people, clock),
                new PostOperations(stores.letters(), new PostCards(stores.members(), stores.deals(), brief()), clock));
    }

    /** Says what campaigns cost and brought. */
    public CampaignAnalyst campaignAnalyst() {
        return new CampaignAnalyst(
                stores.campaigns(),
                stores.deals(),
                stores.funnels(),
                stores.journeys(),
                analyst(Targets.NONE),
                stores.rates(),
                clock);
    }

    /** Looks at a workspace's figures and keeps what they suggest to change. */
    public Advisor advisor() {
        return new Advisor(
                analyst(Targets.NONE),
                campaignAnalyst(),
                new Advisor.Sources(
                        stores.funnels(), stores.campaigns(), stores.goals(), stores.members(), stores.successOwners()),
                stores.suggestions());
    }

    private SuggestionCards suggestionCards() {
        return new SuggestionCards(stores.funnels(), stores.members());
    }

    private SyncOperations sync(DealFinder finder, FormDesk desk, People people) {
        return new SyncOperations(
                summarizer(),
                gauges(),
                stores.meetingNotes(),
                stores.members(),
                finder,
                readings(),
                desk,
                new SyncCards(people),
                summaryCards(),
                clock);
    }

    /** Lets every team have its weekly summary at its hour. */
    public WeeklyMeetings meetings() {
        return new WeeklyMeetings(stores.agenda(), stores.workspaces(), stores.outbox(), stores.transactions(), clock);
    }

    /** The summary that is posted for a meeting. */
    Optional<Card> summary(WorkspaceId workspace, LocalDate meeting) {
        return stores.workspaces().find(workspace).map(team -> summary(team, meeting));
    }

    private Card summary(Workspace team, LocalDate meeting) {
        var summary = summarizer().summarize(team, meetings().week(team.id(), meeting));
        return withAway(
                PostReader.team(team.settings()), team.id(), summaryCards().posted(team.settings(), summary));
    }

    /** Lets every team have its monthly review on the first working day. */
    public MonthlyReviews reviews() {
        return new MonthlyReviews(
                stores.agenda(), stores.workspaces(), calendars, stores.outbox(), stores.transactions(), clock);
    }

    /** The review of a month that is posted; empty where there is nothing to look back on. */
    Optional<Card> review(WorkspaceId workspace, LocalDate month) {
        return stores.workspaces().find(workspace).flatMap(team -> {
            var review = reviewer().review(team, YearMonth.from(month), clock.instant());
            var settings = team.settings();
            return review.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReviewCards(new People(stores.members()))
                            .message(settings.language(), settings.zone(), review));
        });
    }

    /** Gathers what a team looks back on once a month. */
    public Reviewer reviewer() {
        return new Reviewer(weekAnalyst(), analyst(), stores.examples(), stores.meetingNotes());
    }

    private WeekAnalyst weekAnalyst() {
        return new WeekAnalyst(
                analyst(),
                goalAnalyst(),
                campaignAnalyst(),
                gauges(),
                stores.goals(),
                stores.campaigns(),
                stores.funnels(),
                stores.weeks());
    }

    private GaugeReader gauges() {
        return new GaugeReader(analyst(), stores.weeks());
    }

    /** The suggestions that are posted beside it; empty where there is nothing to say. */
    Optional<Card> suggestions(WorkspaceId workspace) {
        return stores.workspaces()
                .find(workspace)
                .flatMap(team -> suggestionCards().posted(team, advisor().look(team, clock.instant())));
    }

    private Card withAway(PostReader team, WorkspaceId workspace, Card summary) {
        var away = homecomings().away(team, workspace);
        return away.isEmpty()
                ? summary
                : summary.and(Block.heading(team.texts("absence").get("title")), Block.items(away));
    }

    private SummaryCards summaryCards() {
        return new SummaryCards(new SummaryParts(new People(stores.members()), stores.deals()));
    }

    /** Gathers what a team looks at once a week. */
    public Summarizer summarizer() {
        return new Summarizer(
                weekAnalyst(),
                stores.weeks(),
                stores.deals(),
                stores.examples(),
                stores.members(),
                stores.meetingNotes());
    }

    private void tellNewOwner(Deal deal, Member to, Member by, String note) {
        if (!to.equals(by) && to.isReached()) {
            var post = new Post.HandedOver(deal.id(), by.id(), note);
            stores.outbox().put(new Address.ToMember(to.id()), post, clock.instant());
        }
    }

    private Readings readings() {
        return new Readings(stores.members(), calendars, clock);
    }

    private Timeline timeline() {
        return new Timeline(stores.history(), stores.followUps(), stores.members(), stores.funnels());
    }
}
