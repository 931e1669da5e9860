package tundish.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What it takes for a deal to count as having come from one stage to the next. */
public enum Counting {
    /** It reached the next stage or any beyond: skipping one is no loss. */
    REACHED("reached"),
    /** Its very next step was into the next stage. */
    STRICT("strict"),
    /** It entered the next stage itself, sooner or later: a skipped stage was not touched. */
    TOUCHED("touched");

    private final String key;

    Counting(String key) {
        this.key = key;
    }

    /** The name in the API and on buttons. */
    public String key() {
        return key;
    }

    public static Optional<Counting> of(String key) {
        var wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(counting -> counting.key.equals(wanted))
                .findFirst();
    }
}
