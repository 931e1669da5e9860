package tundish.imports;

import java.util.List;

/**
 * What became of a file.
 *
 * @param created how many deals are new
 * @param updated how many rows changed something
 * @param unchanged how many rows said what was known
 * @param rejected the rows that could not be used, the first {@link #MOST_LISTED} of them
 * @param rejectedTotal how many there are in all
 * @param duplicates how many rows were left out because they look like a deal that is there
 * @param alike what they look like, the first {@link #MOST_LISTED} of them
 * @param unused headings that were not understood and whose columns were left out
 */
public record ImportReport(
        long created,
        long updated,
        long unchanged,
        List<Rejected> rejected,
        long rejectedTotal,
        long duplicates,
        List<LooksLike> alike,
        List<String> unused) {

    public static final int MOST_LISTED = 1000;

    public ImportReport {
        rejected = List.copyOf(rejected);
        alike = List.copyOf(alike);
        unused = List.copyOf(unused);
    }

    /**
     * A row that could not be used.
     *
     * @param line of the file, the headings being line 1
     * @param column its heading as in the file; empty where the whole row is meant
     * @param value what stands there
     * @param about fills in the reason's text
     */
    public record Rejected(int line, String column, String value, RejectReason reason, List<String> about) {

        public Rejected {
            about = List.copyOf(about);
        }
    }

    /**
     * A row that was left out because it looks like a deal.
     *
     * @param reference of that deal; empty where it is another row of the same file
     */
    public record LooksLike(int line, String customer, String reference) {}

    /** All rows that were not blank. */
    public long rows() {
        return created + updated + unchanged + rejectedTotal + duplicates;
    }
}
