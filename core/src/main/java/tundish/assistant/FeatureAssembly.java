package tundish.assistant;

import java.time.InstantSource;
import tundish.calendar.Calendars;
import tundish.chat.Address;
import tundish.chat.Post;
import tundish.deal.Deal;
import tundish.imports.FileDesk;
import tundish.member.Member;
import tundish.nudge.ClockSettings;
import tundish.workspace.Channels;

/** Puts together what answers people: one object a feature. */
final class FeatureAssembly {

    private final Assembly assembly;
    private final FigureAssembly figures;
    private final Stores stores;
    private final Calendars calendars;
    private final FileDesk files;
    private final Channels channels;
    private final InstantSource clock;

    FeatureAssembly(Assembly assembly) {
        this.assembly = assembly;
        this.figures = assembly.figures();
        this.stores = assembly.stores();
        this.calendars = assembly.calendars();
        this.files = assembly.files();
        this.channels = assembly.channels();
        this.clock = assembly.clock();
    }

    Features features() {
        var finder = new DealFinder(stores.deals());
        var desk = new FormDesk(finder);
        var readings = assembly.readings();
        var people = new People(stores.members());
        var moves = new Moves(assembly.book(), stores.followUps(), stores.funnels());
        var funnels = new FunnelFinder(stores.funnels());
        var funnel = new FunnelOperations(
                stores.deals(), funnels, stores.rates(), readings, desk, new FunnelCards(people), clock);
        var team = new TeamOperations(
                stores.workspaces(),
                stores.members(),
                readings,
                new SettingsReader(calendars, channels),
                new TeamForms(desk, readings),
                assembly.departures(),
                assembly.groupRoles(),
                (before, changed) -> {
                    if (!ClockSettings.of(before.settings()).equals(ClockSettings.of(changed.settings()))) {
                        assembly.nudger().rewind(changed.id());
                    }
                    if (before.settings().language() != changed.settings().language()) {
                        assembly.threads().relabelled(changed.id());
                    }
                    assembly.meetings().replan(changed);
                    assembly.reviews().replan(changed);
                });
        var leavers = new LeaverOperations(
                stores, assembly.book(), readings, desk, assembly.departures(), assembly.leaverCards(), clock);
        var funnelSetup = new FunnelSetup(stores.funnels(), stores.deals(), assembly.funnelBook(), desk);
        var campaigns = new CampaignOperations(
                stores.campaigns(), figures.campaignAnalyst(), desk, finder, readings, people, clock);
        var goals = new GoalOperations(stores, figures.goalAnalyst(), readings, people, clock);
        var success = new SuccessOperations(stores.successOwners(), stores.members(), readings, desk);
        return new Features(
                FollowUpOperations.over(stores, assembly.book(), moves, readings, people, clock),
                new LeadOperations(stores, assembly.book(), readings, new LeadForms(readings, funnels), people, clock),
                new DealOperations(
                        finder,
                        assembly.book(),
                        moves,
                        new DealEdits(readings),
                        readings,
                        assembly.timeline(),
                        new DealForms(desk, moves),
                        people,
                        calendars,
                        this::tellNewOwner,
                        clock),
                new ClosingOperations(
                        finder,
                        stores.examples(),
                        stores.history(),
                        assembly.book(),
                        moves,
                        readings,
                        new ClosingForms(desk, moves),
                        people,
                        success,
                        this::tellNewOwner,
                        clock),
                funnel,
                funnelSetup,
                new ReportOperations(figures.analyst(), stores, funnels, readings, desk, people, clock),
                new ReviewOperations(figures.reviewer(), readings, desk, files, new ReviewCards(people), clock),
                sync(finder, desk, people),
                new HelpOperations(),
                new HomeOperations(
                        stores.deals(),
                        stores.nudges(),
                        funnels,
                        stores.rates(),
                        new HomeCards(assembly.reasons(), clock),
                        clock),
                team,
                campaigns,
                new RateOperations(stores.rates(), stores.deals(), readings, desk, clock),
                goals,
                new AbsenceOperations(stores, readings, desk, clock),
                leavers,
                new GroupOperations(stores.groups(), assembly.groupRoles(), desk),
                new SuggestionOperations(
                        stores,
                        figures.advisor(),
                        new SuggestionChanges(
                                stores,
                                funnelSetup,
                                new ChannelStop(stores.campaigns(), campaigns, clock),
                                new GoalCorrections(stores.goals(), goals),
                                team,
                                success),
                        assembly.posted().suggestionCards(),
                        desk,
                        clock),
                success,
                new SetupOperations(
                        stores.setups(),
                        team,
                        new FunnelChoice(stores, assembly.funnelBook()),
                        assembly.setupCards(),
                        desk,
                        clock),
                new ExampleOperations(stores.examples(), stores.setups(), assembly.demo(), desk),
                new LinkOperations(stores, leavers, readings, desk, clock),
                new FileOperations(
                        files,
                        assembly.importer(),
                        assembly.funnelTable(),
                        funnels,
                        funnel,
                        assembly.drafts(),
                        desk,
                        clock),
                new TokenOperations(stores.apiTokens(), desk, people, clock),
                new PostOperations(
                        stores.letters(), new PostCards(stores.members(), stores.deals(), assembly.brief()), clock));
    }

    private SyncOperations sync(DealFinder finder, FormDesk desk, People people) {
        return new SyncOperations(
                figures.summarizer(),
                figures.gauges(),
                stores.meetingNotes(),
                stores.members(),
                finder,
                assembly.readings(),
                desk,
                new SyncCards(people),
                assembly.posted().summaryCards(),
                clock);
    }

    private void tellNewOwner(Deal deal, Member to, Member by, String note) {
        if (!to.equals(by) && to.isReached()) {
            var post = new Post.HandedOver(deal.id(), by.id(), note);
            stores.outbox().put(new Address.ToMember(to.id()), post, clock.instant());
        }
    }
}
