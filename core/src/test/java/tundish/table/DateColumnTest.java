package tundish.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.table.DateColumn.Ask;
import tundish.table.DateColumn.Decided;

class DateColumnTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01",
        "2026/12/1",
        "2026.12.01",
        "2026年12月1日",
        "2026-12-01T00:00:00Z",
        "20261201",
        "01.12.2026",
        "1 Dec 2026",
        "1-Dec-26",
        "'December 1st, 2026'",
        "2026年12月1日 下午3:30"
    })
    void needsNoOrderWhereTheWritingIsClear(String cell) {
        assertThat(verdict(cell)).isEqualTo(new Decided(null));
        assertThat(WrittenDate.of(cell).orElseThrow().day(null)).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void learnsTheOrderFromOneCellThatAllowsOnlyOne() {
        assertThat(verdict("3/1/2017", "", "TBD", "10/20/2016")).isEqualTo(new Decided(DateOrder.MONTH_DAY_YEAR));
        assertThat(verdict("3/1/2017", "20/10/2016")).isEqualTo(new Decided(DateOrder.DAY_MONTH_YEAR));
        assertThat(verdict("3/1/17", "12/25/16")).isEqualTo(new Decided(DateOrder.MONTH_DAY_YEAR));
        assertThat(verdict("17/3/1", "16/12/31")).isEqualTo(new Decided(DateOrder.YEAR_MONTH_DAY));
    }

    @Test
    void asksWhereNoCellDecides() {
        assertThat(verdict("", "3/1/2017", "5/6/2017"))
                .isEqualTo(new Ask(
                        "3/1/2017",
                        Map.of(
                                DateOrder.MONTH_DAY_YEAR, LocalDate.of(2017, 3, 1),
                                DateOrder.DAY_MONTH_YEAR, LocalDate.of(2017, 1, 3))));
    }

    @Test
    void asksWhereTwoCellsContradictEachOther() {
        assertThat(verdict("13/1/2017", "1/13/2017", "2/3/2017"))
                .isInstanceOfSatisfying(
                        Ask.class, ask -> assertThat(ask.example()).isEqualTo("2/3/2017"));
    }

    @Test
    void doesNotAskWhereBothReadingsAreTheSameDay() {
        assertThat(verdict("3/3/2017", "4/4/2017")).isInstanceOf(Decided.class);
    }

    @Test
    void refusesADayThatTheOrderDoesNotAllow() {
        var date = WrittenDate.of("13/1/2017").orElseThrow();
        assertThat(date.day(DateOrder.MONTH_DAY_YEAR)).isEmpty();
        assertThat(date.day(DateOrder.DAY_MONTH_YEAR)).contains(LocalDate.of(2017, 1, 13));
    }

    @Test
    void readsTheTimeOfDay() {
        assertThat(WrittenDate.of("12/25/2026 3:30 PM").orElseThrow().time()).isEqualTo(LocalTime.of(15, 30));
        assertThat(WrittenDate.of("2026-12-01 09:05:07").orElseThrow().time()).isEqualTo(LocalTime.of(9, 5, 7));
        assertThat(WrittenDate.of("2026-12-01T09:05+08:00").orElseThrow().offset())
                .isEqualTo(ZoneOffset.ofHours(8));
        assertThat(WrittenDate.of("2026年12月1日 下午3:30").orElseThrow().time()).isEqualTo(LocalTime.of(15, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "31/13/2026",
                "0/1/2026",
                "2026-12-01 25:00",
                "43000",
                "1054",
                "TBD",
                "Q3 2026",
                "1/2",
                "12345-1-1"
            })
    void isNoDate(String cell) {
        assertThat(WrittenDate.of(cell)).isEmpty();
    }

    @Test
    void takesTheOrderFromAPattern() {
        assertThat(DateOrder.ofPattern("MM/dd/yyyy")).contains(DateOrder.MONTH_DAY_YEAR);
        assertThat(DateOrder.ofPattern("d.M.yy")).contains(DateOrder.DAY_MONTH_YEAR);
        assertThat(DateOrder.ofPattern("yyyy-MM-dd")).contains(DateOrder.YEAR_MONTH_DAY);
        assertThat(DateOrder.ofPattern("soon")).isEmpty();
    }

    private static DateColumn.Verdict verdict(String... cells) {
        var column = new DateColumn();
        for (var cell : cells) {
            column.look(cell);
        }
        return column.verdict();
    }
}
