package tundish.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.Transactions;
import tundish.campaign.CampaignReport.By;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.metrics.Analyst;
import tundish.metrics.Figure;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Window;
import tundish.money.Conversion;
import tundish.money.Converted;
import tundish.money.Money;
import tundish.money.Rates;
import tundish.workspace.Workspace;

/** Reads what a workspace's campaigns are to be judged by. Call it inside {@link Transactions#read}, so that all is of one moment. */
public final class CampaignAnalyst {

    private final Campaigns campaigns;
    private final Deals deals;
    private final Funnels funnels;
    private final Analyst analyst;
    private final Rates rates;
    private final InstantSource clock;

    public CampaignAnalyst(
            Campaigns campaigns, Deals deals, Funnels funnels, Analyst analyst, Rates rates, InstantSource clock) {
        this.campaigns = campaigns;
        this.deals = deals;
        this.funnels = funnels;
        this.analyst = analyst;
        this.rates = rates;
        this.clock = clock;
    }

    public CampaignReport report(Workspace workspace, CampaignQuery query) {
        var all = campaigns.all(workspace.id());
        var bookings = campaigns.bookings(workspace.id());
        var reported = campaigns.reported(workspace.id());
        var touches = campaigns.touches(workspace.id());
        var found = deals(workspace);
        var known = new Touches(all, touches);
        var counted = found.stream()
                .filter(deal -> isTouched(known, deal)
                        || (query.by() == By.CHANNEL && !source(deal).isBlank()))
                .toList();
        var conversion = conversion(workspace, all, bookings, reported, counted);
        var reading = new Reading(workspace, conversion, Set.copyOf(counted));
        var leads = reading.leads(found);
        var facts =
                new Facts(all, bookings, reported, touches, leads, reading.cycleDays, clock.instant(), reading.leftOut);
        return new Reckoning(
                        facts,
                        query,
                        conversion,
                        workspace.settings().margin(),
                        workspace.settings().zone())
                .report();
    }

    private List<Deal> deals(Workspace workspace) {
        var found = new ArrayList<Deal>();
        deals.each(workspace.id(), DealFilter.ALL, found::add);
        return found;
    }

    /** What is bought again did not come through a channel. */
    private static String source(Deal deal) {
        return deal.repeats() == null ? deal.details().source() : "";
    }

    private static boolean isTouched(Touches touches, Deal deal) {
        return !touches.of(deal.id(), deal.details().campaign(), deal.createdAt(), Instant.MAX)
                .isEmpty();
    }

    /** Into the workspace's currency, unless there is not one amount in it and all are in one other without a rate. */
    private Conversion conversion(
            Workspace workspace,
            List<Campaign> all,
            List<Booking> bookings,
            List<Reported> reported,
            List<Deal> counted) {
        var own = rates.into(workspace.id(), workspace.settings().currency());
        var currencies = new TreeSet<String>();
        all.forEach(campaign -> add(currencies, campaign.budget()));
        bookings.forEach(booking -> add(currencies, booking.amount()));
        reported.forEach(line -> {
            add(currencies, line.spent());
            add(currencies, line.revenue());
        });
        counted.forEach(deal -> add(currencies, deal.details().amount()));
        return currencies.size() == 1
                        && own.rate(currencies.first(), LocalDate.MAX).isEmpty()
                ? rates.into(workspace.id(), currencies.first())
                : own;
    }

    private static void add(Set<String> currencies, @Nullable Money amount) {
        if (amount != null) {
            currencies.add(amount.currency());
        }
    }

    /** Turns deals into leads, funnel by funnel. */
    private final class Reading {

        private final Workspace workspace;
        private final Conversion conversion;
        private final Set<Deal> counted;
        private final Map<String, FunnelAnalysis> analyses = new HashMap<>();
        private final Map<DealId, Integer> furthest = new HashMap<>();
        private final Map<DealId, Instant> wins = new HashMap<>();
        private final Map<String, Funnel> byName = new HashMap<>();
        private final @Nullable Double cycleDays;
        private Converted leftOut;

        Reading(Workspace workspace, Conversion conversion, Set<Deal> counted) {
            this.workspace = workspace;
            this.conversion = conversion;
            this.counted = counted;
            this.leftOut = Converted.none(conversion.currency());
            funnels.all(workspace.id()).forEach(this::read);
            this.cycleDays = analyses.values().stream()
                    .flatMap(analysis ->
                            Stream.ofNullable(analysis.total().won().days().median()))
                    .max(Double::compare)
                    .orElse(null);
        }

        private void read(Funnel funnel) {
            byName.put(funnel.name(), funnel);
            analyst.ledger(workspace, funnel.name(), tundish.metrics.By.NOTHING).ifPresent(ledger -> {
                var analysis = ledger.over(Window.until(clock.instant()));
                analyses.put(funnel.name(), analysis);
                analysis.behind(Figure.WON, null).forEach(win -> wins.put(win.deal(), win.at()));
                ledger.entered().forEach((deal, stages) -> furthest.merge(deal, furthest(funnel, stages), Math::max));
            });
        }

        List<Lead> leads(List<Deal> found) {
            return found.stream().map(this::lead).toList();
        }

        private Lead lead(Deal deal) {
            var closedAt = closedAt(deal);
            var reached = reached(deal);
            var analysis = analyses.get(deal.funnel());
            return new Lead(
                    deal.id(),
                    deal.createdAt(),
                    deal.details().campaign(),
                    source(deal),
                    reached > 0,
                    reached > 1,
                    isWon(deal),
                    closedAt,
                    worth(deal, closedAt),
                    analysis == null || closedAt != null
                            ? 0
                            : analysis.transitions().win(deal.stage()));
        }

        private boolean isWon(Deal deal) {
            var closing = deal.closing();
            return closing == null ? wins.containsKey(deal.id()) : closing.outcome() == Closing.Outcome.WON;
        }

        /** A win stands while its deal is in an after-sale stage, as it does in the funnel's report. */
        private @Nullable Instant closedAt(Deal deal) {
            var closing = deal.closing();
            return closing == null ? wins.get(deal.id()) : closing.at();
        }

        /** The furthest stage that a deal was ever in, in whichever funnel, the first being 0; being lost is no stage. */
        private int reached(Deal deal) {
            var funnel = byName.get(deal.funnel());
            var now = funnel == null ? 0 : furthest(funnel, Set.of(deal.stage()));
            return Math.max(furthest.getOrDefault(deal.id(), 0), now);
        }

        private static int furthest(Funnel funnel, Set<StageId> stages) {
            var order = funnel.stages().stream()
                    .filter(stage -> stage.kind() != Stage.Kind.LOST)
                    .map(Stage::id)
                    .toList();
            return Math.max(0, stages.stream().mapToInt(order::indexOf).max().orElse(0));
        }

        private @Nullable BigDecimal worth(Deal deal, @Nullable Instant closedAt) {
            var closing = deal.closing();
            var at = closedAt == null ? clock.instant() : closedAt;
            var converted = conversion.convert(
                    deal.details().amount(),
                    LocalDate.ofInstant(at, workspace.settings().zone()),
                    closing == null ? null : closing.rate());
            if (counted.contains(deal)) {
                leftOut = leftOut.plus(new Converted(Money.of("0", conversion.currency()), converted.leftOut()));
            }
            return deal.details().amount() == null || !converted.isComplete()
                    ? null
                    : converted.sum().value();
        }
    }
}
