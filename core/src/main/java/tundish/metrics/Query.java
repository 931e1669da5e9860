package tundish.metrics;

/**
 * What is asked of a funnel.
 *
 * @param funnel its name
 * @param by what the groups share; {@link By#NOTHING} for none
 */
public record Query(String funnel, Window window, By by, Counting counting) {}
