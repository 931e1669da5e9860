package tundish.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The text form of published holidays. Each line is {@code year name off days [work days]}, for example
 *
 * <pre>
 * # what follows a hash is a remark
 * 2026 国庆节 off 10-01..10-07 work 09-20 10-10
 * </pre>
 *
 * A day is {@code month-day}, or {@code year-month-day} where a decree reaches into another year; two dots join the first
 * and the last of several. A year with at least one line counts as published, whole: so name all of its holidays.
 */
final class HolidayText {

    private final String source;
    private final Map<Integer, Map<LocalDate, DayKind>> years = new HashMap<>();

    HolidayText(String source) {
        this.source = source;
    }

    Map<Integer, Map<LocalDate, DayKind>> parse(List<String> lines) {
        for (var number = 1; number <= lines.size(); number++) {
            try {
                readLine(withoutRemark(lines.get(number - 1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(source, number, e.getMessage()), e);
            }
        }
        return years;
    }

    private static String withoutRemark(String line) {
        var hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).replace("\uFEFF", "").strip();
    }

    private void readLine(String line) {
        if (line.isEmpty()) {
            return;
        }
        var words = line.split("\\s+");
        if (words.length < 4 || !words[0].matches("[0-9]{4}")) {
            throw new IllegalArgumentException("expected “year name off days [work days]”, found “" + line + "”");
        }
        var year = Integer.parseInt(words[0]);
        var decreed = years.computeIfAbsent(year, unused -> new HashMap<>());
        var kind = kind(words[2]);
        for (var word : List.of(words).subList(3, words.length)) {
            if (Character.isLetter(word.charAt(0))) {
                kind = kind(word);
            } else {
                var current = kind;
                days(word, year).forEach(day -> decree(decreed, day, current));
            }
        }
    }

    private static DayKind kind(String word) {
        return switch (word) {
            case "off" -> DayKind.DAY_OFF;
            case "work" -> DayKind.MADE_UP;
            default -> throw new IllegalArgumentException("expected “off” or “work”, found “" + word + "”");
        };
    }

    private static Stream<LocalDate> days(String word, int year) {
        var ends = word.split("\\.\\.", 2);
        var first = day(ends[0], year);
        var last = ends.length == 1 ? first : day(ends[1], year);
        if (last.isBefore(first) || last.isAfter(first.plusDays(31))) {
            throw new IllegalArgumentException("not a stretch of days: “" + word + "”");
        }
        return first.datesUntil(last.plusDays(1));
    }

    private static LocalDate day(String word, int year) {
        return LocalDate.parse(word.length() <= 5 ? year + "-" + word : word);
    }

    private static void decree(Map<LocalDate, DayKind> decreed, LocalDate day, DayKind kind) {
        var before = decreed.put(day, kind);
        if (before != null && before != kind) {
            throw new IllegalArgumentException(day + " is both off and worked");
        }
    }
}
