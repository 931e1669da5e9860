package tundish.imports;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a file are. */
public enum ImportKind {
    /** The funnel table, one row a deal. */
    DEALS("deals"),
    /** One row for each entry of a deal into a stage. */
    HISTORY("history"),
    /** New leads, which are compared with what is there by company, phone and e-mail. */
    LEADS("leads");

    private final String key;

    ImportKind(String key) {
        this.key = key;
    }

    /** The name in the API. */
    public String key() {
        return key;
    }

    public static Optional<ImportKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
