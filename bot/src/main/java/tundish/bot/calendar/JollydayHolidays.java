package tundish.bot.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Stream;
import tundish.calendar.DayKind;
import tundish.calendar.Holidays;

/** The public holidays of one country, or of a part of one, by rules that hold in any year. */
final class JollydayHolidays implements Holidays {

    private static final int YEARS_KEPT = 20;

    private final HolidayManager country;
    private final String[] parts;
    private final Cache<Integer, Set<LocalDate>> daysOff =
            Caffeine.newBuilder().maximumSize(YEARS_KEPT).build();

    /** @param parts from the greater to the smaller, such as {@code by} and {@code mu} of {@code de-by-mu} */
    JollydayHolidays(HolidayManager country, String... parts) {
        this.country = country;
        this.parts = parts.clone();
    }

    @Override
    public DayKind kindOf(LocalDate date) {
        return daysOff.get(date.getYear(), this::daysOffIn).contains(date) ? DayKind.DAY_OFF : DayKind.ORDINARY;
    }

    private Set<LocalDate> daysOffIn(int year) {
        return country.getHolidays(Year.of(year), parts).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .flatMap(JollydayHolidays::days)
                .collect(toUnmodifiableSet());
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }

    @Override
    public boolean knows(int year) {
        return true;
    }
}
