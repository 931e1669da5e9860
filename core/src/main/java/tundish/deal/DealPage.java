package tundish.deal;

import java.util.List;

/** Some of the deals that were asked for, and how many there are in all. */
public record DealPage(long total, List<Deal> deals) {}
