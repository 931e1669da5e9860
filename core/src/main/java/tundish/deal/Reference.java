package tundish.deal;

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

    public static Reference of(String prefix, LocalDate day, long sequence) {
        return new Reference(prefix + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%03d".formatted(sequence));
    }

    /** Reads a reference whatever its case; empty where the text has another form. */
    public static Optional<Reference> parse(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new Reference(upper)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
