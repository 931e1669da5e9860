package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.assistant.SummaryCards.Reader;
import tundish.assistant.SummaryFigures.Period;
import tundish.goal.Measure;
import tundish.goal.Progress;
import tundish.goal.Progress.Phase;
import tundish.message.Block;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Money;
import tundish.sync.WeekFigures.GoalWeek;

/** How far each goal is, in a line: won, pace needed and forecast, or how it ended. */
final class SummaryGoals {

    private final Texts texts;
    private final Reader reader;
    private final Period period;

    SummaryGoals(Reader reader, Period period) {
        this.reader = reader;
        this.period = period;
        this.texts = Texts.of("weekly", reader.language());
    }

    List<Block> blocks(List<GoalWeek> goals) {
        return goals.isEmpty()
                ? List.of(Block.note(texts.line("goal.none")))
                : List.of(
                        Block.heading(texts.get("part.goals")),
                        Block.items(goals.stream().map(this::line).toList()));
    }

    private List<Span> line(GoalWeek goal) {
        var progress = goal.progress();
        var said = progress.phase() == Phase.OVER ? over(progress) : running(goal, progress);
        return texts.line("goal", Span.strong(name(goal)), String.join(texts.get("semicolon"), said));
    }

    private String name(GoalWeek goal) {
        var terms = goal.goal().terms();
        var target = terms.measure() == Measure.WON
                ? texts.get("goal.deals", Wording.number(terms.value().longValue()))
                : Wording.amount(terms.money());
        return texts.get("goal.name", target, Wording.day(terms.deadline(), reader.language()));
    }

    private List<String> running(GoalWeek goal, Progress progress) {
        var said = new ArrayList<String>();
        var target = progress.target();
        said.add(
                target == null
                        ? texts.get(
                                "goal.noRate",
                                number(progress, progress.actual()),
                                goal.goal().terms().currency())
                        : texts.get(
                                "goal.won" + period.length(),
                                number(progress, progress.actual()),
                                percent(progress.actual(), target),
                                number(progress, goal.week())));
        if (progress.missing() != null && progress.missing().signum() == 0) {
            said.add(texts.get("goal.reached"));
        } else if (progress.aWeek() != null) {
            said.add(texts.get("goal.pace", number(progress, progress.aWeek())));
        }
        var forecast = progress.forecast();
        if (forecast != null) {
            said.add(forecast(goal, progress, forecast));
        }
        return said;
    }

    private String forecast(GoalWeek goal, Progress progress, BigDecimal forecast) {
        var target = progress.target();
        var said = target == null
                ? texts.get("goal.landing", number(progress, forecast))
                : texts.get("goal.forecast", number(progress, forecast), percent(forecast, target));
        var before = goal.forecastBefore();
        if (before == null) {
            return said;
        }
        var change = forecast.subtract(before);
        var size = SummaryFigures.signed(change.signum(), number(progress, change.abs()));
        return texts.get("goal.change" + period.length(), said, size);
    }

    private List<String> over(Progress progress) {
        var target = progress.target();
        var missing = progress.missing();
        if (target == null || missing == null) {
            return List.of(texts.get("goal.ended", number(progress, progress.actual())));
        }
        return List.of(
                missing.signum() == 0
                        ? texts.get("goal.met", number(progress, progress.actual()))
                        : texts.get(
                                "goal.missed",
                                number(progress, progress.actual()),
                                percent(progress.actual(), target),
                                number(progress, missing)));
    }

    private static String number(Progress progress, @Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        return progress.currency() == null
                ? number.stripTrailingZeros().toPlainString()
                : Wording.amount(SummaryFigures.whole(new Money(number, progress.currency())));
    }

    /** Rounded down: 99.9 % is not there yet. */
    private String percent(BigDecimal of, BigDecimal target) {
        return Wording.percent(of.divide(target, 2, RoundingMode.DOWN), reader.language());
    }
}
