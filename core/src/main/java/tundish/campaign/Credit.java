package tundish.campaign;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** To which of the touches a deal is credited. Whatever the model, the shares of a deal are one in all. */
public enum Credit {
    FIRST("first", "首次"),
    LAST("last", "末次"),
    LINEAR("linear", "线性");

    /** As fine as shares are cut; what that leaves over goes to the first touch. */
    static final int DECIMALS = 12;

    private final String key;
    private final String zh;

    Credit(String key, String zh) {
        this.key = key;
        this.zh = zh;
    }

    /** The name in the API and on buttons. */
    public String key() {
        return key;
    }

    public static Optional<Credit> of(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(credit -> credit.key.equals(wanted) || credit.zh.equals(wanted))
                .findFirst();
    }

    /** The shares of things that were touched, in order of time; they add up to exactly one. */
    public <T> Map<T, BigDecimal> shares(List<T> touched) {
        return switch (this) {
            case FIRST -> Map.of(touched.getFirst(), BigDecimal.ONE);
            case LAST -> Map.of(touched.getLast(), BigDecimal.ONE);
            case LINEAR -> linear(touched);
        };
    }

    private static <T> Map<T, BigDecimal> linear(List<T> touched) {
        var each = BigDecimal.ONE.divide(BigDecimal.valueOf(touched.size()), DECIMALS, RoundingMode.DOWN);
        var shares = new LinkedHashMap<T, BigDecimal>();
        touched.forEach(thing -> shares.merge(thing, each, BigDecimal::add));
        var given = each.multiply(BigDecimal.valueOf(touched.size()));
        shares.merge(touched.getFirst(), BigDecimal.ONE.subtract(given), BigDecimal::add);
        return shares;
    }

    /** An amount split by shares that are one in all, in units of its last decimal: the parts add up to it. */
    public static <T> Map<T, BigDecimal> split(BigDecimal amount, Map<T, BigDecimal> shares) {
        int scale = Math.max(2, amount.scale());
        var parts = new LinkedHashMap<T, BigDecimal>();
        shares.forEach((thing, share) -> parts.put(thing, amount.multiply(share).setScale(scale, RoundingMode.DOWN)));
        var left = amount.subtract(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var unit = BigDecimal.ONE.movePointLeft(scale);
        Function<T, BigDecimal> lost =
                thing -> amount.multiply(shares.get(thing)).subtract(parts.get(thing));
        var order = new ArrayList<>(shares.keySet());
        order.sort(comparing(lost).reversed());
        for (int i = 0; left.signum() > 0; i = (i + 1) % order.size()) {
            parts.merge(order.get(i), unit, BigDecimal::add);
            left = left.subtract(unit);
        }
        return parts;
    }
}
