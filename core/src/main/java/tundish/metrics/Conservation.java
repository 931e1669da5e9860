package tundish.metrics;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What must hold of every report, whatever the data: nothing is lost, made up or counted twice. */
final class Conservation {

    private final List<String> broken = new ArrayList<>();

    private Conservation() {}

    /** The laws that the report of an analysis and its groups break, in words; none, or there is an error in here. */
    static List<String> brokenBy(FunnelAnalysis analysis) {
        var laws = new Conservation();
        var total = analysis.total();
        var groups = analysis.groups();
        laws.within("all", total);
        groups.forEach(group -> laws.within(group.key(), group.report()));
        laws.once(analysis);
        if (!groups.isEmpty()) {
            laws.together(
                    total,
                    groups.stream().map(Group::report).toList(),
                    analysis.query().by());
        }
        return laws.broken;
    }

    private void within(String where, FunnelReport report) {
        for (var stage : report.stages()) {
            var at = where + ", " + stage.stage().id() + ": ";
            var standing = stage.standing();
            same(at + "entries = exits + open", stage.entered(), stage.exits().all() + stage.open());
            same(
                    at + "before + in - out = after",
                    standing.after(),
                    standing.before() + standing.in() - standing.out());
            same(
                    at + "visits that ended are exits",
                    stage.exits().all(),
                    stage.days().ended());
            same(at + "visits that did not are open", stage.open(), stage.days().open());
            rate(at + "conversion", stage.conversion().all());
            rate(at + "matured conversion", stage.conversion().matured());
        }
        same(
                where + ": won + lost = closed",
                report.won().count() + report.lost().count(),
                report.winRate().of());
        same(where + ": every open deal has an amount or none", report.openDeals(), deals(report.open()));
        same(where + ": every open deal is weighted", report.openDeals(), deals(report.weighted()));
        same(
                where + ": every win has a value or none",
                report.won().count(),
                deals(report.won().value()));
        rate(where + ": win rate", report.winRate());
        if (report.window().end().equals(Instant.MAX)) {
            same(where + ": stages together hold the open deals", report.openDeals(), report.openAtItsEnd());
        }
    }

    private static long deals(Worth worth) {
        return worth.deals() + worth.leftOutDeals() + worth.unpriced();
    }

    private void rate(String law, Share share) {
        var rate = share.rate();
        var low = share.low();
        var high = share.high();
        if (rate != null && low != null && high != null && !(0 <= low && low <= rate && rate <= high && high <= 1)) {
            broken.add(law + " lies in its interval: " + low + " " + rate + " " + high);
        }
    }

    /** No deal is counted twice, however often it came back. */
    private void once(FunnelAnalysis analysis) {
        for (var figure : List.of(Figure.WIN_RATE, Figure.OPEN, Figure.WEIGHTED)) {
            distinct(figure.key(), analysis.behind(figure, null));
        }
        for (var stage : analysis.route().open()) {
            distinct("conversion from " + stage.id(), analysis.behind(Figure.CONVERSION, stage));
        }
    }

    private void distinct(String figure, List<Behind> deals) {
        same(
                figure + ": each deal once",
                deals.size(),
                deals.stream().map(Behind::deal).collect(toSet()).size());
    }

    private void together(FunnelReport total, List<FunnelReport> groups, By by) {
        sum("deals that began", total, groups, FunnelReport::begun);
        sum("deals won", total, groups, report -> report.won().count());
        sum("deals lost", total, groups, report -> report.lost().count());
        money("won value", total, groups, report -> report.won().value());
        for (var i = 0; i < total.stages().size(); i++) {
            var which = i;
            var name = total.stages().get(i).stage().id().value();
            sum(
                    "entries of " + name,
                    total,
                    groups,
                    report -> report.stages().get(which).entered());
            sum(
                    "exits of " + name,
                    total,
                    groups,
                    report -> report.stages().get(which).exits().all());
        }
        if (by.isPeriod()) {
            joined(groups);
        } else {
            sum("open deals", total, groups, FunnelReport::openDeals);
            money("open value", total, groups, FunnelReport::open);
            money("weighted pipeline", total, groups, FunnelReport::weighted);
            money("landing", total, groups, report -> report.landing().expected());
        }
    }

    /** What stood at the end of a part stands at the beginning of the next. */
    private void joined(List<FunnelReport> parts) {
        for (var i = 0; i + 1 < parts.size(); i++) {
            for (var j = 0; j < parts.get(i).stages().size(); j++) {
                var stage = parts.get(i).stages().get(j);
                var next = parts.get(i + 1).stages().get(j);
                same(
                        "snapshots of " + stage.stage().id() + " join",
                        stage.standing().after(),
                        next.standing().before());
            }
        }
    }

    private void sum(String what, FunnelReport total, List<FunnelReport> groups, ToLongFunction<FunnelReport> figure) {
        same(
                what + " of the groups",
                figure.applyAsLong(total),
                groups.stream().mapToLong(figure).sum());
    }

    private void money(
            String what, FunnelReport total, List<FunnelReport> groups, Function<FunnelReport, Worth> figure) {
        var sum = groups.stream()
                .map(figure)
                .map(worth -> worth.total().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (figure.apply(total).total().value().compareTo(sum) != 0) {
            broken.add(what + " of the groups: " + figure.apply(total).total() + " is not " + sum);
        }
    }

    private void same(String law, long expected, long actual) {
        if (expected != actual) {
            broken.add(law + ": " + expected + " is not " + actual);
        }
    }
}
