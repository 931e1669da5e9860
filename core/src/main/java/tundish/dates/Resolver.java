package tundish.dates;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.dates.Meaning.Amount;
import tundish.dates.Meaning.Clock;
import tundish.dates.Meaning.Day;
import tundish.dates.Meaning.DayOfMonth;
import tundish.dates.Meaning.Edge;
import tundish.dates.Meaning.NthWeekday;
import tundish.dates.Meaning.Weekday;

/** Works out the day and the time that the pieces of a phrase tell together. */
final class Resolver {

    /** What a phrase tells; limit, where its meaning alone makes it one. */
    record Found(LocalDate date, @Nullable LocalTime time, Grain grain, boolean limit) {}

    private static final int FIRST_HOUR_OF_WORK = 7;
    private static final int MONTHS_AHEAD = 2;

    /** Of the days that a weekday may choose from: the next one, this month's and next month's. */
    private static final int NEAR = 3;

    private final Map<Slot, Meaning> slots;
    private final Moment moment;
    private final LocalDate today;
    private final boolean within;

    Resolver(Map<Slot, Meaning> slots, Moment moment, boolean within) {
        this.slots = slots;
        this.moment = moment;
        this.today = moment.today();
        this.within = within;
    }

    Optional<Found> resolve() {
        try {
            return slots.get(Slot.INSTANT) instanceof Amount amount
                    ? Optional.of(instant(amount))
                    : day().map(this::limitedByTheEndOfDay).map(this::atItsTime);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Found instant(Amount amount) {
        var then = moment.local()
                .plusMonths(amount.months())
                .plusDays(amount.days())
                .plus(amount.time())
                .truncatedTo(ChronoUnit.MINUTES);
        return new Found(then.toLocalDate(), then.toLocalTime(), Grain.DAY, amount.within());
    }

    private Optional<Found> day() {
        if (slots.get(Slot.AMOUNT) instanceof Amount amount) {
            return Optional.of(counted(amount, today));
        }
        return slots.get(Slot.SHIFT) instanceof Amount amount
                ? anchor().map(base -> counted(amount, base))
                : anchor().map(Resolver::onThe).or(this::period).or(this::todayIfOnlyTheTimeIsSaid);
    }

    private Found counted(Amount amount, LocalDate base) {
        var day = amount.from(base, moment.calendar());
        var onWeekday = slots.get(Slot.AMOUNT) != null && slots.get(Slot.WEEKDAY) instanceof Weekday weekday
                ? day.with(nextOrSame(weekday.day()))
                : day;
        return new Found(onWeekday, null, Grain.DAY, amount.within());
    }

    private static Found onThe(LocalDate date) {
        return new Found(date, null, Grain.DAY, false);
    }

    /** The single day that is named. */
    private Optional<LocalDate> anchor() {
        if (slots.get(Slot.DATE) instanceof Day day) {
            return Optional.of(onTheWeekday(day.candidates().stream())
                    .orElse(day.candidates().getFirst()));
        }
        if (slots.get(Slot.DAY_OF_MONTH) instanceof DayOfMonth day) {
            return ofMonth(day.day());
        }
        if (slots.get(Slot.NTH_WEEKDAY) instanceof NthWeekday nth) {
            return nthOfMonth(nth);
        }
        return slots.get(Slot.WEEKDAY) instanceof Weekday weekday
                ? Optional.of(ofWeek(weekday.day()))
                : Optional.empty();
    }

    private Optional<LocalDate> onTheWeekday(Stream<LocalDate> candidates) {
        return slots.get(Slot.WEEKDAY) instanceof Weekday weekday
                ? candidates.filter(day -> day.getDayOfWeek() == weekday.day()).findFirst()
                : Optional.empty();
    }

    private LocalDate ofWeek(DayOfWeek weekday) {
        return slots.get(Slot.WEEK) instanceof Period week
                ? week.start().with(nextOrSame(weekday))
                : today.with(next(weekday));
    }

    private Optional<LocalDate> ofMonth(int day) {
        if (slots.get(Slot.MONTH) instanceof Period month && !month.open()) {
            var ofMonth = YearMonth.from(month.start());
            return ofMonth.isValidDay(day) ? Optional.of(ofMonth.atDay(day)) : Optional.empty();
        }
        var candidates = occurrences(day);
        return onTheWeekday(candidates.stream().limit(NEAR))
                .or(() -> candidates.stream().findFirst());
    }

    /** The next one, then this month's (it may have passed), then those of the months to come. */
    private List<LocalDate> occurrences(int day) {
        var ofYear = IntStream.rangeClosed(0, MONTHS_AHEAD)
                .mapToObj(YearMonth.from(today)::plusMonths)
                .filter(month -> month.isValidDay(day))
                .map(month -> month.atDay(day))
                .toList();
        return Stream.concat(
                        ofYear.stream().filter(date -> !date.isBefore(today)).limit(1), ofYear.stream())
                .toList();
    }

    private Optional<LocalDate> nthOfMonth(NthWeekday nth) {
        var month = slots.get(Slot.MONTH) instanceof Period period ? period.start() : today.withDayOfMonth(1);
        var day = month.with(dayOfWeekInMonth(nth.n(), nth.day()));
        return YearMonth.from(day).equals(YearMonth.from(month)) ? Optional.of(day) : Optional.empty();
    }

    private Optional<Found> period() {
        return slots.values().stream()
                .filter(Period.class::isInstance)
                .map(Period.class::cast)
                .findFirst()
                .map(period ->
                        slots.get(Slot.EDGE) instanceof Edge edge ? onThe(period.at(edge, today)) : whole(period));
    }

    private Found whole(Period period) {
        var day = within ? period.end() : period.dayToAct(today);
        return new Found(day, null, period.grain(), period.contains(today));
    }

    private Optional<Found> todayIfOnlyTheTimeIsSaid() {
        if (slots.get(Slot.EDGE) == Edge.END_OF_DAY) {
            return Optional.of(onThe(today));
        }
        return Slot.TIMES.containsAll(slots.keySet())
                ? Optional.of(onThe(timeHasPassed() ? today.plusDays(1) : today))
                : Optional.empty();
    }

    private boolean timeHasPassed() {
        return slots.containsKey(Slot.CLOCK)
                && !slots.containsKey(Slot.DAY_PART)
                && atItsTime(onThe(today)).time() instanceof LocalTime time
                && time.isBefore(moment.local().toLocalTime());
    }

    private Found limitedByTheEndOfDay(Found found) {
        var limit = found.limit() || slots.get(Slot.EDGE) == Edge.END_OF_DAY;
        return new Found(found.date(), found.time(), found.grain(), limit);
    }

    private Found atItsTime(Found day) {
        var part = slots.get(Slot.DAY_PART) instanceof DayPart said ? said : null;
        if (slots.get(Slot.CLOCK) instanceof Clock clock) {
            var hour =
                    clock.exact() ? clock.time().getHour() : hour(clock.time().getHour(), part);
            return new Found(
                    hour == 24 ? day.date().plusDays(1) : day.date(),
                    clock.time().withHour(hour % 24),
                    Grain.DAY,
                    day.limit());
        }
        return part == null ? day : new Found(day.date(), part.usual(), Grain.DAY, day.limit());
    }

    /** Of a bare “at 3” the afternoon is meant, of “at 9” the morning: people do business by day. */
    private static int hour(int hour, @Nullable DayPart part) {
        if (part != null) {
            return part.hourOfDay(hour);
        }
        return hour > 0 && hour < FIRST_HOUR_OF_WORK ? hour + 12 : hour;
    }
}
