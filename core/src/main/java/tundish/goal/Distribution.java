package tundish.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.Plan.Portion;
import tundish.goal.Plan.Step;
import tundish.member.MemberId;

/** Shares a goal out over time and people, in whole numbers that add up to it. */
public final class Distribution {

    private final Terms terms;
    private final Evidence evidence;
    private final @Nullable Long customers;
    private final List<Step> steps;

    Distribution(Terms terms, Evidence evidence, @Nullable Long customers, List<Step> steps) {
        this.terms = terms;
        this.evidence = evidence;
        this.customers = customers;
        this.steps = steps;
    }

    /** Days of the period that lie in one month or quarter. */
    public record Span(LocalDate from, LocalDate to) {

        boolean hasBegun(LocalDate today) {
            return !from.isAfter(today);
        }

        Span yearBefore() {
            return new Span(from.minusYears(1), to.plusDays(1).minusYears(1).minusDays(1));
        }
    }

    /** The parts of a period, in order; the first and the last may be shorter than a whole month or quarter. */
    public static List<Span> spans(LocalDate from, LocalDate deadline, Part part) {
        var spans = new ArrayList<Span>();
        var begin = from;
        while (!begin.isAfter(deadline)) {
            var last = firstOf(begin, part).plusMonths(months(part)).minusDays(1);
            spans.add(new Span(begin, last.isAfter(deadline) ? deadline : last));
            begin = last.plusDays(1);
        }
        return spans;
    }

    private static LocalDate firstOf(LocalDate day, Part part) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months(part));
    }

    private static int months(Part part) {
        return part == Part.MONTH ? 1 : 3;
    }

    /** What the parts really go by. */
    Weighting weighting() {
        var wanted = terms.division().weighting();
        return wanted == Weighting.SEASON && season().isEmpty() ? Weighting.EVEN : wanted;
    }

    List<Portion> parts() {
        var spans = spans(terms.from(), terms.deadline(), terms.division().part());
        return portions(weights(spans), i -> {
            var span = spans.get(i);
            return new Portion(span.from, span.to, null, null, BigDecimal.ZERO, null, List.of(), actual(span));
        });
    }

    private List<BigDecimal> weights(List<Span> spans) {
        return switch (weighting()) {
            case EVEN -> spans.stream().map(this::length).toList();
            case GIVEN -> terms.division().weights();
            case SEASON -> season().orElseThrow();
        };
    }

    /** A whole month or quarter is 1, whatever its days. */
    private BigDecimal length(Span span) {
        var first = firstOf(span.from, terms.division().part());
        var whole = ChronoUnit.DAYS.between(
                first, first.plusMonths(months(terms.division().part())));
        var days = ChronoUnit.DAYS.between(span.from, span.to) + 1;
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
    }

    /** What was won in the same parts of the year before; empty where that was too little to tell. */
    private Optional<List<BigDecimal>> season() {
        var reports = spans(terms.from(), terms.deadline(), terms.division().part()).stream()
                .map(Span::yearBefore)
                .map(span -> evidence.over(span.from, span.to))
                .toList();
        var won = reports.stream().mapToLong(report -> report.won().count()).sum();
        var weights = reports.stream()
                .map(report -> Progression.actual(report, terms.measure()).max(BigDecimal.ZERO))
                .toList();
        return won < Evidence.FEWEST_ENDED || weights.stream().allMatch(weight -> weight.signum() == 0)
                ? Optional.empty()
                : Optional.of(weights);
    }

    private @Nullable BigDecimal actual(Span span) {
        return span.hasBegun(evidence.today()) && isComparable()
                ? Progression.actual(evidence.over(span.from, span.to), terms.measure())
                : null;
    }

    private boolean isComparable() {
        return terms.measure() == Measure.WON
                || terms.currency().equals(evidence.conversion().currency());
    }

    /** @param weights of those among whom the goal is shared */
    List<Portion> people(SequencedMap<MemberId, BigDecimal> weights) {
        var members = List.copyOf(weights.sequencedKeySet());
        var won = isComparable() ? evidence.owners(terms.from(), terms.deadline()) : null;
        return portions(List.copyOf(weights.sequencedValues()), i -> {
            var report =
                    won == null ? null : won.get(Long.toString(members.get(i).number()));
            var actual =
                    report == null ? won == null ? null : BigDecimal.ZERO : Progression.actual(report, terms.measure());
            return new Portion(null, null, members.get(i), null, BigDecimal.ZERO, null, List.of(), actual);
        });
    }

    private List<Portion> portions(List<BigDecimal> weights, IntFunction<Portion> empty) {
        var values = values(terms.value(), weights);
        var won = shares(customers, weights);
        var needed = steps.stream().map(step -> shares(step.needed(), weights)).toList();
        return IntStream.range(0, weights.size())
                .mapToObj(i -> filled(
                        empty.apply(i),
                        values.get(i),
                        won.get(i),
                        needed.stream()
                                .<@Nullable Long>map(shares -> shares.get(i))
                                .toList()))
                .toList();
    }

    /** Parts of a value that add up to it: whole ones where it is whole. */
    static List<BigDecimal> values(BigDecimal value, List<BigDecimal> weights) {
        var scale = Math.max(0, value.stripTrailingZeros().scale());
        return Apportionment.of(value.movePointRight(scale).longValueExact(), weights).stream()
                .map(share -> BigDecimal.valueOf(share, scale))
                .toList();
    }

    private static List<@Nullable Long> shares(@Nullable Long total, List<BigDecimal> weights) {
        var shares = new ArrayList<@Nullable Long>();
        if (total == null) {
            weights.forEach(_ -> shares.add(null));
        } else {
            shares.addAll(Apportionment.of(total, weights));
        }
        return shares;
    }

    private static Portion filled(
            Portion empty, BigDecimal value, @Nullable Long customers, List<@Nullable Long> needed) {
        return new Portion(empty.from(), empty.to(), empty.member(), null, value, customers, needed, empty.actual());
    }

    /**
     * What the people of each team have together, so that the two always agree.
     *
     * @param team of a member, empty for none
     */
    static List<Portion> teams(List<Portion> people, Function<MemberId, String> team) {
        var teams = new TreeMap<String, Portion>(
                Comparator.comparing(String::isEmpty).thenComparing(String::toString));
        people.forEach(person ->
                teams.merge(team.apply(Objects.requireNonNull(person.member())), person, Distribution::together));
        return teams.keySet().stream().allMatch(String::isEmpty)
                ? List.of()
                : teams.entrySet().stream()
                        .map(each -> of(each.getKey(), each.getValue()))
                        .toList();
    }

    private static Portion of(String team, Portion sum) {
        return new Portion(null, null, null, team, sum.value(), sum.customers(), sum.needed(), sum.actual());
    }

    private static Portion together(Portion one, Portion other) {
        return new Portion(
                null,
                null,
                null,
                null,
                one.value().add(other.value()),
                sum(one.customers(), other.customers()),
                IntStream.range(0, one.needed().size())
                        .<@Nullable Long>mapToObj(
                                i -> sum(one.needed().get(i), other.needed().get(i)))
                        .toList(),
                one.actual() == null || other.actual() == null
                        ? null
                        : one.actual().add(other.actual()));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }
}
