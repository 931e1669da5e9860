package tundish.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.metrics.Periods;
import tundish.metrics.Window;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;

/** Reads the period of a report: weeks, months and quarters as the workspace reckons them, otherwise dates as anywhere. */
final class ReportPeriods {

    private static final Pattern BY_SOMETHING = Pattern.compile("(?i)\\bby (\\S+)|按(\\S+)");

    private final Readings readings;

    ReportPeriods(Readings readings) {
        this.readings = readings;
    }

    /**
     * @param from null for a period without a beginning
     * @param to the last day
     * @param asOf the last day of which anything is known; null for today
     */
    record Days(
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable LocalDate asOf) {

        Days(@Nullable LocalDate from, LocalDate to) {
            this(from, to, null);
        }

        /** The same in a form that means the same tomorrow. */
        String text() {
            return (from == null ? "" : from) + ".." + to + (asOf == null ? "" : "@" + asOf);
        }

        /** Whether it is looked at from a day that is past. */
        boolean isThen() {
            return asOf != null;
        }

        Days known(@Nullable LocalDate day) {
            return new Days(from, to, day);
        }

        boolean isKnown(LocalDate day) {
            return asOf == null || !day.isAfter(asOf);
        }

        Window window(Periods periods, Instant now) {
            return new Window(
                    from == null ? Instant.MIN : periods.instant(from),
                    periods.instant(to.plusDays(1)),
                    asOf == null ? now : periods.instant(asOf.plusDays(1)).minusMillis(1));
        }
    }

    static Periods periods(Actor actor) {
        return new Periods(actor.settings().zone(), actor.settings().weekStart());
    }

    /** Whether nothing is left out: no period is said, or all of the time. */
    static boolean isEver(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() || NamedPeriods.isEver(text);
    }

    /** Refuses what was to tell figures apart and is none of those that can: those were taken out of the words before. */
    static void refuseBy(String typed, String problem) {
        var by = BY_SOMETHING.matcher(typed);
        if (by.find()) {
            throw new BadField("by", problem, NamedPeriods.either(by, 1, 2));
        }
    }

    /** A period as it is known now. */
    Days read(Actor actor, String typed) {
        return words(actor).read(typed);
    }

    /** A period as it was known on a day, where the words say “as of” one; without a period the quarter around that day. */
    Days readAsOf(Actor actor, String typed) {
        return words(actor).readAsOf(typed);
    }

    private PeriodWords words(Actor actor) {
        var now = readings.moment(actor);
        var today = LocalDate.ofInstant(now.now(), actor.settings().zone());
        return new PeriodWords(now, periods(actor), today);
    }
}
