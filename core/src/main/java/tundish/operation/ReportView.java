package tundish.operation;

import java.util.Optional;

/**
 * Which report is shown. What is empty is as usual.
 *
 * @param funnel its key or title; empty for the usual one
 * @param period words such as “last quarter”, or days: {@code 2026-07-01..2026-09-30}; empty for this quarter
 * @param by what the figures are told apart by: {@code owner}, {@code month}; empty for nothing
 * @param counting {@code reached}, {@code strict} or {@code touched}; empty for the first
 * @param only one of the groups alone: {@code =} and its key; empty for all
 */
public record ReportView(String funnel, String period, String by, String counting, Face face, String only) {

    /** Of all groups. */
    public ReportView(String funnel, String period, String by, String counting, Face face) {
        this(funnel, period, by, counting, face, "");
    }

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
        return new ReportView(changed, period, by, counting, face, only);
    }

    public ReportView of(String changed) {
        return new ReportView(funnel, changed, by, counting, face, only);
    }

    public ReportView by(String changed) {
        return new ReportView(funnel, period, changed, counting, face);
    }

    public ReportView counting(String changed) {
        return new ReportView(funnel, period, by, changed, face, only);
    }

    public ReportView on(Face changed) {
        return new ReportView(funnel, period, by, counting, changed, only);
    }

    /** The summary of one group alone. */
    public ReportView only(String key) {
        return new ReportView(funnel, period, by, counting, Face.SUMMARY, "=" + key);
    }

    /** Of all groups again. */
    public ReportView whole() {
        return new ReportView(funnel, period, by, counting, face);
    }

    /** The key of the group that is shown alone. */
    public Optional<String> group() {
        return only.isEmpty() ? Optional.empty() : Optional.of(only.substring(1));
    }
}
