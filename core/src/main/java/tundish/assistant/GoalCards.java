package tundish.assistant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Funnels;
import tundish.goal.Goal;
import tundish.goal.GoalReport;
import tundish.goal.Measure;
import tundish.goal.Plan;
import tundish.goal.Progress;
import tundish.goal.Progress.Phase;
import tundish.goal.Terms;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Fact;
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

    private final People people;

    private final Funnels funnels;
    private final GoalPlanBlocks plans;

    GoalCards(People people, Funnels funnels) {
        this.people = people;
        this.funnels = funnels;
        this.plans = new GoalPlanBlocks(people);
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
                "entry." + report.progress().phase().name().toLowerCase(Locale.ROOT),
                Span.strong(title(actor, report.goal())),
                people.plain(actor, terms.owner()),
                won(texts, report.progress()),
                forecast(report.progress()));
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

    static String value(Terms terms, BigDecimal value) {
        return terms.measure() == Measure.REVENUE
                ? Wording.amount(new Money(value, terms.currency()))
                : Wording.number(value.longValueExact());
    }

    /** @param title what happened to it; empty to show it */
    Card one(Actor actor, GoalReport report, List<Goal> versions, String title) {
        var texts = texts(actor);
        var goal = report.goal();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(
                Stream.concat(terms(actor, texts, report).stream(), progress(actor, texts, report.progress()).stream())
                        .toList()));
        notes(texts, report).forEach(note -> blocks.add(Block.note(note)));
        blocks.addAll(plans.all(actor, texts, report));
        before(actor, texts, versions).forEach(blocks::add);
        blocks.add(buttons(actor, texts, goal));
        return title.isEmpty()
                ? Card.of(title(actor, goal), blocks)
                : new Card(Tone.GOOD, texts.get(title, title(actor, goal)), blocks);
    }

    private List<Fact> terms(Actor actor, Texts texts, GoalReport report) {
        var terms = report.goal().terms();
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
        return facts;
    }

    private static List<Fact> progress(Actor actor, Texts texts, Progress progress) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("fact.won"), won(texts, progress)));
        if (progress.missing() != null) {
            var key = progress.phase() == Phase.OVER && progress.missing().signum() > 0 ? "fact.short" : "fact.missing";
            facts.add(new Fact(texts.get(key), number(progress, progress.missing())));
        }
        if (progress.aWeek() != null && progress.aWeek().signum() > 0) {
            facts.add(new Fact(
                    texts.get("fact.pace"),
                    texts.get(
                            progress.phase() == Phase.TO_COME ? "pace.toCome" : "pace",
                            pace(progress, progress.aWeek(), progress.missing()))));
        }
        if (progress.forecast() != null) {
            facts.add(new Fact(texts.get("fact.forecast"), forecast(progress)));
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

    /** Money without its cents, as the weekly summary has it: it is no more than expected. */
    private static String forecast(Progress progress) {
        var forecast = progress.forecast();
        return forecast == null || progress.currency() == null
                ? number(progress, forecast)
                : Wording.amount(SummaryFigures.whole(new Money(forecast, progress.currency())));
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
