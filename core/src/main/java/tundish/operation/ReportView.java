package tundish.operation;

/**
 * Which report is shown. What is empty is as usual.
 *
 * @param funnel its key or title; empty for the usual one
 * @param period words such as “last quarter”, or days: {@code 2026-07-01..2026-09-30}; empty for this quarter
 * @param by what the figures are told apart by: {@code owner}, {@code month}; empty for nothing
 * @param counting {@code reached}, {@code strict} or {@code touched}; empty for the first
 */
public record ReportView(String funnel, String period, String by, String counting, Face face) {

    /** What of the report is looked at. */
    public enum Face {
        SUMMARY("s"),
        TREND("t"),
        TIME("d"),
        MATRIX("m");

        private final String key;

        Face(String key) {
            this.key = key;
        }

        /** Travels on buttons: never rename one. */
        public String key() {
            return key;
        }
    }

    public static final ReportView USUAL = new ReportView("", "", "", "", Face.SUMMARY);

    public ReportView in(String changed) {
        return new ReportView(changed, period, by, counting, face);
    }

    public ReportView of(String changed) {
        return new ReportView(funnel, changed, by, counting, face);
    }

    public ReportView by(String changed) {
        return new ReportView(funnel, period, changed, counting, face);
    }

    public ReportView counting(String changed) {
        return new ReportView(funnel, period, by, changed, face);
    }

    public ReportView on(Face changed) {
        return new ReportView(funnel, period, by, counting, changed);
    }
}
