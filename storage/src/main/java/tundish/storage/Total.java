package tundish.storage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;
import tundish.money.Sums;

/** How many deals there are in one currency, or without an amount, and what they are worth together. */
record Total(
        @Nullable String currency, long count, @Nullable BigDecimal amount) {

    Sums sums() {
        return currency == null || amount == null ? Sums.NONE : Sums.NONE.plus(new Money(amount, currency));
    }
}
