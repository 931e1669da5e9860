package tundish.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

/** Lays a workspace's ledger beside its goals. Call it inside a transaction, so that all is of one moment. */
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
        var people = distribution.people(sellers(goal));
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

    private String team(MemberId member) {
        return members.find(member).map(Member::team).orElse("");
    }

    private List<MemberId> sellers(Goal goal) {
        return members.all(goal.workspace()).stream()
                .filter(member -> member.active() && member.role() == Role.REP)
                .map(Member::id)
                .toList();
    }
}
