package tundish.funnel;

import java.util.List;

/**
 * One thing that is wrong with a funnel.
 *
 * @param field where, such as {@code stages[2].prefix}
 * @param problem a key of the {@code funnels} bundle, below {@code problem}; {@code about} fills it in
 */
public record FunnelProblem(String field, String problem, List<Object> about) {

    public FunnelProblem {
        about = List.copyOf(about);
    }
}
