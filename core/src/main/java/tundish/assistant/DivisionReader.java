package tundish.assistant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.goal.Distribution;
import tundish.goal.Division;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.Terms;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;

/** Reads how a goal is shared out: by month or quarter, by weights or season, and to whom. */
final class DivisionReader {

    private static final Pattern PERSON =
            Pattern.compile("(?<name>.+?)\\s*[:：=]?\\s*(?<weight>\\d{1,9}(?:\\.\\d{1,4})?)\\s*[%％]?");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");

    private final Readings readings;

    DivisionReader(Readings readings) {
        this.readings = readings;
    }

    /**
     * @param held the goal to correct, of which what is not named stays; null for a new one
     * @param from the first day of the goal
     * @param deadline its last one
     */
    Division read(Actor actor, Values in, @Nullable Terms held, LocalDate from, LocalDate deadline) {
        var part = part(in, held, from, deadline);
        var before = held == null ? Division.even(part) : held.division();
        var people = in.has("people") ? people(actor, in.text("people")) : before.people();
        var spans = Distribution.spans(from, deadline, part).size();
        if (!in.has("weights")) {
            return before.weighting() == Weighting.GIVEN && before.weights().size() != spans
                    ? new Division(part, Weighting.EVEN, List.of(), people)
                    : new Division(part, before.weighting(), before.weights(), people);
        }
        return switch (in.text("weights").toLowerCase(Locale.ROOT)) {
            case "even", "平均", "none", "无" -> new Division(part, Weighting.EVEN, List.of(), people);
            case "season", "季节", "去年" -> new Division(part, Weighting.SEASON, List.of(), people);
            default -> new Division(part, Weighting.GIVEN, weights(in.text("weights"), spans), people);
        };
    }

    private static Part part(Values in, @Nullable Terms held, LocalDate from, LocalDate deadline) {
        return switch (in.text("part").toLowerCase(Locale.ROOT)) {
            case "month", "月" -> Part.MONTH;
            case "quarter", "季度" -> Part.QUARTER;
            case "" ->
                held != null
                        ? held.division().part()
                        : from.plusMonths(6).isAfter(deadline) ? Part.MONTH : Part.QUARTER;
            default -> throw new BadField("part", "goal.part", in.text("part"));
        };
    }

    private static List<BigDecimal> weights(String text, int spans) {
        var parts = Stream.of(text.split("[\\s/:：,，;；、]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.stream().allMatch(part -> WEIGHT.matcher(part).matches())) {
            throw new BadField("weights", "goal.weights", text);
        }
        if (parts.size() != spans) {
            throw new BadField("weights", "goal.weights.count", parts.size(), spans);
        }
        return parts.stream().map(BigDecimal::new).toList();
    }

    private Map<Long, BigDecimal> people(Actor actor, String text) {
        var people = new HashMap<Long, BigDecimal>();
        if (GoalReader.NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return people;
        }
        for (var part : GoalReader.parts(text)) {
            var match = PERSON.matcher(part);
            if (!match.matches()) {
                throw new BadField("people", "goal.people", part);
            }
            var member = readings.member(actor, "people", match.group("name")).id();
            people.put(member.number(), new BigDecimal(match.group("weight")));
        }
        return people;
    }
}
