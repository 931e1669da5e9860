package tundish.sync;

import java.util.Arrays;
import java.util.Optional;

/** A figure that a decision of the weekly meeting is meant to move. */
public enum Gauge {
    /** Median days until somebody first speaks with a new lead. */
    FIRST_CONTACT("firstContact", Unit.DAYS, false),
    /** A week. */
    NEW_LEADS("newLeads", Unit.A_WEEK, true),
    /** A week. */
    OPPORTUNITIES("opportunities", Unit.A_WEEK, true),
    WIN_RATE("winRate", Unit.RATE, true),
    /** A week. */
    WON_VALUE("wonValue", Unit.MONEY_A_WEEK, true),
    /** Median days from a deal's beginning to its win. */
    CYCLE("cycle", Unit.DAYS, false),
    /** A week. */
    FOLLOW_UPS("followUps", Unit.A_WEEK, true),
    /** Deals that stand in a stage longer than it allows. */
    OVERDUE("overdue", Unit.DEALS, false),
    WEIGHTED("weighted", Unit.MONEY, true);

    /** How a gauge is told. */
    public enum Unit {
        DAYS,
        A_WEEK,
        RATE,
        MONEY,
        MONEY_A_WEEK,
        DEALS
    }

    private final String key;
    private final Unit unit;
    private final boolean upIsGood;

    Gauge(String key, Unit unit, boolean upIsGood) {
        this.key = key;
        this.unit = unit;
        this.upIsGood = upIsGood;
    }

    /** The name in forms and in what is kept: never rename one. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public boolean isGoodWhenUp() {
        return upIsGood;
    }

    public static Optional<Gauge> of(String key) {
        return Arrays.stream(values()).filter(gauge -> gauge.key.equals(key)).findFirst();
    }
}
