package tundish.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.funnel.DefaultFunnel;
import tundish.member.MemberId;
import tundish.money.Money;

/**
 * What makes a goal one that can be reached and judged: a measure, a value, an owner and a deadline.
 *
 * @param value above 0; a whole number where deals are counted
 * @param currency of the value, where it is money
 * @param dealSize what a deal brings on average; null to learn it from what was won
 * @param from the first day
 * @param deadline the last day
 * @param owner who answers for it; what counts towards it is the whole team's
 * @param rates used where history is too thin
 * @param funnel whose deals count, by its name
 */
public record Terms(
        Measure measure,
        BigDecimal value,
        String currency,
        @Nullable Money dealSize,
        LocalDate from,
        LocalDate deadline,
        MemberId owner,
        EnteredRates rates,
        Division division,
        String funnel) {

    public Terms {
        value = value.stripTrailingZeros();
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a goal is above 0: " + value);
        }
        if (dealSize != null && dealSize.value().signum() <= 0) {
            throw new IllegalArgumentException("a deal is worth more than 0: " + dealSize);
        }
        if (deadline.isBefore(from)) {
            throw new IllegalArgumentException("a goal does not end before it begins: " + from + " to " + deadline);
        }
    }

    /** Terms that count the deals of the usual funnel. */
    public Terms(
            Measure measure,
            BigDecimal value,
            String currency,
            @Nullable Money dealSize,
            LocalDate from,
            LocalDate deadline,
            MemberId owner,
            EnteredRates rates,
            Division division) {
        this(measure, value, currency, dealSize, from, deadline, owner, rates, division, DefaultFunnel.NAME);
    }

    /** The value where it is money. */
    public Money money() {
        return new Money(value, currency);
    }
}
