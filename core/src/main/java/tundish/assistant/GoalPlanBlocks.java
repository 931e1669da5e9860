package tundish.assistant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.GoalReport;
import tundish.goal.Plan;
import tundish.goal.Plan.Basis;
import tundish.goal.Plan.Portion;
import tundish.goal.Plan.SizeBasis;
import tundish.goal.Plan.Step;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;

/** How the plan of a goal reads: what it takes at each stage, and how it is parted by time, team and person. */
final class GoalPlanBlocks {

    private static final int MOST_PARTS = 12;

    private final People people;

    GoalPlanBlocks(People people) {
        this.people = people;
    }

    List<Block> all(Actor actor, Texts texts, GoalReport report) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(texts.get("plan")));
        blocks.add(steps(actor, texts, report));
        steplessly(texts, report.plan()).forEach(note -> blocks.add(Block.note(note)));
        blocks.addAll(parts(texts, report));
        blocks.addAll(teams(texts, report));
        blocks.addAll(persons(actor, texts, report));
        return blocks;
    }

    /** How sure the numbers are has a column only where it can be told of one. */
    private static Block steps(Actor actor, Texts texts, GoalReport report) {
        var ranges = report.plan().steps().stream().anyMatch(step -> step.low() != null);
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < report.plan().steps().size(); i++) {
            var step = report.plan().steps().get(i);
            rows.add(row(
                    step.stage().name().in(actor.language()),
                    count(step.needed()),
                    ranges ? range(texts, step) : null,
                    count(report.progress().stages().get(i).deals()),
                    basis(texts, step)));
        }
        rows.add(row(
                texts.get("customers"),
                count(report.plan().customers()),
                ranges ? "" : null,
                count(report.progress().wonDeals()),
                ""));
        return new Table(
                Stream.of("stage", "needed", "range", "sofar", "basis")
                        .filter(head -> ranges || !head.equals("range"))
                        .map(head -> new Table.Heading(
                                texts.get("head." + head), !head.equals("stage") && !head.equals("basis")))
                        .toList(),
                rows);
    }

    private static List<String> row(@Nullable String... cells) {
        return Stream.of(cells).flatMap(Stream::ofNullable).toList();
    }

    private static String range(Texts texts, Step step) {
        return step.low() == null ? "" : texts.get("range", count(step.low()), count(step.high()));
    }

    private static String basis(Texts texts, Step step) {
        return switch (step.basis()) {
            case HISTORY ->
                texts.get("basis.history", step.won().reached(), step.won().of());
            case ENTERED_WIN -> texts.get("basis.win", percent(texts, step.entered()));
            case ENTERED_ONWARD -> texts.get("basis.onward", percent(texts, step.entered()));
            case UNKNOWN ->
                texts.get("basis.unknown", step.won().reached(), step.won().of());
            case NEVER_WON -> texts.get("basis.never", step.won().of());
        };
    }

    private static String percent(Texts texts, @Nullable BigDecimal rate) {
        return rate == null ? "" : Wording.percent(rate, texts.language());
    }

    private static String count(@Nullable Long number) {
        return number == null ? "–" : Wording.number(number);
    }

    /** Why numbers are missing from the plan. */
    private static List<List<Span>> steplessly(Texts texts, Plan plan) {
        var notes = new ArrayList<List<Span>>();
        if (plan.size().basis() == SizeBasis.UNKNOWN) {
            notes.add(texts.line("note.noSize", plan.size().of()));
        }
        if (plan.size().basis() == SizeBasis.NO_RATE) {
            notes.add(texts.line("note.sizeNoRate"));
        }
        if (plan.steps().stream().anyMatch(step -> step.basis() == Basis.UNKNOWN)) {
            notes.add(texts.line("note.unknown"));
        }
        if (plan.steps().stream().anyMatch(step -> step.low() != null)) {
            notes.add(texts.line("note.range"));
        }
        return notes;
    }

    private static List<Block> parts(Texts texts, GoalReport report) {
        var parts = report.plan().parts();
        if (parts.size() < 2) {
            return List.of();
        }
        var division = report.goal().terms().division();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(texts.get(division.part() == Part.MONTH ? "byMonth" : "byQuarter")));
        blocks.add(portions(
                texts, report, parts.stream().limit(MOST_PARTS).toList(), part -> span(texts, division.part(), part)));
        if (parts.size() > MOST_PARTS) {
            blocks.add(Block.note(texts.line("more", parts.size() - MOST_PARTS)));
        }
        if (report.plan().weighting() == Weighting.SEASON) {
            blocks.add(Block.note(texts.line("note.season")));
        } else if (division.weighting() == Weighting.SEASON) {
            blocks.add(Block.note(texts.line("note.noSeason")));
        }
        return blocks;
    }

    private static String span(Texts texts, Part part, Portion portion) {
        LocalDate from = Objects.requireNonNull(portion.from());
        return part == Part.MONTH
                ? texts.get(
                        "month",
                        from.getYear(),
                        (texts.language() == Language.EN ? "%02d" : "%d").formatted(from.getMonthValue()))
                : texts.get("quarter", from.getYear(), (from.getMonthValue() + 2) / 3);
    }

    private static List<Block> teams(Texts texts, GoalReport report) {
        return report.plan().teams().isEmpty()
                ? List.of()
                : List.of(
                        Block.heading(texts.get("byTeam")),
                        portions(
                                texts,
                                report,
                                report.plan().teams(),
                                team -> team.team() == null || team.team().isEmpty()
                                        ? texts.get("noTeam")
                                        : team.team()));
    }

    private List<Block> persons(Actor actor, Texts texts, GoalReport report) {
        return report.plan().people().isEmpty()
                ? List.of()
                : List.of(
                        Block.heading(texts.get("byPerson")),
                        portions(
                                texts, report, report.plan().people(), person -> people.plain(actor, person.member())));
    }

    private static Block portions(
            Texts texts, GoalReport report, List<Portion> portions, Function<Portion, String> name) {
        var terms = report.goal().terms();
        var opportunity = report.plan().steps().stream()
                .filter(Step::opportunity)
                .mapToInt(report.plan().steps()::indexOf)
                .findFirst();
        var rows = portions.stream()
                .map(portion -> List.of(
                        name.apply(portion),
                        GoalCards.value(terms, portion.value()),
                        count(portion.customers()),
                        opportunity.isPresent() ? count(portion.needed().get(opportunity.getAsInt())) : "–",
                        portion.actual() == null ? "–" : GoalCards.value(terms, portion.actual())))
                .toList();
        return new Table(
                Stream.of("name", "target", "customers", "opportunities", "won")
                        .map(head -> new Table.Heading(texts.get("head." + head), !head.equals("name")))
                        .toList(),
                rows);
    }
}
