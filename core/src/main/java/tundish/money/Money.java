package tundish.money;

import java.math.BigDecimal;

/**
 * An amount in one currency.
 *
 * @param value with at most two decimals more than it needs; compared by {@link #equals} after normalisation
 * @param currency ISO 4217 code, such as {@code CNY}
 */
public record Money(BigDecimal value, String currency) {

    public Money {
        if (value.scale() != 2) {
            var stripped = value.stripTrailingZeros();
            value = stripped.scale() < 2 ? stripped.setScale(2) : stripped;
        }
    }

    public static Money of(String value, String currency) {
        return new Money(new BigDecimal(value), currency);
    }
}
