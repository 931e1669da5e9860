package tundish.metrics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.metrics.Bottleneck.Finding;
import tundish.metrics.Bottleneck.Reason;
import tundish.metrics.Bottleneck.Verdict;
import tundish.money.Money;

/** Compares a period with the year before it, stage by stage. */
final class BottleneckSearch {

    private static final Duration BASELINE = Duration.ofDays(365);
    private static final int EXITS = 20;
    private static final int EVENTS = 5;

    private final Slice now;
    private final Slice before;
    private final List<Finding> looks = new ArrayList<>();

    private BottleneckSearch(Slice now, Slice before) {
        this.now = now;
        this.before = before;
    }

    static Bottleneck in(Slice slice) {
        var window = slice.window;
        if (!window.hasBeginning() || window.isToCome()) {
            return new Bottleneck(Verdict.NO_BASELINE, List.of(), 0);
        }
        return new BottleneckSearch(slice, slice.over(window.from().minus(BASELINE), window.from())).search();
    }

    private Bottleneck search() {
        var stages = now.ground.route.open().stream()
                .filter(stage -> !now.ground.route.isRetired(stage.id()))
                .toList();
        if (stages.stream().allMatch(stage -> before.entries(stage.id()).isEmpty())) {
            return new Bottleneck(Verdict.NO_BASELINE, List.of(), 0);
        }
        stages.forEach(this::look);
        var corrected =
                Chance.corrected(looks.stream().map(Finding::probability).toList());
        var found = new ArrayList<Finding>();
        for (var i = 0; i < looks.size(); i++) {
            if (corrected.get(i) < Bottleneck.SIGNIFICANT) {
                found.add(with(looks.get(i), corrected.get(i)));
            }
        }
        found.sort(comparing(BottleneckSearch::money, nullsFirst(BigDecimal::compareTo))
                .reversed());
        var verdict = looks.isEmpty() ? Verdict.TOO_FEW : found.isEmpty() ? Verdict.NONE : Verdict.FOUND;
        return new Bottleneck(verdict, found, looks.size());
    }

    private static @Nullable BigDecimal money(Finding finding) {
        return finding.money() == null ? null : finding.money().value();
    }

    /** How a stage did in one of the two periods. */
    private record Look(Share matured, Survival days) {

        static Look of(Slice slice, Stage stage) {
            return new Look(slice.conversion(stage).matured(), new Survival(slice.spans(slice.entries(stage.id()))));
        }
    }

    private void look(Stage stage) {
        var lately = Look.of(now, stage);
        if (lately.days.ended() < EXITS) {
            return;
        }
        var usually = Look.of(before, stage);
        if (lately.matured.of() >= EXITS && usually.matured.of() >= EXITS) {
            var usual = usual(usually.matured);
            if (lately.matured.of() * usual >= EVENTS) {
                add(stage, Reason.CONVERSION, Chance.ofSoFew(lately.matured, usual), lately, usually);
            }
        }
        if (usually.days.ended() >= EXITS) {
            add(stage, Reason.TIME, Chance.ofSoSlow(lately.days, usually.days), lately, usually);
        }
    }

    /** That all of some went on does not mean that all must. */
    private static double usual(Share before) {
        return before.reached() == before.of()
                ? (before.reached() + 0.5) / (before.of() + 1)
                : (double) before.reached() / before.of();
    }

    private void add(Stage stage, Reason reason, double probability, Look lately, Look usually) {
        looks.add(new Finding(
                stage,
                reason,
                lately.matured,
                usually.matured,
                lately.days.quantile(0.5),
                usually.days.quantile(0.5),
                lately.days.ended(),
                probability,
                cost(stage, lately.matured, usually.matured)));
    }

    private @Nullable Money cost(Stage stage, Share shareNow, Share shareBefore) {
        var value = value();
        var rateNow = shareNow.rate();
        var rateBefore = shareBefore.rate();
        if (value == null || rateNow == null || rateBefore == null) {
            return null;
        }
        var inflow = now.entrants(stage).size();
        var next = now.ground.transitions.win(now.ground.route.next(stage).id());
        return now.ground.rounded(inflow * Math.max(0, rateBefore - rateNow) * next * value);
    }

    private @Nullable Double value() {
        var won = Slice.averageValue(now.ended(true));
        return won != null ? won : Slice.averageValue(before.ended(true));
    }

    private static Finding with(Finding finding, double probability) {
        return new Finding(
                finding.stage(),
                finding.reason(),
                finding.now(),
                finding.before(),
                finding.daysNow(),
                finding.daysBefore(),
                finding.exits(),
                probability,
                finding.money());
    }
}
