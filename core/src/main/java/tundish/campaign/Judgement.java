package tundish.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Verdict.Evidence;
import tundish.campaign.Verdict.Kind;
import tundish.metrics.Share;

/**
 * Says which lines to cut, which to feed and which are too young: by what a customer brings and the interval that the
 * win rate lies in, never by a bare ratio.
 *
 * @param cycleDays how long a sale usually takes; null where nothing was won yet
 * @param perCustomer what a customer of any campaign brings, for lines that won none; null where nothing was won
 */
record Judgement(
        LocalDate today,
        @Nullable Double cycleDays,
        @Nullable BigDecimal perCustomer) {

    /** As many leads as it takes to say anything. */
    static final int LEADS = 20;

    /** How long orders of other systems may take to be reported, where no sales cycle is known. */
    private static final int USUAL_DAYS = 30;

    Verdict of(Line line) {
        if (line.cost().signum() <= 0) {
            return Verdict.NONE;
        }
        return line.own().leads().signum() > 0 || line.reported().leads() == null ? own(line) : reported(line);
    }

    private Verdict own(Line line) {
        long leads = whole(line.own().mature());
        long won = Math.min(leads, whole(line.own().matureWon()));
        if (leads < LEADS) {
            return line.own().leads().signum() == 0 && !hasJustBegun(line) ? Verdict.NONE : young(won, leads);
        }
        var each = worth(line.own().revenue(), line.own().won());
        return judged(line, new Share(won, leads), each, line.costPerLead().orElse(BigDecimal.ZERO));
    }

    /** No lead of it could have been decided yet. */
    private boolean hasJustBegun(Line line) {
        var start = line.campaign() == null ? null : line.campaign().start();
        return start != null && !start.isAfter(today) && start.plusDays(days()).isAfter(today);
    }

    private Verdict reported(Line line) {
        var totals = line.reported();
        long leads = totals.leads() == null ? 0 : totals.leads();
        long orders = totals.orders() == null ? 0 : Math.min(leads, totals.orders());
        var last = totals.last();
        if (leads < LEADS || (last != null && last.plusDays(days()).isAfter(today))) {
            return young(orders, leads);
        }
        var revenue = totals.revenue();
        var each = revenue == null ? null : worth(revenue, BigDecimal.valueOf(orders));
        return judged(
                line, new Share(orders, leads), each, line.reportedCostPerLead().orElse(BigDecimal.ZERO));
    }

    private long days() {
        return cycleDays == null ? USUAL_DAYS : (long) Math.ceil(cycleDays);
    }

    private @Nullable BigDecimal worth(BigDecimal revenue, BigDecimal won) {
        return won.signum() <= 0 ? perCustomer : revenue.divide(won, MathContext.DECIMAL64);
    }

    private static Verdict young(long won, long leads) {
        return new Verdict(Kind.YOUNG, new Evidence(won, leads, 0, 1, BigDecimal.ZERO, BigDecimal.ZERO, LEADS));
    }

    private static Verdict judged(Line line, Share rate, @Nullable BigDecimal each, BigDecimal perLead) {
        var low = rate.low();
        var high = rate.high();
        if (each == null || low == null || high == null) {
            return Verdict.NONE;
        }
        var brings = each.multiply(line.margin()).setScale(2, RoundingMode.HALF_UP);
        var evidence = new Evidence(rate.reached(), rate.of(), low, high, brings, perLead, LEADS);
        if (brings.doubleValue() * high < perLead.doubleValue()) {
            return new Verdict(Kind.CUT, evidence);
        }
        return new Verdict(brings.doubleValue() * low > perLead.doubleValue() ? Kind.FEED : Kind.SILENT, evidence);
    }

    /** Shares of deals count together. */
    private static long whole(BigDecimal count) {
        return count.setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
