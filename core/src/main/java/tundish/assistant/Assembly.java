package tundish.assistant;

import java.time.InstantSource;
import java.util.Collection;
import tundish.book.DealBook;
import tundish.book.DealNews;
import tundish.book.FrozenRates;
import tundish.book.FunnelBook;
import tundish.calendar.Calendars;
import tundish.chat.Address;
import tundish.chat.Composer;
import tundish.chat.Courier;
import tundish.chat.Messenger;
import tundish.chat.Post;
import tundish.command.CommandLine;
import tundish.command.Vocabulary;
import tundish.demo.Demo;
import tundish.imports.FileDesk;
import tundish.imports.FunnelTable;
import tundish.imports.Importer;
import tundish.installation.Erasure;
import tundish.installation.Installer;
import tundish.member.Deputies;
import tundish.member.Right;
import tundish.nudge.Deadlines;
import tundish.nudge.NudgeAnswers;
import tundish.nudge.Nudger;
import tundish.nudge.Recipients;
import tundish.nudge.Returns;
import tundish.operation.Actor;
import tundish.sync.MonthlyReviews;
import tundish.sync.WeeklyMeetings;
import tundish.workspace.Channels;
import tundish.workspace.WorkspaceId;

/** Puts the conversation together over stores and a clock: the same for the application and for tests. */
public record Assembly(
        Stores stores,
        Calendars calendars,
        FileDesk files,
        Channels channels,
        InstantSource clock,
        PlatformNews platformNews) {

    public Assembly(Stores stores, Calendars calendars, FileDesk files, Channels channels, InstantSource clock) {
        this(stores, calendars, files, channels, clock, new PlatformNews());
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
                new FeatureAssembly(this).features(),
                drafts(),
                new CommandLine(
                        new Vocabulary(stores.funnels(), stores.members(), stores.campaigns(), readings()::moment)),
                new RefusalCards(timeline(), stores.funnels()),
                new SearchResults(stores.deals(), stores.members(), stores.funnels(), stores.campaigns()),
                deputies(),
                platformNews,
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
    DealBook quietBook() {
        return new DealBook(
                stores.deals(), stores.history(), deadlines(), answers(), frozenRates(), DealNews.NOBODY, clock);
    }

    NudgeAnswers answers() {
        return new NudgeAnswers(stores.nudges(), deadlines(), stores.letters(), stores.outbox(), clock);
    }

    ThreadLetters threads() {
        return new ThreadLetters(stores, timeline(), new ThreadCards(stores.members(), stores.funnels()), clock);
    }

    FrozenRates frozenRates() {
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

    /** Takes goals in from elsewhere than the conversation. */
    public GoalIntake goalIntake() {
        return new GoalIntake(stores.goals(), new GoalReader(readings(), stores.funnels(), clock), clock);
    }

    /** Writes the funnel table out. */
    public FunnelTable funnelTable() {
        return new FunnelTable(stores.deals(), stores.funnels(), stores.members(), clock);
    }

    DraftKeeper drafts() {
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

    SetupCards setupCards() {
        return new SetupCards(stores.funnels(), stores.examples(), new FunnelChoice(stores, funnelBook()));
    }

    Composer composer() {
        return new PostComposer(
                stores,
                new NudgeCards(reasons(), brief(), new Instead(stores.members(), deputies()), clock),
                new PostCards(stores.members(), stores.deals(), brief()),
                setupCards(),
                posted()::summary,
                posted()::review,
                posted()::suggestions,
                deadlines(),
                recipients(),
                homecomings(),
                leaverCards(),
                threads(),
                clock);
    }

    LeaverCards leaverCards() {
        return new LeaverCards(stores, reasons(), clock);
    }

    GroupRoles groupRoles() {
        return new GroupRoles(stores.groups(), stores.members(), departures());
    }

    Departures departures() {
        return new Departures(stores.members(), stores.absences(), stores.outbox(), clock);
    }

    Homecomings homecomings() {
        return new Homecomings(stores, reasons(), clock);
    }

    Deputies deputies() {
        return new Deputies(stores.members(), stores.absences(), clock);
    }

    Recipients recipients() {
        return new Recipients(stores.members(), stores.examples(), deputies());
    }

    /** Welcomes those back who were away. */
    public Returns returns() {
        return new Returns(
                stores.absences(), stores.members(), deadlines(), stores.outbox(), stores.transactions(), clock);
    }

    NudgeReasons reasons() {
        return new NudgeReasons(stores.funnels(), stores.members(), deadlines());
    }

    DealBrief brief() {
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
                        stores.goals(),
                        stores.examples(),
                        deadlines(),
                        frozenRates()),
                clock);
    }

    Deadlines deadlines() {
        return new Deadlines(stores.workspaces(), stores.funnels(), calendars, stores.nudges(), clock);
    }

    /** Lets every team have its weekly summary at its hour. */
    public WeeklyMeetings meetings() {
        return new WeeklyMeetings(stores.agenda(), stores.workspaces(), stores.outbox(), stores.transactions(), clock);
    }

    /** Lets every team have its monthly review on the first working day. */
    public MonthlyReviews reviews() {
        return new MonthlyReviews(
                stores.agenda(), stores.workspaces(), calendars, stores.outbox(), stores.transactions(), clock);
    }

    Readings readings() {
        return new Readings(stores.members(), calendars, clock);
    }

    /** Where figures come from. */
    public FigureAssembly figures() {
        return new FigureAssembly(stores, calendars, clock);
    }

    PostedCards posted() {
        return new PostedCards(this);
    }

    Timeline timeline() {
        return new Timeline(stores.history(), stores.followUps(), stores.members(), stores.funnels());
    }
}
