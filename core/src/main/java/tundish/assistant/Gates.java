package tundish.assistant;

import java.util.List;
import java.util.stream.Stream;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.followup.FollowUps;
import tundish.funnel.Funnel;
import tundish.funnel.Gate;
import tundish.funnel.Stage;
import tundish.operation.Refusal.GateNotMet.Missing;

/** Checks what a deal lacks before it may enter a stage. */
final class Gates {

    private final FollowUps followUps;

    Gates(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * What is missing for the way from the deal's stage to another: the gates of every stage on the way count, those of
     * a stage that lies behind do not. In a funnel that the deal is not in yet the way begins before its first stage.
     */
    List<Missing> missing(Deal deal, Funnel funnel, Stage to) {
        return onTheWay(deal, funnel, to)
                .flatMap(stage -> stage.gates().stream())
                .distinct()
                .flatMap(gate -> missing(deal, gate).stream())
                .toList();
    }

    private static Stream<Stage> onTheWay(Deal deal, Funnel funnel, Stage to) {
        if (!deal.funnel().equals(funnel.name())) {
            return funnel.stages().subList(0, funnel.position(to.id()) + 1).stream();
        }
        var from = funnel.stageOf(deal.stage());
        if (to.kind() == Stage.Kind.LOST || from.kind() == Stage.Kind.LOST) {
            return Stream.empty();
        }
        if (from.kind() == Stage.Kind.AFTER_SALE) {
            return Stream.of(to);
        }
        var end = funnel.position(to.id()) + 1;
        return funnel.stages().subList(Math.min(funnel.position(from.id()) + 1, end), end).stream();
    }

    private List<Missing> missing(Deal deal, Gate gate) {
        return switch (gate) {
            case Gate.Conversations(var atLeast) -> {
                var found = followUps.conversations(deal.id());
                yield found < atLeast ? List.of(new Missing(gate, found)) : List.of();
            }
            case Gate.Filled(var column) -> isFilled(deal, column) ? List.of() : List.of(new Missing(gate, 0));
        };
    }

    private static boolean isFilled(Deal deal, String column) {
        return Column.of(column)
                .map(known -> !Cells.text(deal, known).isEmpty())
                .orElse(true);
    }
}
