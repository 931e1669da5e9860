package tundish.nudge;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tundish.calendar.Calendars;
import tundish.calendar.DayCount;
import tundish.calendar.WorkCalendar;
import tundish.deal.Deal;
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
        return wound(deal, claimed(deal));
    }

    @Override
    public Deal woundNew(Deal deal) {
        return wound(deal, Set.of());
    }

    /** @param claimed which of its nudges were claimed by now */
    Deal wound(Deal deal, Set<NudgeKey> claimed) {
        var rules = rules(deal);
        var nudgeAt = isAway(deal.id().workspace()) ? null : firstUnclaimed(rules.of(deal), claimed);
        return deal.withDue(rules.stageDue(deal), rules.overdueFrom(deal)).withNudgeAt(nudgeAt);
    }

    private static @Nullable Instant firstUnclaimed(List<Due> all, Set<NudgeKey> claimed) {
        return all.stream()
                .filter(due -> !claimed.contains(due.key()))
                .map(Due::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Only what is due can have been claimed, so that for most deals nothing has to be asked. */
    Set<NudgeKey> claimed(Deal deal) {
        return due(deal).isEmpty() ? Set.of() : nudges.claimed(deal.id());
    }

    /** Everything that is due for a deal now, claimed or not. */
    List<Due> due(Deal deal) {
        var now = clock.instant();
        return rules(deal).of(deal).stream().filter(due -> due.isDue(now)).toList();
    }

    /** Whether the reason for a nudge still holds. */
    public boolean isDue(NudgeKey nudge, Deal deal) {
        return due(deal).stream().anyMatch(due -> due.key().equals(nudge));
    }

    /** Days that a deal has spent in its stage, counted as the stage's limit counts. */
    public int daysInStage(Deal deal) {
        var settings = settings(deal.id().workspace());
        var limit = limit(deal);
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

    private NudgeRules rules(Deal deal) {
        var settings = settings(deal.id().workspace());
        return new NudgeRules(settings, calendar(settings), limit(deal));
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

    private @Nullable DayCount limit(Deal deal) {
        return funnels.find(deal.id().workspace(), deal.funnel())
                .flatMap(funnel -> funnel.stage(deal.stage()))
                .map(Stage::limit)
                .orElse(null);
    }
}
