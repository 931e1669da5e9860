package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tundish.Transactions;
import tundish.deal.Examples;
import tundish.funnel.DefaultFunnel;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.Headline;
import tundish.metrics.Window;
import tundish.sync.WeekAnalyst.Reading;
import tundish.workspace.Workspace;

/** Gathers what a team looks back on once a month. Call it inside {@link Transactions#read}, so that all is of one moment. */
public final class Reviewer {

    private static final int TREND_MONTHS = 12;
    private static final int STAY_MONTHS = 3;

    private final WeekAnalyst figures;
    private final Analyst analyst;
    private final Examples examples;
    private final MeetingNotes notes;

    public Reviewer(WeekAnalyst figures, Analyst analyst, Examples examples, MeetingNotes notes) {
        this.figures = figures;
        this.analyst = analyst;
        this.examples = examples;
        this.notes = notes;
    }

    /** @param month one that has begun */
    public MonthlyReview review(Workspace workspace, YearMonth month, Instant now) {
        var days = Week.of(month, now, workspace.settings());
        var reading = figures.read(workspace, days);
        var decisions = decisions(workspace, days);
        var first = LocalDate.of(month.getYear(), month.getMonth(), 1);
        return new MonthlyReview(
                workspace.id(),
                workspace.settings().zone(),
                days,
                figures.figures(reading, decisions),
                reading.ledger().over(window(reading, first)).total(),
                reading.ledger()
                        .over(window(reading, first.minusMonths(TREND_MONTHS - 1L)))
                        .trend(By.MONTH),
                reading.ledger()
                        .over(window(reading, first.minusMonths(STAY_MONTHS - 1L)))
                        .total(),
                owners(reading, first),
                decisions,
                examples.of(workspace.id()).size());
    }

    private static Window window(Reading reading, LocalDate from) {
        return new Window(
                reading.days().begin(from), reading.days().to(0), reading.days().asOf(0));
    }

    private Map<String, Headline> owners(Reading reading, LocalDate first) {
        var window = window(reading, first);
        var owners = new HashMap<>(analyst.ledger(reading.workspace(), DefaultFunnel.NAME, By.OWNER)
                .orElseThrow()
                .over(window)
                .headlines(window.from(), window.to()));
        owners.values()
                .removeIf(owner -> owner.begun()
                                + owner.openDeals()
                                + owner.won().count()
                                + owner.lost().count()
                        == 0);
        return owners;
    }

    private List<Item> decisions(Workspace workspace, Week days) {
        return notes.items(workspace.id(), days.begin()).stream()
                .filter(item -> !item.at().isBefore(days.begin()) && item.at().isBefore(days.end()))
                .filter(item -> item.state() != Item.State.DROPPED)
                .toList();
    }
}
