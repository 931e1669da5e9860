package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.funnel.Stage.Kind;
import tundish.funnel.StageId;
import tundish.goal.EnteredRates;
import tundish.goal.Measure;
import tundish.goal.Terms;
import tundish.language.Language;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;

/** Reads what was typed about a goal; of a goal that is there, what is not named stays as it is. */
final class GoalReader {

    /** What is typed for nothing at all. */
    static final List<String> NONE = List.of("none", "无", "-");

    private static final int LONGEST_YEARS = 10;
    private static final String STAGE = "\\p{L}[\\p{L}\\p{N} _-]*?";
    private static final Pattern RATE =
            Pattern.compile("(?<stage>(?:" + STAGE + ")?)\\s*[:：=]?\\s*(?<rate>-?\\d+(?:[.,]\\d+)?)\\s*[%％]?");

    private final Readings readings;
    private final Funnels funnels;
    private final DivisionReader divisions;
    private final InstantSource clock;

    GoalReader(Readings readings, Funnels funnels, InstantSource clock) {
        this.readings = readings;
        this.funnels = funnels;
        this.divisions = new DivisionReader(readings);
        this.clock = clock;
    }

    /**
     * @param typed by the names of the form's fields, and {@code rest} for what nobody understood
     * @param held the goal to correct; null for a new one
     */
    Terms read(Actor actor, Map<String, String> typed, @Nullable Terms held) {
        var in = new Values(typed);
        requireParts(actor, in, held);
        var measure = measure(in, held);
        var value = value(actor, measure, in, held);
        var days = days(actor, in, held);
        var funnel = funnel(actor, in, held);
        return new Terms(
                measure,
                value.value(),
                value.currency(),
                dealSize(actor, in, held),
                days.from(),
                days.deadline(),
                in.has("owner") || held == null
                        ? readings.member(actor, "owner", in.text("owner")).id()
                        : held.owner(),
                in.has("rates") || held == null ? rates(funnel, in.text("rates")) : held.rates(),
                divisions.read(actor, in, held, days.from(), days.deadline()),
                funnel.name());
    }

    /** Names every part that a goal must have and that is not there, at once. */
    private static void requireParts(Actor actor, Values in, @Nullable Terms held) {
        var texts = Texts.of("goal", actor.language());
        var rest = in.text("rest");
        var missing = held != null
                ? List.<String>of()
                : Stream.of("value", "owner", "period")
                        .filter(part -> !in.has(part))
                        .toList();
        if (!missing.isEmpty()) {
            var named = missing.stream().map(part -> texts.get("part." + part)).toList();
            var parts = String.join(texts.get("part.and"), named);
            throw rest.isEmpty()
                    ? new BadField(missing.getFirst(), "goal.missing", parts)
                    : new BadField(missing.getFirst(), "goal.missing.rest", parts, rest);
        }
        if (!rest.isEmpty()) {
            throw new BadField("line", "goal.rest", rest);
        }
    }

    private static Measure measure(Values in, @Nullable Terms held) {
        if (!in.has("measure")) {
            return held == null ? Measure.REVENUE : held.measure();
        }
        return Measure.of(in.text("measure"))
                .or(() -> Stream.of(Measure.values())
                        .filter(each -> Stream.of(Language.values())
                                .anyMatch(language -> Texts.of("goal", language)
                                        .get("measure." + each.key())
                                        .equalsIgnoreCase(in.text("measure"))))
                        .findFirst())
                .orElseThrow(() -> new BadField("measure", "goal.measure", in.text("measure")));
    }

    private Money value(Actor actor, Measure measure, Values in, @Nullable Terms held) {
        if (!in.has("value") && held != null) {
            return held.measure() == measure ? held.money() : missing(actor);
        }
        var text = in.text("value");
        if (measure == Measure.WON) {
            return new Money(count(text), actor.settings().currency());
        }
        var amount = readings.amount("value", text, actor.settings().currency());
        if (amount.value().signum() == 0) {
            throw new BadField("value", "goal.zero", text);
        }
        return new Money(amount.value().setScale(2, RoundingMode.HALF_UP), amount.currency());
    }

    private static Money missing(Actor actor) {
        throw new BadField(
                "value", "goal.missing", Texts.of("goal", actor.language()).get("part.value"));
    }

