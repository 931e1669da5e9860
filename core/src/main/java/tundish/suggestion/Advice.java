package tundish.suggestion;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.funnel.StageId;
import tundish.metrics.Share;
import tundish.money.Money;

/** Something that the figures speak for changing, with those figures. What it takes stands in {@link Thresholds}. */
public sealed interface Advice {

    /** The limit that is tried first in a stage without one: the thirty days of an incubation. */
    DayCount FIRST_LIMIT = DayCount.calendar(30);

    /** What it is about: the same however the figures change. */
    String topic();

    /** Whether the figures have become clearly worse than others of the same topic: beyond chance where they are shares. */
    boolean worseThan(Advice before);

    private static boolean above(Share now, Share before) {
        var low = now.low();
        var rate = before.rate();
        return low != null && rate != null && low > rate;
    }

    /**
     * Most visits to a stage outlast its limit.
     *
     * @param over visits longer than the limit, of those decided
     * @param median days, as the limit counts them; null where too few have ended
     * @param proposed a limit that three of four keep; null where that is so much longer that the stage seems to be two
     */
    record LimitBroken(
            String funnel,
            StageId stage,
            Share over,
            @Nullable Double median,
            @Nullable Double p75,
            DayCount limit,
            @Nullable DayCount proposed)
            implements Advice {

        @Override
        public String topic() {
            return "limit:" + funnel + ":" + stage;
        }

        @Override
        public boolean worseThan(Advice before) {
            return before instanceof LimitBroken held && above(over, held.over);
        }
    }

    /**
     * Deals enter a stage and stay.
     *
     * @param staying visits that lasted longer than so many days and still go on, of those decided
     * @param forward visits of the same that had gone on to a later stage by then
     * @param days after how many
     * @param limit the stage's; null where it has none
     * @param into where its deals can go if it is given up; null where it has no limit yet, which is tried first
     */
    record NobodyLeaves(
            String funnel,
            StageId stage,
            Share staying,
            Share forward,
            DayCount days,
            @Nullable DayCount limit,
            @Nullable StageId into)
            implements Advice {

        @Override
        public String topic() {
            return "stuck:" + funnel + ":" + stage;
        }

        @Override
        public boolean worseThan(Advice before) {
            return before instanceof NobodyLeaves held && above(staying, held.staying);
        }
    }

    /**
     * Deals come past a stage without having been in it.
     *
     * @param into the stage that takes over what stands in it
     * @param winRate won of closed in the same time, to see by what giving it up does
     */
    record StageSkipped(String funnel, StageId stage, Share skipped, StageId into, Share winRate) implements Advice {

        @Override
        public String topic() {
            return "skipped:" + funnel + ":" + stage;
        }

        @Override
        public boolean worseThan(Advice before) {
            return before instanceof StageSkipped held && above(skipped, held.skipped);
        }
    }

    /** More and more deals are of customers who buy again, and nobody looks after them. */
    record RepurchaseGrows(String funnel, Share now, Share before) implements Advice {

        @Override
        public String topic() {
            return "repurchase:" + funnel;
        }

        @Override
        public boolean worseThan(Advice earlier) {
            return earlier instanceof RepurchaseGrows held && above(now, held.now);
        }
    }

    /**
     * Nobody does anything about nudges.
     *
     * @param followed nudges that something was done about in three working days
     * @param grace how long the manager waits for the owner
     * @param proposed how long instead
     */
    record NudgesIgnored(Share followed, DayCount grace, DayCount proposed) implements Advice {

        @Override
        public String topic() {
            return "nudges";
        }

        @Override
        public boolean worseThan(Advice before) {
            return before instanceof NudgesIgnored held && above(followed.missed(), held.followed.missed());
        }
    }

    /**
     * A channel costs more than it brings, even at the high end of what its win rate may be.
     *
     * @param valid leads that were worth working on
     * @param won of the leads that are old enough to judge
     * @param perLead what a lead cost
     * @param perCustomer what a customer brings, after the margin
     * @param others what a valid lead costs in all other channels together; null where none cost anything
     * @param running the campaigns of the channel that have not ended, by number
     */
    record ChannelCosts(
            String channel,
            Money spent,
            long valid,
            Share won,
            Money perLead,
            Money perCustomer,
            @Nullable Money others,
            List<Long> running)
            implements Advice {

        private static final BigDecimal HALF_AS_MUCH_AGAIN = new BigDecimal("1.5");

        public ChannelCosts {
            running = List.copyOf(running);
        }

        @Override
        public String topic() {
            return "channel:" + channel;
        }

        /** Half as much again was spent, and it still does not pay. */
        @Override
        public boolean worseThan(Advice before) {
            return before instanceof ChannelCosts held
                    && held.spent.currency().equals(spent.currency())
                    && spent.value().compareTo(held.spent.value().multiply(HALF_AS_MUCH_AGAIN)) >= 0;
        }
    }

    /**
     * A goal counts on more wins than there are.
     *
     * @param entered the rate from opportunity to won that was entered
     * @param won what it is
     * @param proposed the rate to plan with
     */
    record WinRateOff(long goal, String funnel, StageId stage, BigDecimal entered, Share won, BigDecimal proposed)
            implements Advice {

        @Override
        public String topic() {
            return "goal.rate:" + goal;
        }

        @Override
        public boolean worseThan(Advice before) {
            return before instanceof WinRateOff held && above(won.missed(), held.won.missed());
        }
    }

    /**
     * A goal counts on deals of another size than those that are won.
     *
     * @param average of the deals won in the period
     */
    record DealSizeOff(long goal, String funnel, Money entered, Money average, long deals) implements Advice {

        @Override
        public String topic() {
            return "goal.size:" + goal;
        }

        /** Further off than before by as much as it takes to be told at all. */
        @Override
        public boolean worseThan(Advice before) {
            return before instanceof DealSizeOff held && off() >= Thresholds.SIZE_OFF + held.off();
        }

        double off() {
            return Math.abs(average.value().doubleValue() / entered.value().doubleValue() - 1);
        }
    }
}
