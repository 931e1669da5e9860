package tundish.metrics;

/**
 * Figures of some of the deals, or of a part of the period.
 *
 * @param key {@code 2026-11-23}, {@code 2026-11} or {@code 2026Q4} for a part; else what stands in the deals' column, empty where nothing does; an owner's number
 */
public record Group(String key, FunnelReport report) {}
