package tundish.campaign;

import java.math.BigDecimal;

/**
 * Sums of shares of deals, from which ratios are taken at the very end.
 *
 * @param mature leads that are decided, or older than the usual sales cycle
 * @param matureWon those of them that were won
 * @param expected what open deals are worth, each times its chance
 */
public record Tally(
        BigDecimal leads,
        BigDecimal valid,
        BigDecimal opportunities,
        BigDecimal won,
        BigDecimal mature,
        BigDecimal matureWon,
        BigDecimal revenue,
        BigDecimal expected) {

    static final Tally NOTHING = new Tally(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    Tally plus(Tally other) {
        return new Tally(
                leads.add(other.leads),
                valid.add(other.valid),
                opportunities.add(other.opportunities),
                won.add(other.won),
                mature.add(other.mature),
                matureWon.add(other.matureWon),
                revenue.add(other.revenue),
                expected.add(other.expected));
    }
}
