package tundish.imports;

/** Why a row could not be used; the wording is in the {@code imports} bundle under {@code reason.NAME}. */
public enum RejectReason {
    INVALID_BYTES,
    TOO_MANY_CELLS,
    UNCLOSED_QUOTE,
    TOO_LONG_ROW,
    /** A text with more characters than fit, or a control character. */
    TOO_LONG,
    CONTROL_CHARACTER,
    /** Neither a customer nor an id. */
    NOBODY,
    MISSING,
    UNKNOWN_STAGE,
    UNKNOWN_STATUS,
    UNKNOWN_FUNNEL,
    UNKNOWN_DEAL,
    NOT_A_DATE,
    IMPOSSIBLE_ORDER,
    NOT_AN_AMOUNT,
    AMBIGUOUS_AMOUNT,
    NEGATIVE_AMOUNT,
    TOO_LARGE_AMOUNT,
    UNKNOWN_CURRENCY,
    NOT_A_SCORE,
    NOT_A_RATE,
    NOT_A_COUNT,
    END_BEFORE_START,
    /** A rate of the workspace's own currency. */
    OWN_CURRENCY,
    AMBIGUOUS_PERSON,
    NOT_AN_EMAIL,
    CLOSED_BEFORE_BEGUN,
    OUT_OF_ORDER,
    /** Something else went wrong with this row alone. */
    FAILED
}
