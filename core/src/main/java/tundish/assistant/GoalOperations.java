package tundish.assistant;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.funnel.DefaultFunnel;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.Goal;
import tundish.goal.GoalAnalyst;
import tundish.goal.Goals;
import tundish.goal.Measure;
import tundish.goal.Terms;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.DropGoal;
import tundish.operation.Operation.SetGoal;
import tundish.operation.Operation.ShowGoal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** What the team wants to reach. */
final class GoalOperations {

    private final Goals goals;
    private final Members members;
    private final FunnelFinder funnels;
    private final GoalAnalyst analyst;
    private final GoalReader reader;
    private final GoalIntake intake;
    private final Readings readings;
    private final GoalCards cards;
    private final InstantSource clock;

    GoalOperations(Stores stores, GoalAnalyst analyst, Readings readings, People people, InstantSource clock) {
        this.goals = stores.goals();
        this.members = stores.members();
        this.funnels = new FunnelFinder(stores.funnels());
        this.analyst = analyst;
        this.reader = new GoalReader(readings, stores.funnels(), clock);
        this.intake = new GoalIntake(goals, reader, clock);
        this.readings = readings;
        this.cards = new GoalCards(people, stores.funnels());
        this.clock = clock;
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.SEE_REPORTS);
        var all = goals.all(actor.workspaceId());
        var pursued = all.stream().filter(goal -> !goal.dropped()).toList();
        return Reply.privately(cards.list(
                actor, analyst.report(actor.workspace(), pursued, clock.instant()), all.size() - pursued.size()));
    }

    Reply show(Actor actor, ShowGoal operation) {
        Permissions.require(actor, Right.SEE_REPORTS);
        return one(actor, versions(actor, operation.goal()), "");
    }

    private Reply one(Actor actor, List<Goal> versions, String title) {
        var report = analyst.report(actor.workspace(), List.of(versions.getLast()), clock.instant())
                .getFirst();
        var said = title.isEmpty() && versions.getLast().dropped() ? "wasDropped" : title;
        return Reply.privately(cards.one(actor, report, versions, said));
    }

    private List<Goal> versions(Actor actor, String typed) {
        var number = typed.strip().replaceFirst("^(?:goal:|#|目标)\\s*", "");
        var versions = number.matches("\\d{1,9}")
                ? goals.versions(actor.workspaceId(), Long.parseLong(number))
                : List.<Goal>of();
        if (versions.isEmpty()) {
            throw new BadField("goal", "goal.unknown", typed);
        }
        return versions;
    }

    /** A new goal, or a correction; without any words the list. */
    Reply set(Actor actor, SetGoal operation) {
        if (operation.goal().isBlank()
                && operation.line().isBlank()
                && operation.fields().values().stream().allMatch(String::isBlank)) {
            return show(actor);
        }
        Permissions.require(actor, Right.CHANGE_GOALS);
        var typed = typed(actor, operation);
        return operation.goal().isBlank() ? enter(actor, typed) : correct(actor, operation, typed);
    }

    private Map<String, String> typed(Actor actor, SetGoal operation) {
        var typed = new HashMap<String, String>(
                operation.line().isBlank()
                        ? Map.of()
                        : GoalLine.read(operation.line(), sellers(actor), readings.moment(actor)));
        operation.fields().forEach((name, value) -> {
            if (!value.isBlank()) {
                typed.put(name, value);
            }
        });
        return typed;
    }

    private List<Member> sellers(Actor actor) {
        return members.all(actor.workspaceId()).stream().filter(Member::active).toList();
    }

    private Reply enter(Actor actor, Map<String, String> typed) {
        return one(actor, List.of(intake.enter(actor, typed)), "kept");
    }

    private Reply correct(Actor actor, SetGoal operation, Map<String, String> typed) {
        var versions = versions(actor, operation.goal());
        var held = versions.getLast();
        if (held.dropped()) {
            throw new TooLate("goal.dropped", held.number());
        }
        if (operation.seen() >= 0 && operation.seen() != held.version()) {
            throw new TooLate("goal.changed", held.number());
        }
        var corrected = held.corrected(reader.read(actor, typed, held.terms()), actor.id(), clock.instant());
        if (corrected.terms().equals(held.terms())) {
            return one(actor, versions, "");
        }
        goals.add(corrected);
        var all = new ArrayList<>(versions);
        all.add(corrected);
        return one(actor, all, "corrected");
    }

    Reply drop(Actor actor, DropGoal operation) {
        Permissions.require(actor, Right.CHANGE_GOALS);
        var held = versions(actor, operation.goal()).getLast();
        if (held.dropped()) {
            throw new TooLate("goal.dropped", held.number());
        }
        var dropped = held.dropped(actor.id(), clock.instant());
        goals.add(dropped);
        return Reply.privately(cards.dropped(actor, dropped));
    }

    Form form(Actor actor, FormId id, Values values) {
        return switch (id.form()) {
            case GOAL_SHOW -> {
                Permissions.require(actor, Right.SEE_REPORTS);
                yield sheet(actor, id, values)
                        .form(List.of(sheet(actor, id, values).text("goal", true, false)));
            }
            case GOAL_DROP -> {
                Permissions.require(actor, Right.CHANGE_GOALS);
                yield sheet(actor, id, values)
                        .form(List.of(sheet(actor, id, values).text("goal", true, false)));
            }
            default -> terms(actor, id, values);
        };
    }

    private static FormSheet sheet(Actor actor, FormId id, Values values) {
        return new FormSheet(Texts.of("goal", actor.language()), actor, id, values, Optional.empty());
    }

    private Form terms(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_GOALS);
        var number = id.about("goal").isPresent() ? id.subject() : values.text("goal");
        if (number.isEmpty() && !id.subject().isEmpty()) {
            throw new TooLate("unknownForm");
        }
        if (number.isEmpty()) {
            return sheet(actor, id, spread(actor, values)).form(fields(actor, id, spread(actor, values), null));
        }
        var held = versions(actor, number).getLast();
        var seen = new FormId(id.form(), "goal:" + held.number(), id.seen() < 0 ? held.version() : id.seen());
        return sheet(actor, seen, spread(actor, values)).form(fields(actor, seen, spread(actor, values), held.terms()));
    }

    /** A line that was typed before stands in the fields that it fills in. */
    private Values spread(Actor actor, Values values) {
        if (!values.has("line")) {
            return values;
        }
        var all = new HashMap<>(GoalLine.read(values.text("line"), sellers(actor), readings.moment(actor)));
        all.remove("rest");
        all.putAll(values.byName());
        return new Values(all);
    }

    private List<Field> fields(Actor actor, FormId id, Values values, @Nullable Terms held) {
        var sheet = sheet(actor, id, values);
        var texts = sheet.texts();
        var fields = new ArrayList<Field>(List.of(
                sheet.choice(
                        "measure",
                        options(texts, "measure", Stream.of(Measure.values()).map(Measure::key)),
                        held == null ? Measure.REVENUE.key() : held.measure().key(),
                        true),
                sheet.text("value", held == null ? "" : plain(held), true, false),
                sheet.text("period", held == null ? "" : held.from() + " to " + held.deadline(), true, false),
                owner(sheet, held),
                sheet.text("dealSize", held == null ? "" : size(held), false, false),
                sheet.text("rates", held == null ? "" : rates(actor, held), false, false),
                sheet.choice(
                        "part",
                        options(texts, "part", Stream.of("quarter", "month")),
                        held == null ? null : held.division().part() == Part.MONTH ? "month" : "quarter",
                        false),
                sheet.text("weights", held == null ? "" : weights(held), false, false),
                sheet.text("people", held == null ? "" : people(held), false, false)));
        fields.addAll(funnels.asked(sheet, held == null ? DefaultFunnel.NAME : held.funnel()));
        return fields;
    }

    private Field owner(FormSheet sheet, @Nullable Terms held) {
        if (held == null || sheet.values().has("owner")) {
            return sheet.search("owner", Subject.MEMBERS, true);
        }
        var with = new FormSheet(
                sheet.texts(),
                sheet.actor(),
                sheet.id(),
                sheet.values().with("owner", name(held.owner())),
                Optional.empty());
        return with.search("owner", Subject.MEMBERS, true);
    }

    private String name(MemberId member) {
        return members.find(member).map(Member::name).orElse("");
    }

    private static List<Option> options(Texts texts, String name, Stream<String> keys) {
        return keys.map(key -> new Option(key, texts.get(name + "." + key))).toList();
    }

    private static String plain(Terms terms) {
        return terms.measure() == Measure.WON ? terms.value().toPlainString() : Wording.amount(terms.money());
    }

    private static String size(Terms terms) {
        return terms.dealSize() == null ? "" : Wording.amount(terms.dealSize());
    }

    /** By the names of the stages that there still are, in their order. */
    private String rates(Actor actor, Terms terms) {
        var onward = new LinkedHashMap<String, BigDecimal>();
        for (var stage : funnels.find(actor.workspaceId(), terms.funnel()).stages()) {
            var rate = terms.rates().onward().get(stage.id());
            if (rate != null) {
                onward.put(GoalReader.word(stage, actor.language()), rate);
            }
        }
        return typed(terms.rates().win(), onward);
    }

    /** Rates as they are entered: {@code 20%; lead 40%}. */
    static String typed(@Nullable BigDecimal win, Map<?, BigDecimal> onward) {
        var rates = new ArrayList<String>();
        if (win != null) {
            rates.add(percent(win));
        }
        onward.forEach((stage, rate) -> rates.add(stage + " " + percent(rate)));
        return String.join("; ", rates);
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String weights(Terms terms) {
        return terms.division().weighting() == Weighting.GIVEN
                ? String.join(
                        "/",
                        terms.division().weights().stream()
                                .map(BigDecimal::toPlainString)
                                .toList())
                : terms.division().weighting().name().toLowerCase(Locale.ROOT);
    }

    private String people(Terms terms) {
        return String.join(
                "; ",
                terms.division().people().entrySet().stream()
                        .map(person -> name(new MemberId(terms.owner().workspace(), person.getKey())) + " "
                                + person.getValue().toPlainString())
                        .toList());
    }
}
