package tundish.goal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a goal counts. */
public enum Measure {
    /** Money of deals won in the period. */
    REVENUE("revenue"),
    /** How many deals are won in it. */
    WON("won");

    private final String key;

    Measure(String key) {
        this.key = key;
    }

    /** The name in the API and in what is kept. */
    public String key() {
        return key;
    }

    public static Optional<Measure> of(String key) {
        var wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(wanted))
                .findFirst();
    }
}
