package tundish.bot.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.bot.api.DealJson.MoneyJson;

/**
 * The figures of some deals over a period. What cannot be said is null. Days are seconds / 86,400.
 *
 * @param stages those in which deals are worked on, in order
 * @param created deals that began in the period
 * @param cycleDays from a deal's beginning to its win
 * @param closingDays the same for deals that were won, lost, and closed either way
 * @param open what is being worked on as of then
 * @param target the revenue that is to be won in exactly this period, of an owner or a team its share; null without a goal, and for
 *     other groups
 * @param coverage what is open over what is still needed to the target; null also where nothing is, no rate is known, or no open
 *     deal has an amount
 * @param unpriced open and won deals that have no amount, in no sum of money here
 * @param leftOut amounts in currencies without a rate, in no sum of money here
 * @param bottleneckVerdict {@code found}, {@code none}, {@code too_few} or {@code no_baseline}
 * @param disordered deals whose ledger tells of a stage that was left before it was entered
 * @param moved deals that went on in another funnel in the period: neither open here nor won nor lost
 */
record FiguresJson(
        List<StageJson> stages,
        CountJson created,
        WonJson won,
        CountJson lost,
        WinRateJson winRate,
        AverageJson cycleDays,
        ClosingDaysJson closingDays,
        WonJson open,
        @Nullable MoneyJson velocityPerDay,
        @Nullable MoneyJson weighted,
        @Nullable MoneyJson landing,
        LandingPartsJson landingParts,
        @Nullable TargetJson target,
        @Nullable Double coverage,
        long unpriced,
        List<MoneyJson> leftOut,
        @Nullable BottleneckJson bottleneck,
        String bottleneckVerdict,
        long disordered,
        long moved) {

    /**
     * @param entered visits that began in the period
     * @param open how many of them go on; the others are {@code exits}
     * @param workingDays null where the stage's limit counts calendar days, or there is none
     * @param overdue deals that stand there longer than the stage allows, whenever they came
     * @param standing deals that stood there before and after, whenever they came
     */
    record StageJson(
            String stage,
            boolean retired,
            long entered,
            long open,
            ExitsJson exits,
            ConversionJson conversion,
            StageDaysJson days,
            @Nullable StageDaysJson workingDays,
            long overdue,
            StandingJson standing) {}

    /** @param moved those that went on in another funnel */
    record ExitsJson(long forward, long back, long won, long lost, long moved) {}

    /**
     * @param mature whether every deal has gone on, has ended, or is old enough to be judged
     * @param matured the same of those alone that are
     * @param maturesAfterDays nine of ten deals have left the stage by then
     */
    record ConversionJson(
            String to,
            long of,
            long reached,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            boolean mature,
            ShareJson matured,
            @Nullable Double maturesAfterDays) {}

    record ShareJson(
            long of,
            long reached,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    record StageDaysJson(
            @Nullable Double median,
            @Nullable Double p75,
            @Nullable Double p90,
            @Nullable Double mean,
            @Nullable Double endedMean,
            @Nullable Double endedMedian,
            int ended,
            int open) {}

    record StandingJson(long before, long in, long out, long after) {}

    record WonJson(long count, @Nullable MoneyJson value) {}

    record CountJson(long count) {}

    record WinRateJson(
            long won,
            long closed,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    record AverageJson(@Nullable Double median, @Nullable Double mean, int n) {}

    record ClosingDaysJson(AverageJson won, AverageJson lost, AverageJson all) {}

    /** @param part whether the goal is for longer, and this a part of it */
    record TargetJson(long goal, @Nullable MoneyJson value, boolean part) {}

    /** @param undated open deals without a day on which they are expected to close */
    record LandingPartsJson(
            @Nullable MoneyJson won, @Nullable MoneyJson expected, long undated) {}

    /** @param reason {@code conversion} or {@code time} */
    record BottleneckJson(String stage, String reason, EvidenceJson evidence) {}

    /**
     * @param now of the period
     * @param before of the year before it
     * @param pValue how probable so much is by chance, corrected for all comparisons
     * @param money what the missing conversion costs
     */
    record EvidenceJson(
            ShareJson now,
            ShareJson before,
            @Nullable Double medianDaysNow,
            @Nullable Double medianDaysBefore,
            long exits,
            double pValue,
            @Nullable MoneyJson money) {}
}