    private static BigDecimal count(String text) {
        var digits = text.replaceAll("(?<=\\d),(?=\\d{3})", "");
        if (!digits.matches("\\d{1,9}") || new BigDecimal(digits).signum() == 0) {
            throw new BadField("value", "goal.count", text);
        }
        return new BigDecimal(digits);
    }

    private @Nullable Money dealSize(Actor actor, Values in, @Nullable Terms held) {
        if (!in.has("dealSize")) {
            return held == null ? null : held.dealSize();
        }
        var text = in.text("dealSize");
        if (NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        var size = readings.amount("dealSize", text, actor.settings().currency());
        if (size.value().signum() == 0) {
            throw new BadField("dealSize", "goal.size", text);
        }
        return size;
    }

    private record Days(LocalDate from, LocalDate deadline) {}

    private Days days(Actor actor, Values in, @Nullable Terms held) {
        if (!in.has("period") && held != null) {
            return new Days(held.from(), held.deadline());
        }
        var text = in.text("period");
        var found = GoalDays.find(text, readings.moment(actor))
                .orElseThrow(() -> new BadField("period", "goal.period", text));
        var today = LocalDate.ofInstant(clock.instant(), actor.settings().zone());
        var from = Optional.ofNullable(found.from()).orElseGet(() -> held == null ? today : held.from());
        if (found.deadline().isBefore(from)) {
            throw new BadField("period", "goal.past", Wording.day(found.deadline(), actor.language()));
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(found.deadline())) {
            throw new BadField("period", "goal.tooLong", LONGEST_YEARS);
        }
        return new Days(from, found.deadline());
    }

    private Funnel funnel(Actor actor, Values in, @Nullable Terms held) {
        var all = funnels.all(actor.workspaceId());
        var name = in.has("funnel") ? in.text("funnel") : held == null ? DefaultFunnel.NAME : held.funnel();
        return FunnelLine.named(all, name).orElseThrow(() -> new BadField("funnel", "funnel.unknown", name));
    }

    private static EnteredRates rates(Funnel funnel, String text) {
        BigDecimal win = null;
        var onward = new HashMap<StageId, BigDecimal>();
        for (var part : parts(text)) {
            var match = RATE.matcher(part);
            if (!match.matches()) {
                throw new BadField("rates", "goal.rates", part);
            }
            var stage = stage(funnel, match.group("stage"));
            if (stage.isPresent()) {
                onward.put(stage.get(), rate(match.group("rate"), part));
            } else if (win == null) {
                win = rate(match.group("rate"), part);
            } else {
                throw new BadField("rates", "goal.rates", part); // one of both is of a stage that there is not
            }
        }
        return new EnteredRates(win, onward);
    }

    private static BigDecimal rate(String text, String part) {
        var rate = new BigDecimal(text.replace(',', '.')).movePointLeft(2);
        if (rate.signum() <= 0
                || rate.compareTo(BigDecimal.ONE) > 0
                || rate.stripTrailingZeros().scale() > 12) {
            throw new BadField("rates", "goal.rate", part);
        }
        return rate;
    }

    /** What a rate's stage is called so that it is read as this one: its name, or its key where the name has signs of another meaning. */
    static String word(Stage stage, Language language) {
        var name = stage.name().in(language);
        return name.matches(STAGE) ? name : stage.id().value();
    }

    /** The stage that the word names, or whose name it begins with; empty where it names none, which means the win. */
    private static Optional<StageId> stage(Funnel funnel, String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return stage(funnel, wanted::equals)
                .or(() -> stage(
                        funnel, name -> wanted.startsWith(name) || (wanted.length() > 1 && name.contains(wanted))));
    }

    private static Optional<StageId> stage(Funnel funnel, Predicate<String> isMeant) {
        return funnel.stages().stream()
                .filter(stage -> stage.kind() == Kind.OPEN)
                .filter(stage -> Stream.of(
                                stage.id().value(),
                                stage.name().en(),
                                stage.name().zh())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(isMeant))
                .map(Stage::id)
                .findFirst();
    }

    /** What is told apart by commas, semicolons or lines. */
    static List<String> parts(String text) {
        return Stream.of(text.split("[;；,，、\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
