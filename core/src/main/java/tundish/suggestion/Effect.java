package tundish.suggestion;

import org.jspecify.annotations.Nullable;
import tundish.metrics.Share;
import tundish.money.Money;

/**
 * What an accepted suggestion did, by the figure that spoke for it.
 *
 * @param before when it was suggested
 * @param then when it was accepted; null where that is not known
 * @param now since it was accepted; null where there is nothing to measure any more
 * @param verdict what can be said
 */
public record Effect(
        Reading before, @Nullable Reading then, @Nullable Reading now, Verdict verdict) {

    /** What can be said of an effect. */
    public enum Verdict {
        /** Too little happened since. */
        TOO_FEW,
        BETTER,
        SAME,
        WORSE
    }

    /**
     * A figure.
     *
     * @param value a rate from 0 to 1, or money
     * @param currency of money; null for a rate
     * @param of how many it was taken of; null for a sum and for what was entered
     */
    public record Reading(
            double value,
            @Nullable String currency,
            @Nullable Long of) {

        static @Nullable Reading of(Share share) {
            var rate = share.rate();
            return rate == null ? null : new Reading(rate, null, share.of());
        }

        static Reading planned(double rate) {
            return new Reading(rate, null, null);
        }

        static Reading of(Money money, @Nullable Long of) {
            return new Reading(money.value().doubleValue(), money.currency(), of);
        }

        boolean isEnough() {
            return of == null || of >= Thresholds.FEWEST;
        }
    }

    /** @param upIsGood whether a higher figure is a better one */
    static Effect of(Reading before, Reading then, @Nullable Reading now, boolean upIsGood) {
        return new Effect(before, then, now, verdict(then, now, upIsGood));
    }

    private static Verdict verdict(Reading then, @Nullable Reading now, boolean upIsGood) {
        if (now == null || !now.isEnough()) {
            return Verdict.TOO_FEW;
        }
        var change = Math.signum(now.value() - then.value());
        return change == 0 ? Verdict.SAME : change > 0 == upIsGood ? Verdict.BETTER : Verdict.WORSE;
    }
}
