package tundish.assistant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Funnels;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.Goal;
import tundish.goal.GoalReport;
import tundish.goal.Measure;
import tundish.goal.Plan;
import tundish.goal.Plan.Basis;
import tundish.goal.Plan.Portion;
import tundish.goal.Plan.SizeBasis;
import tundish.goal.Plan.Step;
import tundish.goal.Progress;
import tundish.goal.Progress.Phase;
import tundish.goal.Terms;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.DropGoal;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowGoal;
import tundish.operation.Operation.ShowGoals;

/** How goals read. */
final class GoalCards {

    private static final int MOST_PARTS = 12;

    private final People people;
    private final Funnels funnels;

    GoalCards(People people, Funnels funnels) {
        this.people = people;
        this.funnels = funnels;
    }

    /** @param dropped how many goals are pursued no more */
    Card list(Actor actor, List<GoalReport> reports, long dropped) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        reports.forEach(report -> blocks.add(new Block.Entry(
                entry(actor, texts, report),
                List.of(new Button(
                        texts.get("button.show"), new ShowGoal(report.goal().number()))))));
        if (reports.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("none")));
        }
        if (dropped > 0) {
            blocks.add(Block.note(List.of(Span.text(texts.count("droppedOnes", dropped)))));
        }
        if (actor.may(Right.CHANGE_GOALS)) {
            blocks.add(Block.buttons(Button.primary(texts.get("button.set"), new OpenForm(FormName.GOAL, ""))));
        }
        return Card.of(texts.get("title"), blocks);
    }

    private List<Span> entry(Actor actor, Texts texts, GoalReport report) {
        var terms = report.goal().terms();
        return texts.line(
                "entry." + report.progress().phase().name().toLowerCase(java.util.Locale.ROOT),
                Span.strong(title(actor, report.goal())),
                people.plain(actor, terms.owner()),
                won(texts, report.progress()),
                number(report.progress(), report.progress().forecast()));
    }

    private static String title(Actor actor, Goal goal) {
        return texts(actor)
                .get(
                        "name",
                        goal.number(),
                        target(actor, goal.terms()),
                        Wording.day(goal.terms().deadline(), actor.language()));
    }

    private static String target(Actor actor, Terms terms) {
        return texts(actor).get("target." + terms.measure().key(), value(terms, terms.value()));
    }

    private static String value(Terms terms, BigDecimal value) {
        return terms.measure() == Measure.REVENUE
                ? Wording.amount(new Money(value, terms.currency()))
                : Wording.number(value.longValueExact());
    }

    /** @param title what happened to it; empty to show it */
    Card one(Actor actor, GoalReport report, List<Goal> versions, String title) {
        var texts = texts(actor);
        var goal = report.goal();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(facts(actor, texts, report)));
        notes(texts, report).forEach(note -> blocks.add(Block.note(note)));
        blocks.add(Block.heading(texts.get("plan")));
        blocks.add(steps(actor, texts, report));
        steplessly(texts, report.plan()).forEach(note -> blocks.add(Block.note(note)));
        parts(texts, report).forEach(blocks::add);
        teams(texts, report).forEach(blocks::add);
        persons(actor, texts, report).forEach(blocks::add);
        before(actor, texts, versions).forEach(blocks::add);
        blocks.add(buttons(actor, texts, goal));
        return title.isEmpty()
                ? Card.of(title(actor, goal), blocks)
                : new Card(Tone.GOOD, texts.get(title, title(actor, goal)), blocks);
    }

    private List<Fact> facts(Actor actor, Texts texts, GoalReport report) {
        var terms = report.goal().terms();
        var progress = report.progress();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                texts.get("fact.period"),
                texts.get(
                        "fromTo",
                        Wording.day(terms.from(), actor.language()),
                        Wording.day(terms.deadline(), actor.language()))));
        facts.add(new Fact(texts.get("fact.owner"), people.plain(actor, terms.owner())));
        funnels.find(actor.workspaceId(), terms.funnel())
                .flatMap(funnel -> DealCards.funnel(actor, funnel))
                .ifPresent(facts::add);
        size(texts, report.plan().size()).forEach(facts::add);
        facts.add(new Fact(texts.get("fact.won"), won(texts, progress)));
        if (progress.missing() != null) {
            facts.add(new Fact(texts.get("fact.missing"), number(progress, progress.missing())));
        }
        if (progress.aWeek() != null && progress.aWeek().signum() > 0) {
            facts.add(new Fact(
                    texts.get("fact.pace"),
                    texts.get(
                            progress.phase() == Phase.TO_COME ? "pace.toCome" : "pace",
                            pace(progress, progress.aWeek(), progress.missing()))));
        }
        if (progress.forecast() != null) {
            facts.add(new Fact(texts.get("fact.forecast"), number(progress, progress.forecast())));
        }
        if (progress.lastLead() != null) {
            facts.add(new Fact(
                    texts.get("fact.lastLead"), Wording.day(progress.lastLead().day(), actor.language())));
        }
        return facts;
    }

    private static List<Fact> size(Texts texts, Plan.Size size) {
        return size.money() == null
                ? List.of()
                : List.of(new Fact(
                        texts.get("fact.size"),
                        size.of() == 0
                                ? Wording.amount(size.money())
                                : texts.get("size.learnt", Wording.amount(size.money()), size.of())));
    }

    private static String won(Texts texts, Progress progress) {
        return progress.currency() == null
                ? texts.count("deals", progress.wonDeals())
                : texts.get(
                        "money.deals", number(progress, progress.actual()), texts.count("deals", progress.wonDeals()));
    }

    private static String number(Progress progress, @Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        return progress.currency() == null
                ? number.stripTrailingZeros().toPlainString()
                : Wording.amount(new Money(number, progress.currency()));
    }

    /** To three digits, rounded up: who keeps it reaches the goal. */
    private static String pace(Progress progress, BigDecimal aWeek, @Nullable BigDecimal missing) {
        if (progress.currency() == null) {
            return number(progress, aWeek);
        }
        var rounded = aWeek.round(new MathContext(3, RoundingMode.CEILING));
        return number(progress, missing == null ? rounded : rounded.min(missing));
    }

    /** What cannot be said, and what stands behind what is. */
    private static List<List<Span>> notes(Texts texts, GoalReport report) {
        var progress = report.progress();
        var notes = new ArrayList<List<Span>>();
        if (progress.phase() == Phase.OVER) {
            notes.add(texts.line("note.over"));
        }
        if (progress.missing() != null && progress.missing().signum() == 0) {
            notes.add(texts.line("note.reached"));
        }
        if (progress.target() == null) {
            notes.add(texts.line("note.noRate", report.goal().terms().currency(), String.valueOf(progress.currency())));
        }
        if (progress.worth().leftOutDeals() > 0 && progress.currency() != null) {
            notes.add(texts.line(
                    "note.leftOut", Span.strong(Wording.amounts(progress.worth().leftOut())), progress.currency()));
        }
        if (progress.worth().unpriced() > 0 && progress.currency() != null) {
            notes.add(List.of(
                    Span.text(texts.count("note.unpriced", progress.worth().unpriced()))));
        }
        if (progress.phase() != Phase.OVER) {
            notes.addAll(ahead(texts, report));
        }
        return notes;
    }

    private static List<List<Span>> ahead(Texts texts, GoalReport report) {
        var progress = report.progress();
        var notes = new ArrayList<List<Span>>();
        if (progress.undated() > 0) {
            notes.add(List.of(Span.text(texts.count("note.undated", progress.undated()))));
        }
        var last = progress.lastLead();
        if (last == null) {
            notes.add(texts.line("note.noCycle", progress.cycles()));
        } else {
            notes.add(texts.line(
                    last.day().isBefore(report.today()) ? "note.cyclePast" : "note.cycle",
                    Math.round(last.medianDays()),
                    progress.cycles(),
                    Math.round(last.meanDays())));
        }
        return notes;
    }

    private static Block steps(Actor actor, Texts texts, GoalReport report) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < report.plan().steps().size(); i++) {
            var step = report.plan().steps().get(i);
            rows.add(List.of(
                    step.stage().name().in(actor.language()),
                    count(step.needed()),
                    step.low() == null ? "" : texts.get("range", count(step.low()), count(step.high())),
                    count(report.progress().stages().get(i).deals()),
                    basis(texts, step)));
        }
        rows.add(List.of(
                texts.get("customers"),
                count(report.plan().customers()),
                "",
                count(report.progress().wonDeals()),
                ""));
        return new Table(
                List.of(
                        new Table.Heading(texts.get("head.stage"), false),
                        new Table.Heading(texts.get("head.needed"), true),
                        new Table.Heading(texts.get("head.range"), true),
                        new Table.Heading(texts.get("head.sofar"), true),
                        new Table.Heading(texts.get("head.basis"), false)),
                rows);
    }

    private static String basis(Texts texts, Step step) {
        return switch (step.basis()) {
            case HISTORY ->
                texts.get("basis.history", step.won().reached(), step.won().of());
            case ENTERED_WIN -> texts.get("basis.win", percent(step.entered()));
            case ENTERED_ONWARD -> texts.get("basis.onward", percent(step.entered()));
            case UNKNOWN ->
                texts.get("basis.unknown", step.won().reached(), step.won().of());
            case NEVER_WON -> texts.get("basis.never", step.won().of());
        };
    }

    private static String percent(@Nullable BigDecimal rate) {
        return rate == null ? "" : rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
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

    private List<Block> parts(Texts texts, GoalReport report) {
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
        LocalDate from = java.util.Objects.requireNonNull(portion.from());
        return part == Part.MONTH
                ? texts.get("month", from.getYear(), from.getMonthValue())
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
            Texts texts, GoalReport report, List<Portion> portions, java.util.function.Function<Portion, String> name) {
        var terms = report.goal().terms();
        var opportunity = report.plan().steps().stream()
                .filter(Step::opportunity)
                .mapToInt(report.plan().steps()::indexOf)
                .findFirst();
        var rows = portions.stream()
                .map(portion -> List.of(
                        name.apply(portion),
                        value(terms, portion.value()),
                        count(portion.customers()),
                        opportunity.isPresent() ? count(portion.needed().get(opportunity.getAsInt())) : "–",
                        portion.actual() == null ? "–" : value(terms, portion.actual())))
                .toList();
        return new Table(
                Stream.of("name", "target", "customers", "opportunities", "won")
                        .map(head -> new Table.Heading(texts.get("head." + head), !head.equals("name")))
                        .toList(),
                rows);
    }

    /** What was entered before, the newest first. */
    private List<Block> before(Actor actor, Texts texts, List<Goal> versions) {
        if (versions.size() < 2) {
            return List.of();
        }
        var lines = versions.subList(0, versions.size() - 1).reversed().stream()
                .map(goal -> texts.line(
                        goal.dropped() ? "before.dropped" : "before",
                        target(actor, goal.terms()),
                        texts.get(
                                "fromTo",
                                Wording.day(goal.terms().from(), actor.language()),
                                Wording.day(goal.terms().deadline(), actor.language())),
                        people.plain(actor, goal.terms().owner()),
                        people.plain(actor, goal.by()),
                        Wording.time(goal.at(), actor.zone(), actor.language())))
                .toList();
        return List.of(Block.heading(texts.get("earlier")), Block.items(lines));
    }

    private static Block buttons(Actor actor, Texts texts, Goal goal) {
        var all = new Button(texts.get("button.all"), new ShowGoals());
        return actor.may(Right.CHANGE_GOALS) && !goal.dropped()
                ? Block.buttons(
                        new Button(texts.get("button.edit"), new OpenForm(FormName.GOAL_EDIT, "goal:" + goal.number())),
                        new Button(texts.get("button.drop"), new DropGoal(goal.number())),
                        all)
                : Block.buttons(all);
    }

    Card dropped(Actor actor, Goal goal) {
        var texts = texts(actor);
        return Card.of(
                Tone.GOOD,
                texts.get("dropped", title(actor, goal)),
                Block.paragraph(texts.line("dropped.stays", goal.number())),
                Block.buttons(new Button(texts.get("button.all"), new ShowGoals())));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("goal", actor.language());
    }
}
