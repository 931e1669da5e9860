package tundish.metrics;

/**
 * Figures of some of the deals, or of a part of the period.
 *
 * @param key the first day of a part; else what stands in the deals' column, empty where nothing does; an owner's number
 */
public record Group(String key, FunnelReport report) {}
