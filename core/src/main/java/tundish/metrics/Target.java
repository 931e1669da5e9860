package tundish.metrics;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;

/**
 * What is to be won in a period.
 *
 * @param goal the number of the goal that says so
 * @param value in the report's currency; in the goal's own where there is no rate between the two
 * @param part whether the goal is for longer, and the period one or more of its parts
 * @param shares of it, in the same currency, by the keys of {@link Group}; empty where it is not shared out by what was asked
 */
public record Target(long goal, Money value, boolean part, Map<String, Money> shares) {

    public Target {
        shares = Map.copyOf(shares);
    }

    /** One that is not shared out. */
    public Target(long goal, Money value, boolean part) {
        this(goal, value, part, Map.of());
    }

    /** The share of a group; null where it has none. */
    @Nullable
    Target share(String key) {
        var share = shares.get(key);
        return share == null ? null : new Target(goal, share, part);
    }

    /** In the currency of a report, where there is a rate. */
    Target in(Exchange exchange, Instant at) {
        return converted(value, exchange, at)
                .map(worth -> new Target(
                        goal,
                        worth,
                        part,
                        shares.entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        each -> converted(each.getValue(), exchange, at)
                                                .orElseThrow()))))
                .orElse(this);
    }

    private static Optional<Money> converted(Money money, Exchange exchange, Instant at) {
        return exchange.worth(money, at, null).map(worth -> new Money(worth, exchange.currency()));
    }
}
