package tundish.assistant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tundish.assistant.ReportPeriods.Days;
import tundish.dates.Dates;
import tundish.dates.Moment;
import tundish.metrics.By;
import tundish.metrics.Periods;
import tundish.operation.Refusal.BadField;

/** The words of a period, as they are meant at a moment in a workspace. */
final class PeriodWords {

    private static final Pattern RANGE =
            Pattern.compile("(.+?) ?(?:\\.\\.| to | until | – | - |到|至|(?<=[日号])[-–—~]) ?(.+)");
    private static final Pattern SINCE = Pattern.compile("since (.+)|(?:自|从)(.+?)(?:以来|起)");
    private static final Pattern WEEK_OF = Pattern.compile("(?:the )?week (?:of|around) (.+)|(.+?)(?:那|这|所在的?)一?周");
    private static final Pattern AS_OF = Pattern.compile("(.*?)(?:\\bas (?:of|at) |截至|截止到?|@)(.+)");

    private final Moment now;
    private final LocalDate today;
    private final NamedPeriods names;

    /**
     * @param now of the asker
     * @param periods of the workspace, by whose days a report is
     * @param today of the workspace
     */
    PeriodWords(Moment now, Periods periods, LocalDate today) {
        this.now = now;
        this.today = today;
        this.names = new NamedPeriods(periods, today);
    }

    /** A period as it is known now. */
    Days read(String typed) {
        return period(plain(typed), today).orElseThrow(() -> unreadable(typed));
    }

    /** A period as it was known on a day, where the words say “as of” one; without a period the quarter around that day. */
    Days readAsOf(String typed) {
        var asOf = AS_OF.matcher(plain(typed));
        if (!asOf.matches()) {
            return read(typed);
        }
        var words = List.of(asOf.group(2).replace("的", " ").strip().split(" +"));
        for (var length = words.size(); length > 0; length--) {
            var day = day(String.join(" ", words.subList(0, length)));
            var rest = asOf.group(1) + " " + String.join(" ", words.subList(length, words.size()));
            var days = day.flatMap(known -> period(plain(rest), rest.isBlank() ? known : today));
            if (days.isPresent()) {
                return knownOn(days.get(), day.get());
            }
        }
        throw unreadable(typed);
    }

    private Days knownOn(Days days, LocalDate day) {
        if (day.isAfter(today)) {
            throw new BadField("period", "period.asOfToCome", day);
        }
        return day.equals(today) ? days : days.known(day);
    }

    private Optional<LocalDate> day(String text) {
        return known(text)
                .or(() -> phrase(text))
                .filter(days -> days.to().equals(days.from()))
                .map(Days::to);
    }

    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static BadField unreadable(String typed) {
        return new BadField("period", "period.unreadable", typed);
    }

    /** @param around what a period is about that is not named */
    private Optional<Days> period(String text, LocalDate around) {
        if (text.isEmpty()) {
            return Optional.of(names.around(By.QUARTER, around, 0));
        }
        return known(text)
                .or(() -> range(ShortRanges.spelledOut(text)))
                .or(() -> AS_OF.matcher(text).matches() ? Optional.empty() : phrase(text));
    }

    private Optional<Days> known(String text) {
        return names.find(text).or(() -> weekOf(text));
    }

    private Optional<Days> weekOf(String text) {
        var week = WEEK_OF.matcher(text);
        return week.matches()
                ? day(NamedPeriods.either(week, 1, 2)).map(day -> names.around(By.WEEK, day, 0))
                : Optional.empty();
    }

    /** From one day to another; of a period, its first day and its last. */
    private Optional<Days> range(String text) {
        var since = SINCE.matcher(text);
        if (since.matches()) {
            return part(NamedPeriods.either(since, 1, 2)).map(part -> new Days(part.from(), today));
        }
        if (text.startsWith("..")) {
            return part(text.substring(2)).map(part -> new Days(null, part.to()));
        }
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        var from = part(range.group(1));
        var to = part(range.group(2));
        if (from.isEmpty() || to.isEmpty() || from.get().from() == null) {
            return Optional.empty();
        }
        if (to.get().to().isBefore(from.get().from())) {
            throw new BadField("period", "period.backwards", text);
        }
        return Optional.of(new Days(from.get().from(), to.get().to()));
    }

    private Optional<Days> part(String text) {
        return known(text.strip()).or(() -> phrase(text.strip()));
    }

    /** What was said as a date: the day, or the week, month, quarter or year that it names; without a year the last one. */
    private Optional<Days> phrase(String text) {
        return Dates.whole(text, now)
                .map(names::of)
                .or(() -> isoDay(text))
                .map(days -> isToCome(days) && !text.matches(".*\\d{4}.*") ? aYearBefore(days) : days);
    }

    private boolean isToCome(Days days) {
        return days.from() != null && days.from().isAfter(today);
    }

    private static Days aYearBefore(Days days) {
        return new Days(
                days.from() == null ? null : days.from().minusYears(1),
                days.to().minusYears(1));
    }

    private static Optional<Days> isoDay(String text) {
        try {
            var day = LocalDate.parse(text);
            return Optional.of(new Days(day, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
