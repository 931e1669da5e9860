package tundish.deal;

import java.util.List;
import java.util.Objects;

/**
 * In which funnel a deal was, stay by stay: a key alone does not tell, for funnels may have stages of the same key.
 *
 * @param funnel where it is now
 * @param changes its ledger
 */
public record Whereabouts(String funnel, List<StageChange> changes) {

    public Whereabouts {
        changes = List.copyOf(changes);
    }

    /** The funnel of the stage that a deal was in during a stay. */
    public String during(int stay) {
        return changes.stream()
                .filter(change -> change.stay() > stay)
                .map(StageChange::leaving)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(funnel);
    }

    /** The lines since the deal came into the funnel in which it is, the first of them being the one with which it came. */
    public List<StageChange> here() {
        for (var i = changes.size() - 1; i > 0; i--) {
            if (changes.get(i).leaving() != null) {
                return changes.subList(i, changes.size());
            }
        }
        return changes;
    }
}
