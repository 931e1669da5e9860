package tundish.imports;

import java.util.ArrayList;
import java.util.List;
import tundish.imports.ImportReport.LooksLike;
import tundish.imports.ImportReport.Rejected;
import tundish.table.Flaw;

/** Counts what becomes of rows; a batch has its own, which counts only when the batch is kept. */
final class Tally {

    private final ColumnPlan plan;
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<LooksLike> alike = new ArrayList<>();
    private long created;
    private long updated;
    private long unchanged;
    private long rejectedTotal;
    private long duplicates;

    Tally(ColumnPlan plan) {
        this.plan = plan;
    }

    void create() {
        created++;
    }

    void update(boolean changed) {
        if (changed) {
            updated++;
        } else {
            unchanged++;
        }
    }

    void leaveOut(Wanted wanted, String reference) {
        duplicates++;
        if (alike.size() < ImportReport.MOST_LISTED) {
            alike.add(new LooksLike(wanted.line(), wanted.customer(), reference));
        }
    }

    void reject(int line, RowProblem problem) {
        var field = problem.field;
        reject(new Rejected(line, field == null ? "" : heading(field), problem.value, problem.reason, problem.about));
    }

    /** A field that has no column is called by its own name. */
    private String heading(ImportField field) {
        return plan.has(field) ? plan.heading(field) : field.key();
    }

    /** A row that could not even be taken apart. */
    void reject(int line, Flaw flaw) {
        var reason = switch (flaw.kind()) {
            case INVALID_BYTES -> RejectReason.INVALID_BYTES;
            case TOO_MANY_CELLS -> RejectReason.TOO_MANY_CELLS;
            case UNCLOSED_QUOTE -> RejectReason.UNCLOSED_QUOTE;
            case TOO_LONG -> RejectReason.TOO_LONG_ROW;
        };
        var headings = plan.headings();
        var column = flaw.column() < headings.size() ? headings.get(flaw.column()) : "";
        reject(new Rejected(line, column, flaw.value(), reason, List.of(Integer.toString(headings.size()))));
    }

    void reject(Rejected row) {
        rejectedTotal++;
        if (rejected.size() < ImportReport.MOST_LISTED) {
            rejected.add(row);
        }
    }

    void add(Tally other) {
        created += other.created;
        updated += other.updated;
        unchanged += other.unchanged;
        duplicates += other.duplicates;
        rejectedTotal += other.rejectedTotal;
        rejected.addAll(
                other.rejected.subList(0, Math.min(other.rejected.size(), ImportReport.MOST_LISTED - rejected.size())));
        alike.addAll(other.alike.subList(0, Math.min(other.alike.size(), ImportReport.MOST_LISTED - alike.size())));
    }

    ImportReport report() {
        return new ImportReport(created, updated, unchanged, rejected, rejectedTotal, duplicates, alike, plan.unused());
    }
}
