package tundish.suggestion;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tundish.suggestion.Suggestion.Decision;
import tundish.suggestion.Suggestion.State;

/**
 * What there is to suggest at a moment, and what came of what was.
 *
 * @param latest the newest of each topic, by number
 * @param effects of those that were accepted four weeks ago or more, by number
 */
public record Outlook(List<Suggestion> latest, Map<Long, Effect> effects, Instant now) {

    public Outlook {
        latest = List.copyOf(latest);
        effects = Map.copyOf(effects);
    }

    /** What nobody has decided, the oldest first. */
    public List<Suggestion> open() {
        return latest.stream().filter(Suggestion::isOpen).toList();
    }

    /** What was accepted and is still to show what it does, or has just shown it; the newest first. */
    public List<Suggestion> accepted() {
        return decided(each -> each.state() == State.ACCEPTED, Thresholds.FOUR_WEEKS.multipliedBy(2));
    }

    /** What was turned down, put off or taken back in the last seven days; the newest first. */
    public List<Suggestion> declined() {
        return decided(
                each -> each.state() == State.DISMISSED || each.state() == State.LATER || each.state() == State.UNDONE,
                Thresholds.WEEK);
    }

    /** What was accepted four weeks ago, where no week's message told its effect yet. */
    public List<Suggestion> due() {
        return accepted().stream()
                .filter(each -> effects.containsKey(each.number()))
                .filter(each -> Objects.requireNonNull(each.effectAt())
                        .plus(Thresholds.WEEK)
                        .isAfter(now))
                .toList();
    }

    public @Nullable Effect effect(Suggestion accepted) {
        return effects.get(accepted.number());
    }

    private List<Suggestion> decided(Predicate<Suggestion> which, Duration since) {
        return latest.stream()
                .filter(which)
                .filter(each -> decision(each).at().plus(since).isAfter(now))
                .sorted(comparing((Suggestion each) -> decision(each).at()).reversed())
                .toList();
    }

    private static Decision decision(Suggestion decided) {
        return Objects.requireNonNull(decided.decision());
    }
}
