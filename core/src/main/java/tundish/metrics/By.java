package tundish.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;

/** What figures are told apart by: parts of the period, or what deals have in common. */
public enum By {
    NOTHING("", null),
    WEEK("week", null),
    MONTH("month", null),
    QUARTER("quarter", null),
    OWNER("owner", Column.OWNER),
    /** That of the owner, as it is today. */
    TEAM("team", null),
    SOURCE("source", Column.SOURCE),
    CAMPAIGN("campaign", Column.CAMPAIGN),
    REGION("region", Column.REGION),
    INDUSTRY("industry", Column.INDUSTRY),
    SIZE("size", Column.COMPANY_SIZE),
    /** What is sold, where a team writes the product there. */
    NEED("need", Column.NEED),
    CUSTOMER("customer", Column.CUSTOMER);

    private final String key;
    private final @Nullable Column column;

    By(String key, @Nullable Column column) {
        this.key = key;
        this.column = column;
    }

    /** The name in the API and on buttons. */
    public String key() {
        return key;
    }

    /** The column that deals of one group share; empty where the period is divided, or nothing is, and for teams. */
    public Optional<Column> column() {
        return Optional.ofNullable(column);
    }

    public boolean isPeriod() {
        return this == WEEK || this == MONTH || this == QUARTER;
    }

    /** Finds one by its key, or by the name of its column in the API. */
    public static Optional<By> of(String key) {
        var wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(by -> by.key.equals(wanted)
                        || by.column()
                                .filter(column -> column.key().equalsIgnoreCase(wanted))
                                .isPresent())
                .findFirst();
    }
}
