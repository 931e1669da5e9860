package tundish.deal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a deal by: the prefix of the stage it was created in, the local date, and a number of at least three
 * digits that starts at 001 each day, such as {@code LX20240501001}.
 */
public record Reference(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,4}(\\d{8})(\\d{3,})");

    /** A longer count was not given by us and does not move ours. */
    private static final int LONGEST_COUNT = 9;

    public static Reference of(String prefix, LocalDate day, long sequence) {
        return new Reference(prefix + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%03d".formatted(sequence));
    }

    /** Reads a reference whatever its case; empty where the text has another form. */
    public static Optional<Reference> parse(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new Reference(upper)) : Optional.empty();
    }

    /** The part that counts the references of a day; empty where the text has another form or no such day exists. */
    public Optional<Count> count() {
        var match = FORM.matcher(value);
        if (!match.matches() || match.group(2).length() > LONGEST_COUNT) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(match.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(new Count(day, Long.parseLong(match.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** Which reference of which day, from 1. */
    public record Count(LocalDate day, long number) {}
}
