package tundish.bot.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tundish.calendar.Calendars;
import tundish.calendar.Holidays;
import tundish.calendar.PublishedHolidays;
import tundish.calendar.WorkCalendar;

/** Every calendar there is: the built-in ones first, then the countries that Jollyday knows. */
public final class JollydayCalendars implements Calendars {

    private static final Set<DayOfWeek> FRIDAY_AND_SATURDAY = Set.of(FRIDAY, SATURDAY);

    /** Of the countries that Jollyday knows, those whose weekend is not Saturday and Sunday. */
    private static final Map<String, Set<DayOfWeek>> WEEKENDS =
            Map.of("eg", FRIDAY_AND_SATURDAY, "sa", FRIDAY_AND_SATURDAY);

    private final Calendars builtIn;
    private final Map<String, WorkCalendar> countries = new ConcurrentHashMap<>();

    /** Answers from the given calendars first. */
    public JollydayCalendars(Calendars builtIn) {
        this.builtIn = builtIn;
    }

    /**
     * Every calendar, with an operator's holidays of China where the file is there.
     *
     * @throws IllegalArgumentException with file, line and reason where a line of it cannot be understood
     */
    public static JollydayCalendars reading(Path chinaFile) {
        var shipped = PublishedHolidays.china();
        var china = Files.exists(chinaFile) ? shipped.and(PublishedHolidays.read(chinaFile)) : shipped;
        return new JollydayCalendars(Calendars.builtIn(china));
    }

    @Override
    public Optional<WorkCalendar> find(String code) {
        return builtIn.find(code).or(() -> country(code.toLowerCase(Locale.ROOT)));
    }

    private Optional<WorkCalendar> country(String code) {
        var known = countries.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        var parts = code.split("-", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        var regions = Arrays.copyOfRange(parts, 1, parts.length);
        return exists(manager.getCalendarHierarchy(), regions)
                ? Optional.of(countries.computeIfAbsent(
                        code, unused -> calendar(parts[0], new JollydayHolidays(manager, regions))))
                : Optional.empty();
    }

    private static boolean exists(CalendarHierarchy country, String... regions) {
        var place = country;
        for (var region : regions) {
            place = place.getChildren().get(region);
            if (place == null) {
                return false;
            }
        }
        return true;
    }

    private static WorkCalendar calendar(String country, Holidays holidays) {
        return new WorkCalendar(WEEKENDS.getOrDefault(country, Set.of(SATURDAY, SUNDAY)), holidays);
    }
}
