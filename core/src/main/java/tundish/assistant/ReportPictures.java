package tundish.assistant;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tundish.assistant.ReportOperations.Asked;
import tundish.calendar.DayCount;
import tundish.language.Language;
import tundish.metrics.By;
import tundish.metrics.FunnelReport;
import tundish.metrics.Group;
import tundish.metrics.StageFigures;
import tundish.picture.FunnelPicture;
import tundish.picture.StayPicture;
import tundish.picture.TrendPicture;

/** What is drawn beside a report. */
final class ReportPictures {

    FunnelPicture funnel(ReportWording wording, Language language, Asked asked, FunnelReport report) {
        var texts = wording.texts;
        return new FunnelPicture(
                texts.get("picture.funnel"),
                wording.period(asked.days()),
                new FunnelPicture.Headings(
                        texts.get("column.entered"),
                        texts.get("column.rate"),
                        texts.get("picture.moved"),
                        texts.get("column.overdue")),
                report.stages().stream()
                        .filter(stage -> !stage.retired())
                        .map(stage -> bar(wording, language, stage))
                        .toList());
    }

    private static FunnelPicture.Bar bar(ReportWording wording, Language language, StageFigures stage) {
        var conversion = stage.conversion();
        var share = conversion.mature() ? conversion.all() : conversion.matured();
        return new FunnelPicture.Bar(
                stage.stage().name().in(language),
                Math.toIntExact(stage.entered()),
                share.of() == 0 ? "" : wording.rate(share),
                Math.toIntExact(stage.standing().in()),
                Math.toIntExact(stage.standing().out()),
                Math.toIntExact(stage.overdue()));
    }

    /** What gives a period at least two points and not too many: weeks, months or quarters. */
    static By fitting(ReportPeriods.Days days) {
        if (days.from() == null) {
            return By.QUARTER;
        }
        var length = ChronoUnit.DAYS.between(days.from(), days.to());
        return length <= 120 ? By.WEEK : length <= 800 ? By.MONTH : By.QUARTER;
    }

    TrendPicture trend(ReportWording wording, Asked asked, List<Group> groups) {
        var texts = wording.texts;
        return new TrendPicture(
                texts.get("picture.trend"),
                wording.period(asked.days()),
                groups.stream().map(Group::key).toList(),
                List.of(
                        line(texts.get("column.new"), groups, ReportPictures::begun),
                        line(
                                texts.get("column.won"),
                                groups,
                                report -> report.won().count()),
                        line(
                                texts.get("column.lost"),
                                groups,
                                report -> report.lost().count())));
    }

    private static TrendPicture.Line line(String name, List<Group> groups, ToLongFunction<FunnelReport> figure) {
        return new TrendPicture.Line(
                name,
                groups.stream().map(group -> figure.applyAsLong(group.report())).toList());
    }

    /** How many deals began in the period. */
    static long begun(FunnelReport report) {
        return report.begun();
    }

    StayPicture time(ReportWording wording, Language language, Asked asked, FunnelReport report) {
        var texts = wording.texts;
        return new StayPicture(
                texts.get("picture.time"),
                wording.period(asked.days()),
                new StayPicture.Legend(
                        texts.get("column.median"),
                        texts.get("column.p75"),
                        texts.get("column.p90"),
                        texts.get("picture.limit")),
                report.stages().stream()
                        .filter(stage -> stage.entered() > 0)
                        .map(stage -> row(wording, language, stage))
                        .toList());
    }

    private static StayPicture.Row row(ReportWording wording, Language language, StageFigures stage) {
        var days = stage.days();
        return new StayPicture.Row(
                stage.stage().name().in(language),
                days.median(),
                days.p75(),
                days.p90(),
                limit(stage),
                days.median() == null
                        ? wording.texts.get("tooFew")
                        : wording.texts.get("picture.days", wording.days(days.median())));
    }

    private static @Nullable Double limit(StageFigures stage) {
        var limit = stage.stage().limit();
        return limit == null || limit.kind() != DayCount.Kind.CALENDAR ? null : (double) limit.days();
    }
}
