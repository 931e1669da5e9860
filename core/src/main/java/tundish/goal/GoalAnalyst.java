package tundish.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tundish.Transactions;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.Ledger;
import tundish.metrics.Query;
import tundish.metrics.Window;
import tundish.money.Rates;
import tundish.workspace.Workspace;

/** Lays a workspace's ledger beside its goals. Call it inside {@link Transactions#read}, so that all is of one moment. */
public final class GoalAnalyst {

    private final Analyst analyst;
    private final Rates rates;
    private final Members members;

    public GoalAnalyst(Analyst analyst, Rates rates, Members members) {
        this.analyst = analyst;
        this.rates = rates;
        this.members = members;
    }

    /** What each goal takes and how far it is, in their order, as of a moment. */
    public List<GoalReport> report(Workspace workspace, List<Goal> goals, Instant now) {
        var byFunnel = new HashMap<String, Evidence>();
        return goals.stream()
                .map(goal -> report(
                        goal,
                        byFunnel.computeIfAbsent(goal.terms().funnel(), funnel -> evidence(workspace, funnel, now))))
                .toList();
    }

    /** How far a goal is as of a moment, by the ledger of its funnel that was read before. */
    public Progress progress(Goal goal, Ledger ledger, Instant now) {
        var exchange = ledger.exchange();
        var evidence = new Evidence(
                ledger.over(Window.until(now)),
                exchange.conversion(),
                LocalDate.ofInstant(now, exchange.zone()),
                exchange.zone());
        return new Progression(goal.terms(), evidence).progress();
    }

    private Evidence evidence(Workspace workspace, String funnel, Instant now) {
        var zone = workspace.settings().zone();
        var query = new Query(funnel, Window.until(now), By.OWNER, Counting.REACHED);
        var analysis = analyst.analyse(workspace, query).orElseThrow();
        var currency =
                analysis.over(Instant.MIN, Instant.MAX).won().value().total().currency();
        return new Evidence(analysis, rates.into(workspace.id(), currency), LocalDate.ofInstant(now, zone), zone);
    }

    private GoalReport report(Goal goal, Evidence evidence) {
        var terms = goal.terms();
        var planner = new Planner(terms, evidence);
        var size = planner.size();
        var customers = planner.customers(size);
        var steps = planner.steps(customers);
        var distribution = new Distribution(terms, evidence, customers, steps);
        var people = distribution.people(weights(goal));
        var plan = new Plan(
                size,
                customers,
                steps,
                distribution.weighting(),
                distribution.parts(),
                people,
                Distribution.teams(people, this::team));
        return new GoalReport(goal, plan, new Progression(terms, evidence).progress(), evidence.today());
    }

    String team(MemberId member) {
        return members.find(member).map(Member::team).orElse("");
    }

    /** Among whom a goal is shared, and by which weights: those that were entered, else the same for all who sell today. */
    SequencedMap<MemberId, BigDecimal> weights(Goal goal) {
        var weights = new LinkedHashMap<MemberId, BigDecimal>();
        goal.terms()
                .division()
                .people()
                .forEach((member, weight) -> weights.put(new MemberId(goal.workspace(), member), weight));
        if (weights.isEmpty()) {
            members.all(goal.workspace()).stream()
                    .filter(member -> member.active() && member.role() == Role.REP)
                    .forEach(member -> weights.put(member.id(), BigDecimal.ONE));
        }
        return weights;
    }
}
