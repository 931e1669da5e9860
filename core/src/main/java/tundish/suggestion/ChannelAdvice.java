package tundish.suggestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignReport;
import tundish.campaign.Line;
import tundish.campaign.Verdict;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.suggestion.Advice.ChannelCosts;

/** Channels that cost and do not bring, by the verdict of the campaign report, where a campaign can still be stopped. */
final class ChannelAdvice {

    private final Figures figures;
    private final @Nullable CampaignReport report;

    ChannelAdvice(Figures figures) {
        this.figures = figures;
        this.report = figures.channels();
    }

    List<Advice> all() {
        return report == null
                ? List.of()
                : report.lines().stream()
                        .filter(line -> !line.name().isBlank() && line.verdict().kind() == Verdict.Kind.CUT)
                        .flatMap(line -> costs(report, line).stream())
                        .toList();
    }

    private Optional<Advice> costs(CampaignReport channels, Line line) {
        var running = running(line.name());
        if (running.isEmpty()) {
            return Optional.empty();
        }
        var evidence = Objects.requireNonNull(line.verdict().evidence());
        var currency = channels.currency();
        return Optional.of(new ChannelCosts(
                line.name(),
                new Money(line.cost(), currency),
                valid(line).setScale(0, RoundingMode.HALF_UP).longValue(),
                new Share(evidence.won(), evidence.leads()),
                money(evidence.perLead(), currency),
                money(evidence.perCustomer(), currency),
                others(channels, line),
                running));
    }

    private static Money money(BigDecimal value, String currency) {
        return new Money(value.setScale(2, RoundingMode.HALF_UP), currency);
    }

    private List<Long> running(String channel) {
        return figures.campaigns().stream()
                .filter(campaign -> Campaign.channelKey(campaign.channel()).equals(Campaign.channelKey(channel)))
                .filter(campaign -> campaign.isRunningOn(figures.today()) && hasBegun(campaign))
                .map(campaign -> campaign.id().number())
                .toList();
    }

    private boolean hasBegun(Campaign campaign) {
        return campaign.start() == null || !campaign.start().isAfter(figures.today());
    }

    /** Leads worth working on; where another system counts them, what it calls opportunities. */
    private static BigDecimal valid(Line line) {
        var reported = line.reported().opportunities();
        return line.own().leads().signum() > 0 || reported == null ? line.own().valid() : BigDecimal.valueOf(reported);
    }

    private static @Nullable Money others(CampaignReport channels, Line one) {
        var costing = channels.lines().stream()
                .filter(line -> !line.equals(one) && line.cost().signum() > 0)
                .toList();
        var spent = costing.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        var valid = costing.stream().map(ChannelAdvice::valid).reduce(BigDecimal.ZERO, BigDecimal::add);
        return valid.signum() == 0
                ? null
                : new Money(spent.divide(valid, 2, RoundingMode.HALF_UP), channels.currency());
    }
}
