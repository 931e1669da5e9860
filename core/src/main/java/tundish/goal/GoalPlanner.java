package tundish.goal;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Journey;
import tundish.metrics.Journeys;
import tundish.metrics.Query;
import tundish.metrics.Window;
import tundish.money.Conversion;
import tundish.money.Converted;
import tundish.money.Money;
import tundish.money.Rates;
import tundish.workspace.Workspace;

/** Plans goals by what a workspace's ledger says. Call it inside a transaction, so that all is of one moment. */
public final class GoalPlanner {

    private final Deals deals;
    private final Funnels funnels;
    private final Members members;
    private final Journeys journeys;
    private final Analyst analyst;
    private final Rates rates;
    private final InstantSource clock;

    public GoalPlanner(
            Deals deals,
            Funnels funnels,
            Members members,
            Journeys journeys,
            Analyst analyst,
            Rates rates,
            InstantSource clock) {
        this.deals = deals;
        this.funnels = funnels;
        this.members = members;
        this.journeys = journeys;
        this.analyst = analyst;
        this.rates = rates;
        this.clock = clock;
    }

    public GoalPlan plan(Workspace workspace, Goal goal) {
        var funnel = funnels.find(workspace.id(), DefaultFunnel.NAME).orElseThrow();
        var query = new Query(funnel.name(), Window.until(clock.instant()), By.NOTHING, Counting.REACHED);
        var analysis = analyst.analyse(workspace, query).orElseThrow();
        var currency = goal.currency().isEmpty() ? workspace.settings().currency() : goal.currency();
        var reading = new Reading(workspace, funnel, analysis, rates.into(workspace.id(), currency));
        var sales = reading.sales();
        var facts = new Planner.Facts(
                open(funnel),
                sales,
                reps(workspace),
                analysis.total().won().days().median(),
                LocalDate.ofInstant(clock.instant(), workspace.settings().zone()),
                reading.leftOut);
        return new Planner(goal, facts).plan();
    }

    /** The stages that a new deal passes through. */
    private static List<Stage> open(Funnel funnel) {
        return funnel.stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .toList();
    }

    private List<MemberId> reps(Workspace workspace) {
        return members.all(workspace.id()).stream()
                .filter(member -> member.active() && member.role() == Role.REP)
                .map(Member::id)
                .toList();
    }

    private final class Reading {

        private final Workspace workspace;
        private final FunnelAnalysis analysis;
        private final Conversion conversion;
        private final List<StageId> order;
        private final Map<DealId, Journey> ways;
        private Converted leftOut;

        Reading(Workspace workspace, Funnel funnel, FunnelAnalysis analysis, Conversion conversion) {
            this.workspace = workspace;
            this.analysis = analysis;
            this.conversion = conversion;
            this.leftOut = Converted.none(conversion.currency());
            this.order = funnel.stages().stream()
                    .filter(stage -> stage.kind() != Stage.Kind.LOST)
                    .map(Stage::id)
                    .toList();
            this.ways = journeys.all(workspace.id(), funnel.name(), By.NOTHING).stream()
                    .collect(toMap(Journey::deal, journey -> journey));
        }

        List<Sale> sales() {
            var sales = new ArrayList<Sale>();
            deals.each(workspace.id(), DealFilter.ALL, deal -> {
                if (ways.containsKey(deal.id())) {
                    sales.add(sale(deal));
                }
            });
            return sales;
        }

        private Sale sale(Deal deal) {
            var closing = deal.closing();
            return new Sale(
                    deal.owner(),
                    reached(deal),
                    closing != null && closing.outcome() == Closing.Outcome.WON,
                    closing == null ? null : day(closing.at()),
                    deal.details().expectedClose(),
                    worth(deal),
                    closing == null ? analysis.transitions().win(deal.stage()) : 0);
        }

        private List<Optional<LocalDate>> reached(Deal deal) {
            var steps = ways.get(deal.id());
            var days = new ArrayList<Optional<LocalDate>>();
            for (int i = 0; i < order.size(); i++) {
                days.add(steps == null ? Optional.empty() : first(steps, i));
            }
            return days;
        }

        /** A stage that was skipped was passed when the one beyond was entered. */
        private Optional<LocalDate> first(Journey journey, int stage) {
            return journey.steps().stream()
                    .filter(step -> order.indexOf(step.stage()) >= stage)
                    .map(step -> day(step.at()))
                    .min(LocalDate::compareTo);
        }

        private @Nullable BigDecimal worth(Deal deal) {
            var closing = deal.closing();
            var converted = conversion.convert(
                    deal.details().amount(),
                    day(closing == null ? clock.instant() : closing.at()),
                    closing == null ? null : closing.rate());
            leftOut = leftOut.plus(new Converted(Money.of("0", conversion.currency()), converted.leftOut()));
            return deal.details().amount() == null || !converted.isComplete()
                    ? null
                    : converted.sum().value();
        }

        private LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, workspace.settings().zone());
        }
    }
}
