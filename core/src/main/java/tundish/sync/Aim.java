package tundish.sync;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was when it was read: kept with the decision that is meant to move it.
 *
 * @param value days, a rate from 0 to 1, a number or money; null where there was too little to tell
 * @param of how many it was taken of
 * @param currency of money; null for all else
 */
public record Aim(
        Gauge gauge,
        @Nullable BigDecimal value,
        long of,
        @Nullable String currency) {

    /** As fine as it is kept. */
    private static final int DECIMALS = 4;

    public Aim {
        value = value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static Aim of(Gauge gauge, @Nullable Double value, long of) {
        return new Aim(gauge, value == null ? null : BigDecimal.valueOf(value), of, null);
    }
}
