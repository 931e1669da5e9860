package tundish.bot.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import tundish.metrics.Window;

/**
 * Reads a period and a moment from a query: days as a workspace counts them, or moments with an offset.
 *
 * <p>A day is part of the period that ends with it: {@code 2026-01-01} to {@code 2026-03-31} is a quarter. From the first
 * of a month to the first of another is understood as the months between, for nobody means that one day more.
 */
record PeriodQuery(ZoneId zone, Instant now) {

    Window window(String from, String to, String asOf) {
        var begin = from.isBlank() ? Instant.MIN : day(from).map(this::beginOf).orElseGet(() -> moment("from", from));
        var end = to.isBlank()
                ? Instant.MAX
                : day(to).map(day -> endOf(from, day)).orElseGet(() -> moment("to", to));
        if (end.isBefore(begin)) {
            throw Refused.query("to", "order");
        }
        return new Window(begin, end, asOf(asOf));
    }

    /** The end of a day, but nothing later than now: what is to come is not known. */
    private Instant asOf(String asOf) {
        var wanted = asOf.isBlank()
                ? now
                : day(asOf).map(day -> beginOf(day.plusDays(1)).minusMillis(1)).orElseGet(() -> moment("asOf", asOf));
        return wanted.isAfter(now) ? now : wanted;
    }

    private Instant endOf(String from, LocalDate day) {
        var months = day.getDayOfMonth() == 1
                && day(from)
                        .filter(begin -> begin.getDayOfMonth() == 1 && begin.isBefore(day))
                        .isPresent();
        return beginOf(months ? day : day.plusDays(1));
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(PeriodQuery::isThinkable);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean isThinkable(LocalDate day) {
        return day.getYear() > 1900 && day.getYear() < 2200;
    }

    private static Instant moment(String field, String text) {
        try {
            // A plus sign that was not escaped arrives as a blank.
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException noMoment) {
            throw Refused.query(field, "moment", field);
        }
    }
}
