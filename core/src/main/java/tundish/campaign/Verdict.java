package tundish.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the figures allow to be said of a campaign or channel.
 *
 * @param evidence null where there is too little to say anything
 */
public record Verdict(Kind kind, @Nullable Evidence evidence) {

    static final Verdict NONE = new Verdict(Kind.SILENT, null);

    public enum Kind {
        /** It brings more than it costs, even at the low end of what its win rate may be. */
        FEED,
        /** It costs more than it brings, even at the high end. */
        CUT,
        /** Too few of its leads are decided or as old as a sale usually takes. */
        YOUNG,
        /** Nothing can be said either way. */
        SILENT
    }

    /**
     * What it was judged by.
     *
     * @param won of so many leads that are old enough to judge
     * @param low the lower end of the Wilson 95 % interval of the win rate
     * @param high its upper end
     * @param perCustomer what a customer brings, after the margin
     * @param perLead what a lead cost
     * @param needed how many leads it takes
     */
    public record Evidence(
            long won, long leads, double low, double high, BigDecimal perCustomer, BigDecimal perLead, int needed) {}
}
