package tundish.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tundish.table.Row;

/** Rows as what they want, so many at a time; those that cannot be read are counted instead. */
final class Chunks implements Iterator<Chunks.Chunk> {

    private static final int ROWS = 1000;

    /**
     * Some rows.
     *
     * @param rows how many they are
     * @param wanted what those want that could be read
     * @param rejected what became of the others
     */
    record Chunk(int rows, List<Wanted> wanted, Tally rejected) {}

    private final Iterator<Row> rows;
    private final RowReader reader;
    private final ColumnPlan plan;

    Chunks(Iterator<Row> rows, RowReader reader, ColumnPlan plan) {
        this.rows = rows;
        this.reader = reader;
        this.plan = plan;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Chunk next() {
        var wanted = new ArrayList<Wanted>(ROWS);
        var rejected = new Tally(plan);
        int count = 0;
        for (; count < ROWS && rows.hasNext(); count++) {
            read(rows.next(), wanted, rejected);
        }
        return new Chunk(count, wanted, rejected);
    }

    private void read(Row row, List<Wanted> wanted, Tally rejected) {
        try {
            if (row.flaw() == null) {
                wanted.add(reader.read(row));
            } else {
                rejected.reject(row.line(), row.flaw());
            }
        } catch (RowProblem problem) {
            rejected.reject(row.line(), problem);
        }
    }
}
