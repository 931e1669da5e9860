package tundish.metrics;

import java.time.LocalDate;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

/**
 * What a quarter was said to come to.
 *
 * @param funnel its name
 * @param quarter its first day
 * @param said the last day that was known then
 * @param landing won by then and expected to be won, in the workspace's currency of then
 */
public record Forecast(WorkspaceId workspace, String funnel, LocalDate quarter, LocalDate said, Money landing) {}
