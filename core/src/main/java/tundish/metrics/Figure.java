package tundish.metrics;

import java.util.Arrays;
import java.util.Optional;

/** A number in a report that can be asked why. */
public enum Figure {
    ENTERED("entered", true),
    CONVERSION("conversion", true),
    TIME("time", true),
    OVERDUE("overdue", true),
    WON("won", false),
    LOST("lost", false),
    WIN_RATE("winRate", false),
    CYCLE("cycle", false),
    VELOCITY("velocity", false),
    OPEN("open", false),
    WEIGHTED("weighted", false),
    LANDING("landing", false),
    COVERAGE("coverage", false),
    BOTTLENECK("bottleneck", false),
    NUDGES("nudges", false);

    private final String key;
    private final boolean ofStage;

    Figure(String key, boolean ofStage) {
        this.key = key;
        this.ofStage = ofStage;
    }

    /** The name in the API and on buttons. */
    public String key() {
        return key;
    }

    /** Whether it is told for each stage. */
    public boolean isOfStage() {
        return ofStage;
    }

    public static Optional<Figure> of(String key) {
        return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
    }
}
