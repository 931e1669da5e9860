package tundish.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.calendar.Calendars;

class JollydayCalendarsTest {

    private final Calendars calendars = new JollydayCalendars(Calendars.builtIn());

    @ParameterizedTest
    @CsvSource(textBlock = """
            DE,    2026-12-25, false, # Christmas
            DE,    2026-01-06, true,  # Epiphany is a day off in Bavaria
            DE-BY, 2026-01-06, false,
            de-by, 2026-01-06, false,
            DE-BE, 2026-01-06, true,
            US,    2026-11-26, false, # Thanksgiving
            US,    2026-07-03, false, # the Fourth lies on a Saturday
            US,    2026-07-06, true,
            NO,    2026-05-17, false,
            NO,    2026-05-18, true,
            GB,    2026-12-28, false, # Boxing Day made up
            JP,    2026-05-05, false,
            SA,    2026-03-06, false, # a Friday
            SA,    2026-03-08, true,
            CN,    2026-02-14, true,  # made up
            NONE,  2026-12-25, true,
            """, nullValues = "")
    void knowsTheCountriesDaysOff(String code, LocalDate date, boolean worked, String why) {
        assertThat(calendars.of(code).isWorkingDay(date))
                .as(code + " " + date + " " + why)
                .isEqualTo(worked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "DE-XX", "DE-BY-XX", "", "-", "../../etc", "DE BY"})
    void hasNoCalendarForWhatIsNoPlace(String code) {
        assertThat(calendars.find(code)).isEmpty();
        assertThatThrownBy(() -> calendars.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCountryOfTheLibraryCanBeAsked() {
        assertThat(HolidayManager.getSupportedCalendarCodes())
                .allSatisfy(code -> assertThat(calendars.of(code).plusWorkingDays(LocalDate.parse("2026-04-01"), 20))
                        .isAfter("2026-04-20"));
    }

    @Test
    void takesTheOperatorsYearsWhereThereAreAny(@TempDir Path config) throws IOException {
        var file = config.resolve("holidays-cn.txt");
        var nationalDay = LocalDate.parse("2027-10-01");
        assertThat(JollydayCalendars.reading(file).of("CN").isWorkingDay(nationalDay))
                .isTrue();

        Files.writeString(file, "2027 国庆节 off 10-01..10-07");

        assertThat(JollydayCalendars.reading(file).of("CN").isWorkingDay(nationalDay))
                .isFalse();
        assertThat(JollydayCalendars.reading(file).of("CN").unknownYears(nationalDay, nationalDay))
                .isEmpty();
    }
}
