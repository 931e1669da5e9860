package tundish.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in another from a day on, until the next rate.
 *
 * @param currency ISO 4217 code of what is exchanged
 * @param into ISO 4217 code of what it is exchanged for, the workspace's currency when it was entered
 * @param value more than 0, with at most 12 decimals
 */
public record Rate(String currency, String into, LocalDate from, BigDecimal value) {

    /** As many as are kept. */
    public static final int DECIMALS = 12;

    public static final BigDecimal LARGEST = new BigDecimal("1e9");

    public Rate {
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /** Whether it exchanges the one currency for the other. */
    public boolean isOf(String from, String to) {
        return currency.equals(from) && into.equals(to);
    }
}
