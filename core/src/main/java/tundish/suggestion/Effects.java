package tundish.suggestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignQuery;
import tundish.campaign.CampaignReport;
import tundish.campaign.Credit;
import tundish.campaign.Line;
import tundish.funnel.StageId;
import tundish.metrics.Habits;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.suggestion.Advice.ChannelCosts;
import tundish.suggestion.Advice.DealSizeOff;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Advice.NobodyLeaves;
import tundish.suggestion.Advice.NudgesIgnored;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Advice.StageSkipped;
import tundish.suggestion.Advice.WinRateOff;
import tundish.suggestion.Effect.Reading;
import tundish.suggestion.Effect.Verdict;

/** Measures what accepted suggestions did, each by the figure that spoke for it, taken anew since it was accepted. */
final class Effects {

    private final Figures figures;
    private final Function<CampaignQuery, CampaignReport> campaigns;

    Effects(Figures figures, Function<CampaignQuery, CampaignReport> campaigns) {
        this.figures = figures;
        this.campaigns = campaigns;
    }

    Effect of(Suggestion accepted) {
        var at = Objects.requireNonNull(accepted.decision()).at();
        return switch (accepted.advice()) {
            case LimitBroken then -> limit((LimitBroken) accepted.first(), then, at);
            case NobodyLeaves then -> {
                var place = then.into() == null ? then.stage() : then.into();
                var now = habits(then.funnel(), at)
                        .filter(_ -> isThere(then.funnel(), place))
                        .map(habits -> habits.stillThere(place, then.days()));
                yield shares(((NobodyLeaves) accepted.first()).staying(), then.staying(), now, false);
            }
            case StageSkipped then ->
                shares(
                        ((StageSkipped) accepted.first()).winRate(),
                        then.winRate(),
                        habits(then.funnel(), at).map(Habits::winRate),
                        true);
            case RepurchaseGrows then ->
                shares(
                        ((RepurchaseGrows) accepted.first()).now(),
                        then.now(),
                        habits(then.funnel(), at).map(Habits::repurchases),
                        true);
            case NudgesIgnored then ->
                shares(
                        ((NudgesIgnored) accepted.first()).followed(),
                        then.followed(),
                        Optional.of(figures.main().habits(at, Instant.MAX).followedNudges()),
                        true);
            case ChannelCosts then -> spent(then, at);
            case WinRateOff then -> winRate(then, at);
            case DealSizeOff then -> dealSize(then, at);
        };
    }

    private Optional<Habits> habits(String funnel, Instant since) {
        return figures.funnel(funnel).map(analysis -> analysis.habits(since, Instant.MAX));
    }

    private boolean isThere(String funnel, StageId stage) {
        return figures.funnel(funnel)
                .flatMap(analysis -> analysis.route().funnel().stage(stage))
                .isPresent();
    }

    /** By the limit that holds now, which was the point. */
    private Effect limit(LimitBroken first, LimitBroken then, Instant at) {
        var limit = figures.funnel(then.funnel())
                .flatMap(analysis -> analysis.route().funnel().stage(then.stage()))
                .flatMap(stage -> Optional.ofNullable(stage.limit()));
        var now = limit.flatMap(held -> habits(then.funnel(), at).map(habits -> habits.longerThan(then.stage(), held)));
        return shares(first.over(), then.over(), now, false);
    }

    private static Effect shares(Share before, Share then, Optional<Share> now, boolean upIsGood) {
        var known = reading(then);
        return Effect.of(reading(before), known, now.map(Reading::of).orElse(null), upIsGood);
    }

    private static Reading reading(Share share) {
        var reading = Reading.of(share);
        return reading == null ? Reading.planned(0) : reading;
    }

    /** What the channel cost in the four weeks before, and in as many since. */
    private Effect spent(ChannelCosts then, Instant at) {
        var day = LocalDate.ofInstant(at, figures.settings().zone());
        var before = spent(then, day.minusDays(Thresholds.FOUR_WEEKS.toDays()), day.minusDays(1));
        var now = spent(then, day, figures.today());
        return Effect.of(before, before, now, false);
    }

    private Reading spent(ChannelCosts channel, LocalDate from, LocalDate to) {
        var report = campaigns.apply(new CampaignQuery(CampaignReport.By.CHANNEL, Credit.FIRST, from, to));
        var cost = report.lines().stream()
                .filter(line -> Campaign.channelKey(line.name()).equals(Campaign.channelKey(channel.channel())))
                .map(Line::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Reading.of(new Money(cost, report.currency()), null);
    }

    /** A plan is worse again where what happens lies outside of what it counts on. */
    private Effect winRate(WinRateOff then, Instant at) {
        var now = habits(then.funnel(), at)
                .map(habits -> habits.wonFrom(then.stage()))
                .orElse(Share.NOTHING);
        var planned = Reading.planned(then.proposed().doubleValue());
        return new Effect(
                Reading.planned(then.entered().doubleValue()), planned, Reading.of(now), verdict(now, planned.value()));
    }

    private static Verdict verdict(Share now, double planned) {
        var low = now.low();
        var high = now.high();
        if (low == null || high == null || now.of() < Thresholds.FEWEST) {
            return Verdict.TOO_FEW;
        }
        return planned < low || planned > high ? Verdict.WORSE : Verdict.BETTER;
    }

    private Effect dealSize(DealSizeOff then, Instant at) {
        var planned = Reading.of(then.average(), then.deals());
        var now = habits(then.funnel(), at)
                .map(habits -> habits.won().value())
                .map(won -> average(won.total(), won.deals(), then.average().currency()))
                .orElse(null);
        return new Effect(Reading.of(then.entered(), null), planned, now, verdict(now, planned));
    }

    private static @Nullable Reading average(Money total, long deals, String currency) {
        return deals == 0 || !total.currency().equals(currency)
                ? null
                : Reading.of(
                        new Money(total.value().divide(BigDecimal.valueOf(deals), 2, RoundingMode.HALF_UP), currency),
                        deals);
    }

    private static Verdict verdict(@Nullable Reading now, Reading planned) {
        if (now == null || !now.isEnough()) {
            return Verdict.TOO_FEW;
        }
        return Math.abs(now.value() / planned.value() - 1) >= Thresholds.SIZE_OFF ? Verdict.WORSE : Verdict.BETTER;
    }
}
