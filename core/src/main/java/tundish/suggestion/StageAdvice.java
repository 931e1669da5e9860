package tundish.suggestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Habits;
import tundish.metrics.Share;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Advice.NobodyLeaves;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Advice.StageSkipped;

/** What a funnel's stages are used for otherwise than they are set. */
final class StageAdvice {

    private final Figures figures;
    private final Funnel funnel;
    private final FunnelAnalysis analysis;
    private final Habits habits;

    StageAdvice(Figures figures, FunnelAnalysis analysis) {
        this.figures = figures;
        this.analysis = analysis;
        this.funnel = analysis.route().funnel();
        this.habits = figures.habits(analysis);
    }

    List<Advice> all() {
        var all = new ArrayList<Advice>();
        open().forEach(stage -> of(stage).ifPresent(all::add));
        repurchase().ifPresent(all::add);
        return all;
    }

    private List<Stage> open() {
        return funnel.stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .toList();
    }

    /** One thing at a time: where nobody leaves, everybody is over the limit too. */
    private Optional<Advice> of(Stage stage) {
        return Stream.of(nobodyLeaves(stage), skipped(stage), limitBroken(stage))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Advice> nobodyLeaves(Stage stage) {
        var limit = stage.limit();
        var days = limit == null
                ? Thresholds.LONG_WITHOUT_LIMIT
                : new DayCount(limit.days() * Thresholds.FAR_TOO_LONG, limit.kind());
        var staying = habits.stillThere(stage.id(), days);
        var forward = habits.forwardWithin(stage.id(), days);
        if (!isMost(staying) || !isHardlyAny(forward)) {
            return Optional.empty();
        }
        var into = neighbour(stage);
        return limit != null && into == null
                ? Optional.empty()
                : Optional.of(new NobodyLeaves(
                        funnel.name(),
                        stage.id(),
                        staying,
                        forward,
                        days,
                        limit,
                        limit == null || into == null ? null : into.id()));
    }

    /** The open stage before it, for the first the one behind it; null where it is the only one. */
    private @Nullable Stage neighbour(Stage stage) {
        var open = open();
        var at = open.indexOf(stage);
        return open.size() == 1 ? null : open.get(at == 0 ? 1 : at - 1);
    }

    private Optional<Advice> skipped(Stage stage) {
        var into = neighbour(stage);
        var since = figures.since(funnel, stage);
        var begin = figures.now().minus(Thresholds.PERIOD);
        var skipped = analysis.habits(since.isAfter(begin) ? since : begin, Instant.MAX)
                .skipped(stage);
        var low = skipped.low();
        return into != null && isEnough(skipped) && low != null && low > Thresholds.NEARLY_ALL
                ? Optional.of(new StageSkipped(funnel.name(), stage.id(), skipped, into.id(), habits.winRate()))
                : Optional.empty();
    }

    private Optional<Advice> limitBroken(Stage stage) {
        var limit = stage.limit();
        if (limit == null) {
            return Optional.empty();
        }
        var over = habits.longerThan(stage.id(), limit);
        if (!isMost(over)) {
            return Optional.empty();
        }
        var days = habits.days(stage.id(), limit.kind());
        return Optional.of(new LimitBroken(
                funnel.name(), stage.id(), over, days.median(), days.p75(), limit, proposed(limit, days.p75())));
    }

    private static @Nullable DayCount proposed(DayCount limit, @Nullable Double p75) {
        if (p75 == null) {
            return null;
        }
        var days = (int) Math.ceil(p75);
        return days > limit.days() && days <= Math.max(1, limit.days()) * Thresholds.LONGEST_STRETCH
                ? new DayCount(days, limit.kind())
                : null;
    }

    private Optional<Advice> repurchase() {
        if (figures.customersOwned()) {
            return Optional.empty();
        }
        var begin = figures.now().minus(Thresholds.QUARTER);
        var now = analysis.habits(begin, Instant.MAX).repurchases();
        var before = analysis.habits(begin.minus(Thresholds.QUARTER), begin).repurchases();
        var low = now.low();
        var usual = before.rate();
        return isEnough(now)
                        && isEnough(before)
                        && now.reached() >= Thresholds.FEWEST_EVENTS
                        && low != null
                        && usual != null
                        && low > usual
                ? Optional.of(new RepurchaseGrows(funnel.name(), now, before))
                : Optional.empty();
    }

    static boolean isEnough(Share share) {
        return share.of() >= Thresholds.FEWEST;
    }

    private static boolean isMost(Share share) {
        var low = share.low();
        return isEnough(share) && low != null && low > Thresholds.MOST;
    }

    static boolean isHardlyAny(Share share) {
        var high = share.high();
        return isEnough(share) && high != null && high < Thresholds.HARDLY_ANY;
    }
}
