package tundish.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.money.Conversion;
import tundish.money.Money;
import tundish.money.Rate;

/**
 * Tells what amounts are worth in the currency of a report.
 *
 * @param zone in which a moment is a day
 */
public record Exchange(Conversion conversion, ZoneId zone) {

    /** One that knows no rate: only what is in the currency already counts. */
    static Exchange without(String currency, ZoneId zone) {
        return new Exchange(new Conversion(currency, List.of()), zone);
    }

    /** ISO 4217 code. */
    public String currency() {
        return conversion.currency();
    }

    /**
     * What an amount was worth at a moment; empty where no rate is known, which is never taken for 1.
     *
     * @param frozen the rate that a closed deal keeps
     */
    Optional<BigDecimal> worth(Money amount, Instant at, @Nullable Rate frozen) {
        if (amount.currency().equals(currency())) {
            return Optional.of(amount.value());
        }
        var converted = conversion.convert(amount, LocalDate.ofInstant(at, zone), frozen);
        return converted.isComplete() ? Optional.of(converted.sum().value()) : Optional.empty();
    }
}
