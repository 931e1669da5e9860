package tundish.imports;

import java.time.ZoneId;
import tundish.table.Row;
import tundish.table.TableFile;

/** Reads rows that are no deals, each for itself, and counts what becomes of them. */
final class PlainRows {

    /** Keeps what rows say, in the one transaction of a file. */
    interface Keeper {

        /** @throws RowProblem where the row cannot be used */
        Outcome keep(Entry row);
    }

    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private final ColumnPlan plan;
    private final Mapping mapping;
    private final Survey survey;
    private final ZoneId zone;

    PlainRows(ColumnPlan plan, Mapping mapping, Survey survey, ZoneId zone) {
        this.plan = plan;
        this.mapping = mapping;
        this.survey = survey;
        this.zone = zone;
    }

    Tally each(TableFile file, Keeper keeper) {
        var tally = new Tally(plan);
        try (var table = file.open()) {
            while (table.rows().hasNext()) {
                keep(table.rows().next(), keeper, tally);
            }
        }
        return tally;
    }

    private void keep(Row row, Keeper keeper, Tally tally) {
        if (row.flaw() != null) {
            tally.reject(row.line(), row.flaw());
            return;
        }
        try {
            switch (keeper.keep(new Entry(row, plan, mapping, survey, zone))) {
                case CREATED -> tally.create();
                case UPDATED -> tally.update(true);
                case UNCHANGED -> tally.update(false);
            }
        } catch (RowProblem problem) {
            tally.reject(row.line(), problem);
        }
    }
}
