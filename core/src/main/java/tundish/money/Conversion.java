package tundish.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns amounts into one currency by the rates that were in force on a day: the latest of each currency that is not
 * after it. An amount without a rate is left out and named, never taken as it stands.
 */
public final class Conversion {

    private final String currency;
    private final Map<String, NavigableMap<LocalDate, Rate>> rates = new HashMap<>();

    /**
     * A conversion by these rates.
     *
     * @param currency ISO 4217 code of what everything is turned into
     * @param rates of any currencies; those into another currency say nothing here
     */
    public Conversion(String currency, List<Rate> rates) {
        this.currency = currency;
        rates.stream()
                .filter(rate -> rate.into().equals(currency))
                .forEach(rate -> this.rates
                        .computeIfAbsent(rate.currency(), _ -> new TreeMap<>())
                        .put(rate.from(), rate));
    }

    /**
     * Into the wanted currency, unless every amount is in one other that was never worth anything in it: then into that
     * one, so that what needs no rate is told without.
     *
     * @param used the currencies of the amounts
     */
    public static Conversion fitting(String wanted, Set<String> used, List<Rate> rates) {
        var only = used.size() == 1 ? used.iterator().next() : wanted;
        var known = only.equals(wanted) || rates.stream().anyMatch(rate -> rate.isOf(only, wanted));
        return new Conversion(known ? wanted : only, rates);
    }

    public String currency() {
        return currency;
    }

    /** The rate of a currency in force on a day. */
    public Optional<Rate> rate(String from, LocalDate day) {
        return Optional.ofNullable(rates.get(from))
                .map(known -> known.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** An amount of a day, rounded as the currency is; null is nothing. */
    public Converted convert(@Nullable Money amount, LocalDate day) {
        return convert(amount, day, null);
    }

    /**
     * The same by the rate that was frozen when its deal was closed, where it fits both currencies.
     *
     * @param day the day of closing, for deals that were closed before there was a rate
     */
    public Converted convert(@Nullable Money amount, LocalDate day, @Nullable Rate frozen) {
        if (amount == null) {
            return Converted.none(currency);
        }
        if (amount.currency().equals(currency)) {
            return Converted.of(amount);
        }
        return (frozen != null && frozen.isOf(amount.currency(), currency)
                        ? Optional.of(frozen)
                        : rate(amount.currency(), day))
                .map(rate -> Converted.of(exchanged(amount, rate)))
                .orElseGet(() -> Converted.leftOut(currency, amount, day));
    }

    /** Sums of a day; what is left out counts once for each currency. */
    public Converted convert(Sums sums, LocalDate day) {
        return sums.byCurrency().entrySet().stream()
                .map(sum -> convert(new Money(sum.getValue(), sum.getKey()), day))
                .reduce(Converted.none(currency), Converted::plus);
    }

    private Money exchanged(Money amount, Rate rate) {
        return new Money(rounded(amount.value().multiply(rate.value()), currency), currency);
    }

    /** The value with as many decimals as people use of a currency. */
    public static BigDecimal rounded(BigDecimal value, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return value.setScale(digits < 0 ? 2 : digits, RoundingMode.HALF_UP);
    }
}
