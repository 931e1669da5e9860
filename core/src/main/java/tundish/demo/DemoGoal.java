package tundish.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.StageId;
import tundish.goal.Division;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.EnteredRates;
import tundish.goal.Measure;
import tundish.goal.Terms;
import tundish.member.MemberId;
import tundish.money.Money;

/**
 * The revenue that the demo company wants in a year of its own: from the quarter before the one in which the demo begins, so that there
 * is something behind it and half a year ahead on every day on which somebody looks.
 *
 * @param owner who answers for it, and entered it
 * @param revenue in the workspace's currency, as the deal size
 * @param months what each month is to bring, as weights
 * @param won of the opportunities, in percent; it counts until enough deals have ended to tell
 * @param onward from a stage to the next, in percent
 */
record DemoGoal(
        DemoMember owner, int revenue, int dealSize, List<Integer> months, int won, Map<StageId, Integer> onward) {

    /** It starts slowly: the company is young. */
    static DemoGoal invented() {
        return new DemoGoal(
                DemoMember.CHEN_JING,
                2_400_000,
                80_000,
                List.of(2, 3, 5, 7, 8, 10, 10, 10, 10, 11, 12, 12),
                40,
                Map.of(
                        DefaultFunnel.LEAD.id(),
                        60,
                        DefaultFunnel.INCUBATION.id(),
                        70,
                        DefaultFunnel.NEGOTIATION.id(),
                        75));
    }

    /** The first day of its year. */
    static LocalDate begins(LocalDate today) {
        var month = today.withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() - 1) % 3 + 3L);
    }

    Terms terms(LocalDate today, String currency, MemberId owner) {
        var from = begins(today);
        return new Terms(
                Measure.REVENUE,
                BigDecimal.valueOf(revenue),
                currency,
                Money.of(Integer.toString(dealSize), currency),
                from,
                from.plusYears(1).minusDays(1),
                owner,
                rates(),
                new Division(
                        Part.MONTH,
                        Weighting.GIVEN,
                        months.stream().map(BigDecimal::valueOf).toList(),
                        Map.of()));
    }

    private EnteredRates rates() {
        return new EnteredRates(
                percent(won),
                onward.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, rate -> percent(rate.getValue()))));
    }

    private static BigDecimal percent(int rate) {
        return BigDecimal.valueOf(rate, 2);
    }
}
