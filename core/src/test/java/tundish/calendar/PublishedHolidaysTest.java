package tundish.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.testing.SharedData;

class PublishedHolidaysTest {

    private static final Pattern ENTRY =
            Pattern.compile("\"date\": \"(?<date>[0-9-]+)\",\\s+\"isOffDay\": (?<off>true|false)");

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void agreesWithAnIndependentListOnEveryDayOfTheYear(int year) throws IOException {
        var expected = independent(SharedData.at("holidays/" + year + ".json"));

        var january = LocalDate.of(year, 1, 1);
        assertThat(expected).isNotEmpty();
        assertThat(january.datesUntil(january.plusYears(1)))
                .allSatisfy(day -> assertThat(PublishedHolidays.china().kindOf(day))
                        .as(day.toString())
                        .isEqualTo(expected.getOrDefault(day, DayKind.ORDINARY)));
    }

    private static Map<LocalDate, DayKind> independent(Path file) throws IOException {
        return ENTRY.matcher(Files.readString(file))
                .results()
                .collect(toMap(
                        entry -> LocalDate.parse(entry.group("date")),
                        entry -> entry.group("off").equals("true") ? DayKind.DAY_OFF : DayKind.MADE_UP));
    }

    @Test
    void knowsThePublishedYearsOnly() {
        var china = PublishedHolidays.china();

        assertThat(china.knows(2023)).isFalse();
        assertThat(china.knows(2024)).isTrue();
        assertThat(china.knows(2026)).isTrue();
        assertThat(china.knows(2027)).isFalse();
    }

    @Test
    void takesAYearFromAnOperatorsFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("holidays-cn.txt"), """
                \uFEFF# written by hand
                2027 元旦 off 2026-12-31..01-02   work 2026-12-27 01-03  # reaches back

                2027 国庆节 off 10-01..10-07
                """);

        var china = PublishedHolidays.china().and(PublishedHolidays.read(file));

        assertThat(china.knows(2027)).isTrue();
        assertThat(china.kindOf(LocalDate.parse("2026-12-27"))).isEqualTo(DayKind.MADE_UP);
        assertThat(china.kindOf(LocalDate.parse("2026-12-31"))).isEqualTo(DayKind.DAY_OFF);
        assertThat(china.kindOf(LocalDate.parse("2027-01-03"))).isEqualTo(DayKind.MADE_UP);
        assertThat(china.kindOf(LocalDate.parse("2027-10-07"))).isEqualTo(DayKind.DAY_OFF);
        assertThat(china.kindOf(LocalDate.parse("2026-10-01"))).isEqualTo(DayKind.DAY_OFF);
    }

    @Test
    void anOperatorsYearReplacesTheShippedOne() throws IOException {
        var corrected = PublishedHolidays.read(new StringReader("2026 元旦 off 01-01"), "corrected");

        var china = PublishedHolidays.china().and(corrected);

        assertThat(china.kindOf(LocalDate.parse("2026-01-01"))).isEqualTo(DayKind.DAY_OFF);
        assertThat(china.kindOf(LocalDate.parse("2026-01-04"))).isEqualTo(DayKind.ORDINARY);
        assertThat(china.kindOf(LocalDate.parse("2025-10-01"))).isEqualTo(DayKind.DAY_OFF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027 元旦                      | expected “year name off days [work days]”, found “2027 元旦”
            元旦 2027 off 01-01            | expected “year name off days [work days]”, found “元旦 2027 off 01-01”
            2027 元旦 free 01-01           | expected “off” or “work”, found “free”
            2027 春节 off 02-30            | Text '2027-02-30' could not be parsed: Invalid date 'FEBRUARY 30'
            2027 春节 off 02-10..02-05     | not a stretch of days: “02-10..02-05”
            2027 春节 off 02-10 work 02-10 | 2027-02-10 is both off and worked
            """)
    void saysWhichLineItCannotRead(String line, String reason) {
        var text = new StringReader("# first line\n" + line);

        assertThatThrownBy(() -> PublishedHolidays.read(text, "holidays-cn.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holidays-cn.txt, line 2: " + reason);
    }
}
