package tundish.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tundish.deal.Deal;
import tundish.nudge.Nudge;

/** A deal with all the nudges about it that one message carries. */
record NudgedDeal(Deal deal, List<Nudge> nudges) {

    /** What has to be said first is first. */
    private static final Comparator<Nudge> URGENCY = Comparator.comparing(
                    (Nudge nudge) -> nudge.key().level())
            .reversed()
            .thenComparing(nudge -> nudge.key().kind());

    List<Nudge> open() {
        return nudges.stream()
                .filter(nudge -> nudge.state() != Nudge.State.ANSWERED)
                .sorted(URGENCY)
                .toList();
    }

    boolean isOpen() {
        return !open().isEmpty();
    }

    /** What somebody did last; only where nothing is open any more. */
    Nudge.Done done() {
        return nudges.stream()
                .flatMap(nudge -> Stream.ofNullable(nudge.done()))
                .max(Comparator.comparing(Nudge.Done::at))
                .orElseThrow();
    }
}
