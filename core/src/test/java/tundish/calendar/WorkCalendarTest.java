package tundish.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import tundish.calendar.DayCount.Kind;

class WorkCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar china = Calendars.builtIn().find("cn").orElseThrow();
    private final WorkCalendar weekends = Calendars.builtIn().of("NONE");

    @Test
    void worksFromMondayToFriday() {
        assertThat(weekends.isWorkingDay(day("2026-03-06"))).isTrue();
        assertThat(weekends.isWorkingDay(day("2026-03-07"))).isFalse();
        assertThat(weekends.plusWorkingDays(day("2026-03-06"), 1)).isEqualTo("2026-03-09");
        assertThat(weekends.plusWorkingDays(day("2026-03-07"), 1)).isEqualTo("2026-03-09");
        assertThat(weekends.plusWorkingDays(day("2026-03-09"), -1)).isEqualTo("2026-03-06");
        assertThat(weekends.plusWorkingDays(day("2026-03-07"), 0)).isEqualTo("2026-03-07");
    }

    @Test
    void knowsAWeekendThatIsNotSaturdayAndSunday() {
        var riyadh = new WorkCalendar(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Holidays.none());

        assertThat(riyadh.plusWorkingDays(day("2026-03-05"), 1)).isEqualTo("2026-03-08");
        assertThatThrownBy(() -> new WorkCalendar(EnumSet.allOf(DayOfWeek.class), Holidays.none()))
                .hasMessage("a week needs at least one working day");
    }

    @Test
    void stepsOverSpringFestivalAndCountsTheSaturdayBeforeIt() {
        assertThat(china.isWorkingDay(day("2026-02-14"))).isTrue();
        assertThat(china.plusWorkingDays(day("2026-02-13"), 1)).isEqualTo("2026-02-14");
        assertThat(china.plusWorkingDays(day("2026-02-13"), 3)).isEqualTo("2026-02-25");
        assertThat(china.plusWorkingDays(day("2026-09-30"), 1)).isEqualTo("2026-10-08");
        assertThat(china.plusWorkingDays(day("2026-10-08"), -1)).isEqualTo("2026-09-30");
    }

    @Test
    void countsBackWhatItCountedForth() {
        assertThat(china.workingDaysBetween(day("2026-02-13"), day("2026-02-25")))
                .isEqualTo(3);
        assertThat(china.workingDaysBetween(day("2026-02-25"), day("2026-02-13")))
                .isEqualTo(-3);
        assertThat(china.workingDaysBetween(day("2026-02-13"), day("2026-02-13")))
                .isZero();
    }

    @Test
    void saysWhichYearsAreNotPublishedAndKnowsOnlyTheirWeekends() {
        assertThat(china.unknownYears(day("2026-12-30"), day("2027-01-05"))).containsExactly(2027);
        assertThat(china.unknownYears(day("2024-01-01"), day("2026-12-31"))).isEmpty();
        assertThat(china.isWorkingDay(day("2027-10-01"))).isTrue();
        assertThat(weekends.unknownYears(day("1990-01-01"), day("2090-01-01"))).isEmpty();
    }

    @Test
    void keepsTheLocalHourWhenTheClocksAreSetForward() {
        var friday = at("2026-03-27T09:00", BERLIN);

        assertThat(weekends.plus(friday, DayCount.calendar(3), BERLIN)).isEqualTo(at("2026-03-30T09:00", BERLIN));
        assertThat(weekends.plus(friday, DayCount.working(1), BERLIN)).isEqualTo(at("2026-03-30T09:00", BERLIN));
        assertThat(weekends.elapsed(friday, at("2026-03-30T09:00", BERLIN), Kind.CALENDAR, BERLIN))
                .isEqualTo(3);
        assertThat(weekends.elapsed(friday, at("2026-03-30T08:59", BERLIN), Kind.CALENDAR, BERLIN))
                .isEqualTo(2);
    }

    @Test
    void aLimitIsReachedExactlyWhenThatManyDaysHavePassed() {
        var start = at("2026-02-13T17:30", SHANGHAI);
        for (var kind : Kind.values()) {
            for (var n = 1; n < 40; n++) {
                var limit = china.plus(start, new DayCount(n, kind), SHANGHAI);
                assertThat(china.elapsed(start, limit, kind, SHANGHAI)).isEqualTo(n);
                assertThat(china.elapsed(start, limit.minusSeconds(1), kind, SHANGHAI))
                        .isEqualTo(n - 1);
            }
        }
    }

    @Test
    void nothingHasPassedBeforeTheStart() {
        var start = at("2026-02-13T17:30", SHANGHAI);

        assertThat(china.elapsed(start, start, Kind.WORKING, SHANGHAI)).isZero();
        assertThat(china.elapsed(start, start.minusSeconds(864_000), Kind.WORKING, SHANGHAI))
                .isZero();
    }

    @Test
    void refusesACalendarThatItDoesNotHave() {
        assertThatThrownBy(() -> Calendars.builtIn().of("XX")).hasMessage("no calendar has the code XX");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
