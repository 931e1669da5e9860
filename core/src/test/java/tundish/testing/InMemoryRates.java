package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tundish.money.Rate;
import tundish.money.Rates;
import tundish.workspace.WorkspaceId;

public final class InMemoryRates implements Rates, Rewindable {

    private final Shelf<Key, Rate> rates = new Shelf<>();

    @Override
    public List<Rate> all(WorkspaceId workspace) {
        return rates.byKey().entrySet().stream()
                .filter(kept -> kept.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(comparing(Rate::currency).thenComparing(Rate::into).thenComparing(Rate::from))
                .toList();
    }

    @Override
    public void keep(WorkspaceId workspace, Rate rate) {
        rates.put(new Key(workspace, rate.currency(), rate.into(), rate.from()), rate);
    }

    @Override
    public boolean drop(WorkspaceId workspace, String currency, String into, LocalDate from) {
        return rates.remove(new Key(workspace, currency, into, from));
    }

    @Override
    public Runnable mark() {
        return rates.mark();
    }

    private record Key(WorkspaceId workspace, String currency, String into, LocalDate from) {}
}
