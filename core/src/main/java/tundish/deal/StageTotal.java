package tundish.deal;

import tundish.funnel.StageId;
import tundish.money.Sums;

/** How many deals a stage holds, and their money; deals without an amount count but add none. */
public record StageTotal(StageId stage, long count, Sums amounts) {}
