package tundish.imports;

import java.util.Arrays;
import java.util.Optional;
import tundish.deal.Column;

/** What a column of a file can be: most of a deal's columns, and what a history has besides. */
public enum ImportField {
    REFERENCE("reference"),
    EXTERNAL_ID("externalId"),
    CUSTOMER("customer"),
    STAGE("stage"),
    STATUS("status"),
    OWNER("owner"),
    CONTACT("contact"),
    CONTACT_DETAILS("contactDetails"),
    NEED("need"),
    PROGRESS("progress"),
    NEXT_ACTION("nextAction"),
    NEXT_ACTION_DUE("nextActionDue"),
    EXPECTED_CLOSE("expectedClose"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    SOURCE("source"),
    CAMPAIGN("campaign"),
    REGION("region"),
    INDUSTRY("industry"),
    COMPANY_SIZE("companySize"),
    SCORE("score"),
    FUNNEL("funnel"),
    CREATED_AT("createdAt"),
    STAGE_ENTERED_AT("stageEnteredAt"),
    CLOSED_AT("closedAt"),
    LOST_REASON("lostReason"),
    REPEATS("repeats"),
    /** When a stage was entered. */
    AT("at"),
    /** Who moved the deal. */
    BY("by"),
    /** Why it was moved. */
    REASON("reason"),
    /** What one unit of a currency is worth. */
    RATE("rate"),
    /** The day from which it is. */
    FROM("from"),
    /** Where a campaign is run. */
    CHANNEL("channel"),
    START("start"),
    END("end"),
    BUDGET("budget"),
    SPENT("spent"),
    /** Counts of other systems. */
    LEADS("leads"),
    OPPORTUNITIES("opportunities"),
    ORDERS("orders"),
    REVENUE("revenue"),
    /** Of a person. */
    NAME("name"),
    EMAIL("email"),
    TEAM("team");

    private final String key;
    private final Optional<Column> column;

    ImportField(String key) {
        this.key = key;
        this.column = Column.of(key);
    }

    /** The name in the API and in mappings. */
    public String key() {
        return key;
    }

    /** The deal's column of this name. */
    Optional<Column> column() {
        return column;
    }

    boolean isDate() {
        return switch (this) {
            case NEXT_ACTION_DUE, EXPECTED_CLOSE, CREATED_AT, STAGE_ENTERED_AT, CLOSED_AT, AT, FROM, START, END -> true;
            default -> false;
        };
    }

    boolean isAmount() {
        return switch (this) {
            case AMOUNT, BUDGET, SPENT, REVENUE -> true;
            default -> false;
        };
    }

    /** Whether several columns may be this one: a phone here, an e-mail there. */
    boolean mayRepeat() {
        return this == CONTACT_DETAILS;
    }

    /** Whether the first of several columns that look like this one will do; of those that decide more, somebody must choose. */
    boolean firstWillDo() {
        return switch (this) {
            case CONTACT, NEED, PROGRESS, SOURCE, CAMPAIGN, REGION, INDUSTRY, COMPANY_SIZE, SCORE -> true;
            default -> false;
        };
    }

    boolean isOf(ImportKind kind) {
        return switch (this) {
            case RATE, FROM -> kind == ImportKind.RATES;
            case CHANNEL, START, END, BUDGET, SPENT, LEADS, OPPORTUNITIES, ORDERS, REVENUE ->
                kind == ImportKind.CAMPAIGNS;
            case CAMPAIGN, EXTERNAL_ID -> kind.isOfDeals() || kind == ImportKind.CAMPAIGNS;
            case CURRENCY -> kind != ImportKind.PEOPLE;
            case NAME, EMAIL, TEAM -> kind == ImportKind.PEOPLE;
            case AT, BY, REASON -> kind == ImportKind.HISTORY;
            default -> kind.isOfDeals();
        };
    }

    public static Optional<ImportField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
