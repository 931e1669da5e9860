package tundish.imports;

import java.util.Arrays;
import java.util.Optional;
import tundish.member.Right;

/** What the rows of a file are. */
public enum ImportKind {
    /** The funnel table, one row a deal. */
    DEALS("deals"),
    /** One row for each entry of a deal into a stage. */
    HISTORY("history"),
    /** New leads, which are compared with what is there by company, phone and e-mail. */
    LEADS("leads"),
    /** Exchange rates, one row for each currency and day from which it holds. */
    RATES("rates"),
    /** Campaigns, with what other systems report of them. */
    CAMPAIGNS("campaigns"),
    /** People, with the team that each sells with. */
    PEOPLE("people");

    private final String key;

    ImportKind(String key) {
        this.key = key;
    }

    /** Whether the rows are deals, or what happened to them. */
    public boolean isOfDeals() {
        return switch (this) {
            case DEALS, HISTORY, LEADS -> true;
            case RATES, CAMPAIGNS, PEOPLE -> false;
        };
    }

    /** What somebody must be allowed besides importing. */
    Right right() {
        return switch (this) {
            case DEALS, HISTORY, LEADS -> Right.IMPORT;
            case RATES -> Right.CHANGE_RATES;
            case CAMPAIGNS -> Right.CHANGE_CAMPAIGNS;
            case PEOPLE -> Right.CHANGE_PEOPLE;
        };
    }

    /** The name in the API. */
    public String key() {
        return key;
    }

    public static Optional<ImportKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
