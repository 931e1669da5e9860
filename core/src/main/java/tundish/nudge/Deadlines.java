package tundish.nudge;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.calendar.Calendars;
import tundish.calendar.DayCount;
import tundish.calendar.WorkCalendar;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** Reckons deals' deadlines by the settings, calendar and funnel that hold in their workspace now. */
public final class Deadlines implements NudgeClock {

    private final Workspaces workspaces;
    private final Funnels funnels;
    private final Calendars calendars;
    private final Nudges nudges;
    private final InstantSource clock;

    public Deadlines(Workspaces workspaces, Funnels funnels, Calendars calendars, Nudges nudges, InstantSource clock) {
        this.workspaces = workspaces;
        this.funnels = funnels;
        this.calendars = calendars;
        this.nudges = nudges;
        this.clock = clock;
    }

    @Override
    public Deal wound(Deal deal) {
        var reckoned = reckoned(deal.clock());
        return deal.with(reckoned.wound(claimed(List.of(reckoned))));
    }

    @Override
    public List<Deal> woundAll(List<Deal> deals) {
        var reckoned = reckoned(deals.stream().map(Deal::clock).toList());
        var claimed = claimed(reckoned);
        return IntStream.range(0, deals.size())
                .mapToObj(each -> deals.get(each).with(reckoned.get(each).wound(claimed)))
                .toList();
    }

    @Override
    public Deal woundNew(Deal deal) {
        return deal.with(reckoned(deal.clock()).wound(Set.of()));
    }

    /** The clocks of one workspace's deals that have to be set otherwise, wound. */
    List<DealClock> rewound(List<DealClock> clocks) {
        var reckoned = reckoned(clocks);
        return rewound(reckoned, claimed(reckoned));
    }

    /** @param claimed which of the deals' nudges were claimed by now */
    static List<DealClock> rewound(List<Reckoned> deals, Set<NudgeKey> claimed) {
        return deals.stream()
                .flatMap(each -> Stream.of(each.wound(claimed)).filter(wound -> !wound.equals(each.deal())))
                .toList();
    }

    /** Only what is due can have been claimed, so that for most deals nothing has to be asked. */
    Set<NudgeKey> claimed(List<Reckoned> deals) {
        var now = clock.instant();
        var asked = deals.stream()
                .filter(each -> !each.due(now).isEmpty())
                .map(each -> each.deal().id())
                .toList();
        return asked.isEmpty() ? Set.of() : nudges.claimed(asked);
    }

    List<Reckoned> reckoned(List<DealClock> clocks) {
        return clocks.stream().map(this::reckoned).toList();
    }

    private Reckoned reckoned(DealClock clock) {
        var workspace = workspace(clock.id().workspace());
        return new NudgeRules(workspace, calendar(workspace.settings()), limit(clock)).reckon(clock);
    }

    /** Everything that is due for a deal now, claimed or not. */
    List<Due> due(Deal deal) {
        return reckoned(deal.clock()).due(clock.instant());
    }

    /** Whether the reason for a nudge still holds. */
    public boolean isDue(NudgeKey nudge, Deal deal) {
        return due(deal).stream().anyMatch(due -> due.key().equals(nudge));
    }

    /** Days that a deal has spent in its stage, counted as the stage's limit counts. */
    public int daysInStage(Deal deal) {
        var settings = settings(deal.id().workspace());
        var limit = limit(deal.clock());
        var kind = limit == null ? DayCount.Kind.CALENDAR : limit.kind();
        return calendar(settings).elapsed(deal.stay().entered(), clock.instant(), kind, settings.zone());
    }

    /** The first moment from now on at which somebody may be pinged. */
    public Instant awake(Member reader) {
        var settings = settings(reader.id().workspace());
        return new QuietTime(settings, calendar(settings)).over(clock.instant(), reader.zone());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whether there is nobody to nudge: the clocks of a workspace that left stand until it comes back. */
    boolean isAway(WorkspaceId workspace) {
        return workspace(workspace).away();
    }

    private Settings settings(WorkspaceId workspace) {
        return workspace(workspace).settings();
    }

    private Workspace workspace(WorkspaceId id) {
        return workspaces.find(id).orElseThrow(() -> new IllegalStateException("no workspace " + id));
    }

    /** A calendar that is not known any more must not stop the nudges of everybody. */
    private WorkCalendar calendar(Settings settings) {
        return calendars.find(settings.calendar()).orElseGet(WorkCalendar::weekendsOnly);
    }

    private @Nullable DayCount limit(DealClock deal) {
        return funnels.find(deal.id().workspace(), deal.funnel())
                .flatMap(funnel -> funnel.stage(deal.stay().stage()))
                .map(Stage::limit)
                .orElse(null);
    }
}
