package tundish.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.metrics.Survival.Span;

/**
 * How long deals stay in a stage, in days. Each figure is null where the visits cannot tell.
 *
 * @param median half of them have left by then; open visits count for as long as they have lasted (Kaplan-Meier)
 * @param mean all the time that was spent there over the number of exits
 * @param endedMean the plain mean of the visits that ended, as other tools show it; too low while slow ones are open
 * @param ended how many visits ended
 * @param open how many did not
 */
public record StageTime(
        @Nullable Double median,
        @Nullable Double p75,
        @Nullable Double p90,
        @Nullable Double mean,
        @Nullable Double endedMean,
        @Nullable Double endedMedian,
        int ended,
        int open) {

    static StageTime of(List<Span> spans) {
        var survival = new Survival(spans);
        var ended =
                Average.of(spans.stream().filter(Span::ended).map(Span::days).toList());
        var exposure = spans.stream().mapToDouble(Span::days).sum();
        return new StageTime(
                survival.quantile(0.5),
                survival.quantile(0.75),
                survival.quantile(0.9),
                ended.n() == 0 ? null : exposure / ended.n(),
                ended.mean(),
                ended.median(),
                ended.n(),
                spans.size() - ended.n());
    }
}
