package tundish.metrics;

import tundish.money.Money;

/**
 * What is to be won in a period.
 *
 * @param goal the number of the goal that says so
 * @param value in the report's currency; in the goal's own where there is no rate between the two
 * @param part whether the goal is for longer, and the period one or more of its parts
 */
public record Target(long goal, Money value, boolean part) {

    Target in(Money other) {
        return new Target(goal, other, part);
    }
}
