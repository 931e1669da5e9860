package tundish.nudge;

import static tundish.nudge.NudgeKind.CLOSE_DATE_PASSED;
import static tundish.nudge.NudgeKind.NEXT_ACTION_OVERDUE;
import static tundish.nudge.NudgeKind.SNOOZE_ENDED;
import static tundish.nudge.NudgeKind.STAGE_TIMEOUT;
import static tundish.nudge.NudgeKind.UNCLAIMED;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.calendar.WorkCalendar;
import tundish.deal.DealClock;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/**
 * The rules of a workspace by which a deal calls for something.
 *
 * @param limit of the deal's stage; null where it has none
 */
record NudgeRules(
        Workspace workspace,
        WorkCalendar calendar,
        @Nullable DayCount limit) {

    static final int OWNER = 1;
    static final int MANAGER = 2;

    Reckoned reckon(DealClock deal) {
        if (!deal.isOpen()) {
            return new Reckoned(deal, null, null, List.of(), workspace.away());
        }
        var stageDue = limit == null ? null : after(deal.stay().entered(), limit);
        var closeDue = closeDue(deal);
        return new Reckoned(
                deal,
                stageDue,
                first(stageDue, deal.nextDue(), closeDue),
                calls(deal, stageDue, closeDue),
                workspace.away());
    }

    private static @Nullable Instant first(@Nullable Instant... deadlines) {
        return Stream.of(deadlines)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<Due> calls(DealClock deal, @Nullable Instant stageDue, @Nullable Instant closeDue) {
        var all = new ArrayList<Due>();
        if (limit != null && stageDue != null) {
            addStageTimeout(all, deal, stageDue, limit);
        }
        add(all, deal, NEXT_ACTION_OVERDUE, deal.nextDue());
        add(all, deal, CLOSE_DATE_PASSED, closeDue);
        if (deal.owner() == null) {
            add(all, deal, UNCLAIMED, after(deal.stay().entered(), settings().unclaimedAfter()));
        }
        if (restsAfterSnooze(deal)) {
            add(all, deal, SNOOZE_ENDED, deal.snoozedUntil());
        }
        return all;
    }

    private void addStageTimeout(List<Due> all, DealClock deal, Instant reached, DayCount again) {
        var first = notBefore(deal.snoozedUntil(), held(deal, reached, again));
        if (deal.owner() != null) {
            all.add(new Due(key(deal, STAGE_TIMEOUT, OWNER), reached, first));
        }
        all.add(new Due(
                key(deal, STAGE_TIMEOUT, MANAGER),
                reached,
                after(first, settings().managerGrace())));
    }

    /** A planned next action holds the time-out back, but for no longer than the stage's own limit again. */
    private Instant held(DealClock deal, Instant reached, DayCount again) {
        var planned = deal.nextDue();
        if (planned == null || !planned.isAfter(reached)) {
            return reached;
        }
        var longest = after(reached, again);
        return planned.isBefore(longest) ? planned : longest;
    }

    /** Where something is planned for a time after the snooze, the plan takes over. */
    private static boolean restsAfterSnooze(DealClock deal) {
        return deal.snoozedUntil() != null
                && (deal.nextDue() == null || !deal.nextDue().isAfter(deal.snoozedUntil()));
    }

    private void add(List<Due> all, DealClock deal, NudgeKind kind, @Nullable Instant since) {
        if (since != null) {
            all.add(new Due(key(deal, kind, OWNER), since, notBefore(deal.snoozedUntil(), since)));
        }
    }

    private static NudgeKey key(DealClock deal, NudgeKind kind, int level) {
        var occasion = switch (kind) {
            case STAGE_TIMEOUT, UNCLAIMED -> deal.stay().number();
            case NEXT_ACTION_OVERDUE -> Objects.requireNonNull(deal.nextDue()).getEpochSecond();
            case CLOSE_DATE_PASSED ->
                Objects.requireNonNull(deal.expectedClose()).toEpochDay();
            case SNOOZE_ENDED -> Objects.requireNonNull(deal.snoozedUntil()).getEpochSecond();
        };
        return new NudgeKey(deal.id(), kind, level, occasion);
    }

    /** The day after the expected close, as it begins. */
    private @Nullable Instant closeDue(DealClock deal) {
        var close = deal.expectedClose();
        return close == null ? null : close.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    private static Instant notBefore(@Nullable Instant bound, Instant at) {
        return bound == null || bound.isBefore(at) ? at : bound;
    }

    private Instant after(Instant from, DayCount days) {
        return calendar.plus(from, days, zone());
    }

    private ZoneId zone() {
        return settings().zone();
    }

    private Settings settings() {
        return workspace.settings();
    }
}
