package tundish.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.member.MemberId;
import tundish.metrics.Share;
import tundish.money.Money;

/**
 * What a goal takes. What cannot be said is null, and there is a reason beside it.
 *
 * @param customers how many deals have to be won
 * @param steps the stages in which deals are worked on, in order
 * @param teams what the people of each team have together; empty where nobody is of a team
 * @param weighting what the parts really go by: even, where too little was won in the year before to tell its season
 */
public record Plan(
        Size size,
        @Nullable Long customers,
        List<Step> steps,
        Division.Weighting weighting,
        List<Portion> parts,
        List<Portion> people,
        List<Portion> teams) {

    public Plan {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** The step at which a lead has become an opportunity. */
    public Optional<Step> opportunities() {
        return steps.stream().filter(Step::opportunity).findFirst();
    }

    /**
     * What a deal brings on average.
     *
     * @param of how many deals that was learnt from; 0 where it was entered
     */
    public record Size(SizeBasis basis, @Nullable Money money, long of) {}

    /** Where the average deal size comes from. */
    public enum SizeBasis {
        ENTERED,
        HISTORY,
        /** Not entered, and too few were won to tell. */
        UNKNOWN,
        /** In another currency than the goal, without a rate between the two. */
        NO_RATE,
        /** The goal counts deals. */
        NOT_NEEDED
    }

    /**
     * How many deals have to enter a stage.
     *
     * @param opportunity whether a deal in this stage is called an opportunity
     * @param low fewer where more are won than it seems, by the Wilson interval of what was won; null where that is no evidence
     * @param high more where fewer are
     * @param won deals that entered the stage and have ended, and those of them that were won
     * @param entered the rate that was entered and counts here; null where none does
     */
    public record Step(
            Stage stage,
            boolean opportunity,
            @Nullable Long needed,
            @Nullable Long low,
            @Nullable Long high,
            Basis basis,
            Share won,
            @Nullable BigDecimal entered) {}

    /** What the number of a stage stands on. */
    public enum Basis {
        /** The workspace's own deals. */
        HISTORY,
        /** The rate from opportunity to won that was entered. */
        ENTERED_WIN,
        /** The rate to the next stage that was entered. */
        ENTERED_ONWARD,
        /** Too little history, and nothing entered. */
        UNKNOWN,
        /** Many ended, and none was won: no number would do. */
        NEVER_WON
    }

    /**
     * A share of the goal.
     *
     * @param from null for a person's
     * @param member null for a part of the period and for a team
     * @param team null for all others; empty for those of no team
     * @param value money or deals
     * @param needed by stage, as in {@link Plan#steps}; null where the whole is unknown
     * @param actual what is won of it, as the value is counted; null for what is to come, and in another currency
     */
    public record Portion(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable MemberId member,
            @Nullable String team,
            BigDecimal value,
            @Nullable Long customers,
            List<@Nullable Long> needed,
            @Nullable BigDecimal actual) {}
}
