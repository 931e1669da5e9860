package tundish.assistant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.assistant.ReportOperations.Asked;
import tundish.message.Block;
import tundish.message.Span;
import tundish.message.Wording;
import tundish.metrics.By;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.FunnelReport;
import tundish.metrics.Group;
import tundish.metrics.Target;
import tundish.money.Money;

/** How it reads what covers a goal, and the share that each rep or team has of it. */
final class CoverageWording {

    private static final int MOST_GROUPS = 15;

    private final ReportWording wording;

    CoverageWording(ReportWording wording) {
        this.wording = wording;
    }

    /** Of all deals, or of one group alone. */
    String line(Asked asked, FunnelReport report) {
        var target = report.target();
        var by = asked.by();
        if (asked.view().group().isPresent()) {
            return target != null
                    ? share(report, target)
                    : by == By.OWNER || by == By.TEAM ? wording.texts.get("coverage.none") : never(by);
        }
        if (target == null) {
            return wording.texts.get("coverage.noGoal");
        }
        return line(report, target, goal(target.part() ? "coverage.part" : "coverage.goal", target));
    }

    private String goal(String key, Target target) {
        return wording.texts.get(key, target.goal(), Wording.amount(target.value()));
    }

    private String line(FunnelReport report, Target target, String goal) {
        var won = report.won().value().total();
        if (!target.value().currency().equals(won.currency())) {
            return wording.texts.get("coverage.noRate", goal, won.currency());
        }
        var missing = target.value().value().subtract(won.value());
        if (missing.signum() <= 0) {
            return wording.texts.get("coverage.reached", goal);
        }
        var needed = Wording.amount(new Money(missing, won.currency()));
        if (report.window().isOver()) {
            return wording.texts.get("coverage.over", goal, needed);
        }
        return report.coverage() == null
                ? wording.texts.get("coverage.unknown", goal, needed)
                : wording.texts.get(
                        "value.coverage",
                        ReportWording.times(report.coverage()),
                        wording.money(report.open()),
                        needed,
                        goal);
    }

    /** Of a group in a table. */
    String cell(FunnelReport report) {
        var target = report.target();
        var won = report.won().value().total();
        if (target == null || !target.value().currency().equals(won.currency())) {
            return wording.texts.get("nothing");
        }
        var missing = target.value().value().subtract(won.value());
        if (missing.signum() <= 0) {
            return wording.texts.get("coverage.cell.reached");
        }
        if (report.window().isOver()) {
            return wording.texts.get("coverage.cell.over", Wording.amount(new Money(missing, won.currency())));
        }
        return report.coverage() == null
                ? wording.texts.get("nothing")
                : wording.texts.get("coverage.cell", ReportWording.times(report.coverage()));
    }

    static boolean isKnown(List<Group> groups) {
        return groups.stream().anyMatch(group -> group.report().target() != null);
    }

    /** What covers each one's share, or why there is none; nothing where all deals are told together, or there is no goal. */
    List<Block> shares(FunnelAnalysis analysis, GroupNames names) {
        var by = analysis.query().by();
        var goal = Optional.ofNullable(analysis.total().target());
        if (by == By.NOTHING || goal.isEmpty()) {
            return List.of();
        }
        if (by != By.OWNER && by != By.TEAM) {
            return List.of(Block.paragraph(Span.text(never(by))));
        }
        var lines = analysis.groups().stream()
                .limit(MOST_GROUPS)
                .<Block>map(group -> Block.paragraph(wording.texts.line(
                        "figure", Span.strong(names.name(by, group.key())), ofGroup(group.report(), goal.get()))));
        var heading = Block.paragraph(wording.texts.line("coverage.byShare", wording.texts.get("by." + by.key())));
        return Stream.concat(Stream.of(heading), lines).toList();
    }

    private String ofGroup(FunnelReport report, Target goal) {
        var share = report.target();
        return share != null
                ? share(report, share)
                : wording.texts.get(
                        "coverage.noShare",
                        goal.goal(),
                        wording.money(report.won().value()),
                        wording.money(report.open()));
    }

    private String share(FunnelReport report, Target share) {
        return line(report, share, goal(share.part() ? "coverage.share.part" : "coverage.share", share));
    }

    private String never(By by) {
        return wording.texts.get(
                by.isPeriod() ? "coverage.notByPeriod" : "coverage.notBy", wording.texts.get("by." + by.key()));
    }
}
