package tundish.imports;

/**
 * What is to be done with a file.
 *
 * @param funnel the key or title of the funnel of rows that name none; empty for the usual one
 * @param dryRun reports what would become of every row, and changes nothing
 */
public record ImportOrder(ImportKind kind, String funnel, Mapping mapping, boolean dryRun) {}
