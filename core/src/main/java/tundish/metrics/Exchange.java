package tundish.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tundish.money.Money;

/** Tells what amounts are worth in the currency of a report. */
public interface Exchange {

    /** ISO 4217 code. */
    String currency();

    /** What an amount was worth at a moment; empty where no rate is known, which is never taken for 1. */
    Optional<BigDecimal> worth(Money amount, Instant at);

    /** One that knows no rate: only what is in the currency already counts. */
    static Exchange without(String currency) {
        return new Exchange() {
            @Override
            public String currency() {
                return currency;
            }

            @Override
            public Optional<BigDecimal> worth(Money amount, Instant at) {
                return amount.currency().equals(currency) ? Optional.of(amount.value()) : Optional.empty();
            }
        };
    }
}
