package tundish.metrics;

import org.jspecify.annotations.Nullable;

/** So many of so many, with what that says about the rate behind it: nothing where there are none to count. */
public record Share(long reached, long of) {

    public static final Share NOTHING = new Share(0, 0);

    /** 97.5 % of a normal distribution lie below. */
    private static final double Z = 1.959963984540054;

    public Share {
        if (reached < 0 || reached > of) {
            throw new IllegalArgumentException(reached + " of " + of);
        }
    }

    /** From 0 to 1; null of none. */
    public @Nullable Double rate() {
        return of == 0 ? null : (double) reached / of;
    }

    /** The lower end of the Wilson 95 % interval; null of none. */
    public @Nullable Double low() {
        return of == 0 ? null : reached == 0 ? 0.0 : Math.max(0, middle() - reach());
    }

    /** The upper end of the Wilson 95 % interval; null of none. */
    public @Nullable Double high() {
        return of == 0 ? null : reached == of ? 1.0 : Math.min(1, middle() + reach());
    }

    private double middle() {
        var p = (double) reached / of;
        return (p + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        var p = (double) reached / of;
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    /** Of as many, those that did not. */
    public Share missed() {
        return new Share(of - reached, of);
    }

    public Share plus(Share other) {
        return new Share(reached + other.reached, of + other.of);
    }
}
