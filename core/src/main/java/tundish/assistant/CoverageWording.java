package tundish.assistant;

import static java.util.Objects.requireNonNull;

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

    /** How what is open stands to what is to be won. */
    private enum Standing {
        NO_RATE,
        REACHED,
        SHORT,
        UNKNOWN,
        COVERED
    }

    private static Standing standing(FunnelReport report, Target target) {
        if (!target.value().currency().equals(currency(report))) {
            return Standing.NO_RATE;
        }
        if (missing(report, target).value().signum() <= 0) {
            return Standing.REACHED;
        }
        if (report.window().isOver()) {
            return Standing.SHORT;
        }
        return report.coverage() == null ? Standing.UNKNOWN : Standing.COVERED;
    }

    private static String currency(FunnelReport report) {
        return report.won().value().total().currency();
    }

    private static Money missing(FunnelReport report, Target target) {
        var won = report.won().value().total();
        return new Money(target.value().value().subtract(won.value()), won.currency());
    }

    private static String needed(FunnelReport report, Target target) {
        return Wording.amount(missing(report, target));
    }

    private static String times(FunnelReport report) {
        return ReportWording.times(requireNonNull(report.coverage()));
    }

    private String line(FunnelReport report, Target target, String goal) {
        var texts = wording.texts;
        return switch (standing(report, target)) {
            case NO_RATE -> texts.get("coverage.noRate", goal, currency(report));
            case REACHED -> texts.get("coverage.reached", goal);
            case SHORT -> texts.get("coverage.over", goal, needed(report, target));
            case UNKNOWN -> texts.get("coverage.unknown", goal, needed(report, target));
            case COVERED ->
                texts.get("value.coverage", times(report), wording.money(report.open()), needed(report, target), goal);
        };
    }

    /** Of a group in a table. */
    String cell(FunnelReport report) {
        var texts = wording.texts;
        var target = report.target();
        if (target == null) {
            return texts.get("nothing");
        }
        return switch (standing(report, target)) {
            case NO_RATE, UNKNOWN -> texts.get("nothing");
            case REACHED -> texts.get("coverage.cell.reached");
            case SHORT -> texts.get("coverage.cell.over", needed(report, target));
            case COVERED -> texts.get("coverage.cell", times(report));
        };
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
                .limit(GroupTable.MOST_GROUPS)
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
