package tundish.bot.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tundish.assistant.Assembly;
import tundish.assistant.GoalIntake;
import tundish.assistant.Stores;
import tundish.bot.api.GoalJson.PlanJson;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.goal.Goal;
import tundish.goal.GoalAnalyst;
import tundish.operation.Actor;
import tundish.operation.Refusal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.UnclearMember;

/** {@code /api/v1/goals}: what the team wants to reach, what that takes and how far it is. */
@RestController
@RequestMapping("/api/v1/goals")
final class GoalsApi {

    private final ApiCaller caller;
    private final Stores stores;
    private final GoalIntake intake;
    private final GoalAnalyst analyst;
    private final GoalJsons jsons;
    private final InstantSource clock;

    GoalsApi(ApiCaller caller, Stores stores, Assembly assembly, InstantSource clock) {
        this.caller = caller;
        this.stores = stores;
        this.intake = assembly.goalIntake();
        this.analyst = assembly.figures().goalAnalyst();
        this.jsons = new GoalJsons(stores);
        this.clock = clock;
    }

    /** All goals, those that were dropped too. */
    record GoalsJson(long total, List<GoalJson> goals) {}

    @GetMapping
    GoalsJson all() {
        var actor = caller.actor();
        return stores.transactions().read(() -> {
            var goals = stores.goals().all(actor.workspaceId()).stream()
                    .map(goal -> jsons.of(actor, goal))
                    .toList();
            return new GoalsJson(goals.size(), goals);
        });
    }

    /**
     * Sets a goal. It is refused, with every part that is missing, unless it has a value, an owner and a deadline.
     *
     * @return 201 with the goal
     */
    @PostMapping
    ResponseEntity<GoalJson> set(@RequestBody GoalBody body) {
        var missing = body.missing();
        if (!missing.isEmpty()) {
            throw Refused.body(missing);
        }
        var actor = caller.actor();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(stores.transactions().run(() -> jsons.of(actor, enter(actor, body))));
    }

    private Goal enter(Actor actor, GoalBody body) {
        requireStages(actor, body);
        try {
            return intake.enter(actor, body.typed());
        } catch (BadField bad) {
            throw refused(bad.field, bad.problem, bad.about);
        } catch (UnclearMember unclear) {
            throw refused(unclear.field, "member.unclear", List.of(unclear.text));
        } catch (Refusal refusal) {
            throw Refused.body(List.of(Fault.of("goal", "goal")));
        }
    }

    /** A rate of a stage that there is not would be taken for that of the win. */
    private void requireStages(Actor actor, GoalBody body) {
        var name = body.funnel() == null || body.funnel().isBlank() ? DefaultFunnel.NAME : body.funnel();
        stores.funnels()
                .find(actor.workspaceId(), name.strip())
                .map(Funnel::stages)
                .ifPresent(stages -> body.requireRatesOf(stages.stream()
                        .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                        .toList()));
    }

    private static Refused refused(String field, String problem, List<Object> about) {
        return Refused.body(List.of(new Fault(field, "refusal", problem, about)));
    }

    /** A goal as it was entered last. */
    @GetMapping("/{id}")
    GoalJson one(@PathVariable String id) {
        var actor = caller.actor();
        return stores.transactions().read(() -> jsons.of(actor, find(actor, id)));
    }

    /** What a goal takes, stage by stage, by period and by person, and how far it is as of now. */
    @GetMapping("/{id}/plan")
    PlanJson plan(@PathVariable String id) {
        var actor = caller.actor();
        return stores.transactions()
                .read(() -> jsons.plan(
                        actor,
                        analyst.report(actor.workspace(), List.of(find(actor, id)), clock.instant())
                                .getFirst()));
    }

    private Goal find(Actor actor, String id) {
        return (id.matches("\\d{1,9}")
                        ? stores.goals().find(actor.workspaceId(), Long.parseLong(id))
                        : Optional.<Goal>empty())
                .orElseThrow(() -> Refused.noSuch("goal", id));
    }
}
