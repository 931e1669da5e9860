package tundish.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Holidays as published year by year, read from a text of the form that {@link HolidayText} describes. */
public final class PublishedHolidays implements Holidays {

    private final Map<Integer, Map<LocalDate, DayKind>> years;

    PublishedHolidays(Map<Integer, Map<LocalDate, DayKind>> years) {
        this.years = Map.copyOf(years);
    }

    /** China as the State Council has published it, as far as this release knows. */
    public static PublishedHolidays china() {
        return China.SHIPPED;
    }

    /**
     * Reads an operator's file.
     *
     * @throws IllegalArgumentException with file, line and reason where a line cannot be understood
     */
    public static PublishedHolidays read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what errors call it
     * @throws IllegalArgumentException with name, line and reason where a line cannot be understood
     */
    public static PublishedHolidays read(Reader text, String name) throws IOException {
        return new PublishedHolidays(new HolidayText(name).parse(text.readAllLines()));
    }

    /** These years and the other's; where both know a year, the other's replaces it whole. */
    public PublishedHolidays and(PublishedHolidays other) {
        var both = new HashMap<>(years);
        both.putAll(other.years);
        return new PublishedHolidays(both);
    }

    @Override
    public DayKind kindOf(LocalDate date) {
        // A year's decree may reach into the last days of the year before it, or the first of the next.
        var year = date.getYear();
        return Stream.of(year, year + 1, year - 1)
                .flatMap(decree -> Stream.ofNullable(years.get(decree)))
                .flatMap(days -> Stream.ofNullable(days.get(date)))
                .findFirst()
                .orElse(DayKind.ORDINARY);
    }

    @Override
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    private static final class China {

        static final PublishedHolidays SHIPPED = load();

        private static PublishedHolidays load() {
            var name = "china-holidays.txt";
            try (var stream = PublishedHolidays.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("not on the class path: " + name);
                }
                return read(new InputStreamReader(stream, StandardCharsets.UTF_8), name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
