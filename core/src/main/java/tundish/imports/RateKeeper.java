package tundish.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tundish.imports.PlainRows.Keeper;
import tundish.imports.PlainRows.Outcome;
import tundish.money.Rate;
import tundish.money.RateText;
import tundish.money.Rates;
import tundish.workspace.Workspace;

/** Keeps exchange rates into the workspace's currency. */
final class RateKeeper implements Keeper {

    private final Workspace workspace;
    private final Rates rates;
    private final boolean dryRun;
    private final Map<Key, BigDecimal> known = new HashMap<>();

    RateKeeper(Workspace workspace, Rates rates, boolean dryRun) {
        this.workspace = workspace;
        this.rates = rates;
        this.dryRun = dryRun;
        rates.all(workspace.id()).stream()
                .filter(rate -> rate.into().equals(workspace.settings().currency()))
                .forEach(rate -> known.put(new Key(rate.currency(), rate.from()), rate.value()));
    }

    private record Key(String currency, LocalDate from) {}

    @Override
    public Outcome keep(Entry row) {
        var rate = rate(row);
        var before = known.put(new Key(rate.currency(), rate.from()), rate.value());
        if (before != null && before.compareTo(rate.value()) == 0) {
            return Outcome.UNCHANGED;
        }
        if (!dryRun) {
            rates.keep(workspace.id(), rate);
        }
        return before == null ? Outcome.CREATED : Outcome.UPDATED;
    }

    private Rate rate(Entry row) {
        var into = workspace.settings().currency();
        var currency = row.currency().orElseThrow(() -> missing(ImportField.CURRENCY));
        if (currency.equals(into)) {
            throw new RowProblem(ImportField.CURRENCY, currency, RejectReason.OWN_CURRENCY);
        }
        var text = row.text(ImportField.RATE, RowReader.SHORT);
        if (text.isEmpty()) {
            throw missing(ImportField.RATE);
        }
        var value =
                RateText.read(text).orElseThrow(() -> new RowProblem(ImportField.RATE, text, RejectReason.NOT_A_RATE));
        return new Rate(currency, into, row.day(ImportField.FROM).orElseThrow(() -> missing(ImportField.FROM)), value);
    }

    private static RowProblem missing(ImportField field) {
        return new RowProblem(field, "", RejectReason.MISSING);
    }
}
