package tundish.storage;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tundish.money.Rate;
import tundish.money.Rates;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaRates implements Rates {

    private final RateRows rows;
    private final EntityManager entities;
    private final RowWriter writer;
    private final ReadCache<WorkspaceId, List<Rate>> known;

    JpaRates(RateRows rows, EntityManager entities, RowWriter writer, Ticker ticker) {
        this.rows = rows;
        this.entities = entities;
        this.writer = writer;
        this.known = new ReadCache<>(
                Scope::shows,
                workspace -> rows.all(workspace.value()).stream()
                        .map(RateRow::toRate)
                        .toList(),
                ticker);
    }

    @Override
    public List<Rate> all(WorkspaceId workspace) {
        return Objects.requireNonNull(known.get(workspace));
    }

    @Override
    public void keep(WorkspaceId workspace, Rate rate) {
        known.changed(workspace);
        var what = "rate of " + rate.currency() + " from " + rate.from();
        var row =
                entities.find(RateRow.class, new RateKey(workspace.value(), rate.currency(), rate.into(), rate.from()));
        if (row == null) {
            writer.add(new RateRow(workspace, rate), what);
        } else {
            row.accept(rate);
            writer.keep(row, what);
        }
    }

    @Override
    public boolean drop(WorkspaceId workspace, String currency, String into, LocalDate from) {
        known.changed(workspace);
        return rows.drop(workspace.value(), currency, into, from) > 0;
    }
}
