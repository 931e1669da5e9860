package tundish.bot.api;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tundish.funnel.Stage;

/**
 * A goal as it is posted.
 *
 * @param measure {@code revenue} where it is missing
 * @param funnel whose deals count; the usual one where it is missing
 * @param value money as {@code {"value","currency"}}, or a number
 * @param period 2027, 2027Q1, 2027-03; or from and to; or a deadline alone, from today
 * @param rates from 0 to 1: {@code {"win": 0.2, "lead": 0.4}}
 * @param by {@code month} or {@code quarter}
 * @param weights {@code "even"}, {@code "season"}, or a number for each part
 * @param people weights by name
 */
record GoalBody(
        @Nullable String measure,
        @Nullable String funnel,
        @Nullable JsonNode value,
        @Nullable JsonNode dealSize,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String deadline,
        @Nullable String owner,
        @Nullable Map<String, BigDecimal> rates,
        @Nullable String by,
        @Nullable JsonNode weights,
        @Nullable Map<String, BigDecimal> people) {

    private static final String WIN = "win";

    /** What is missing of that which makes it a goal. */
    List<Fault> missing() {
        return Stream.of(
                        Map.entry("value", amount(value)),
                        Map.entry("owner", text(owner)),
                        Map.entry("deadline", days()))
                .filter(part -> part.getValue().isEmpty())
                .map(part -> Fault.of(part.getKey(), "missing"))
                .toList();
    }

    /** @throws Refused where a rate is of none of these stages, by key or name, nor of the win */
    void requireRatesOf(List<Stage> stages) {
        var known = stages.stream()
                .flatMap(stage -> Stream.of(
                        stage.id().value(), stage.name().en(), stage.name().zh()))
                .toList();
        var named = rates == null ? Set.<String>of() : rates.keySet();
        if (named.stream().anyMatch(rate -> !rate.equals(WIN) && known.stream().noneMatch(rate::equalsIgnoreCase))) {
            var keys = stages.stream().map(stage -> stage.id().value());
            throw Refused.body(List.of(Fault.of(
                    "rates",
                    "oneOf",
                    "rates",
                    Stream.concat(Stream.of(WIN), keys).collect(joining(", ")))));
        }
    }

    /** By the names of the form's fields. */
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("measure", text(measure));
        typed.put("funnel", text(funnel));
        typed.put("value", amount(value));
        typed.put("dealSize", amount(dealSize));
        typed.put("period", days());
        typed.put("owner", text(owner));
        typed.put("rates", rates == null ? "" : typedRates(rates));
        typed.put("part", text(by));
        typed.put("weights", typedWeights());
        typed.put("people", people == null ? "" : typedPeople(people));
        return typed;
    }

    private String days() {
        var last = text(to).isEmpty() ? text(deadline) : text(to);
        if (!text(from).isEmpty() && !last.isEmpty()) {
            return text(from) + " to " + last;
        }
        return text(period).isEmpty() ? last : text(period);
    }

    private static String typedRates(Map<String, BigDecimal> rates) {
        return String.join(
                "; ",
                rates.entrySet().stream()
                        .map(rate -> (rate.getKey().equals(WIN) ? "" : rate.getKey() + " ")
                                + rate.getValue()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "%")
                        .toList());
    }

    private String typedWeights() {
        if (weights == null || !weights.isArray()) {
            return weights == null ? "" : weights.asString("");
        }
        var each = new ArrayList<String>();
        weights.forEach(weight -> each.add(weight.asString("?")));
        return String.join("/", each);
    }

    private static String typedPeople(Map<String, BigDecimal> people) {
        return String.join(
                "; ",
                people.entrySet().stream()
                        .map(person -> person.getKey() + " " + person.getValue().toPlainString())
                        .toList());
    }

    private static String amount(@Nullable JsonNode amount) {
        if (amount == null || amount.isNull()) {
            return "";
        }
        return amount.isObject()
                ? (amount.path("currency").asString("") + " " + plain(amount.path("value"))).strip()
                : plain(amount);
    }

    private static String plain(JsonNode number) {
        return number.isNumber() ? number.decimalValue().toPlainString() : number.asString("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
