package tundish.table;

import java.math.BigDecimal;

/** What a cell says about money. */
public sealed interface AmountReading {

    /**
     * An amount, negative where the cell says so.
     *
     * @param currency code of three letters, the column's own where the cell names none
     */
    record Amount(BigDecimal value, String currency) implements AmountReading {}

    /** Like {@code 1.054}: a thousand or one and a bit, and no other cell of the column tells. */
    record Ambiguous() implements AmountReading {}

    /** No amount at all. */
    record NoAmount() implements AmountReading {}
}
