package tundish.bot.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.bot.api.FiguresJson.ShareJson;
import tundish.bot.api.GoalJson.LastLeadJson;
import tundish.bot.api.GoalJson.NeedJson;
import tundish.bot.api.GoalJson.PlanJson;
import tundish.bot.api.GoalJson.PortionJson;
import tundish.bot.api.GoalJson.ProgressJson;
import tundish.bot.api.GoalJson.StepJson;
import tundish.goal.Goal;
import tundish.goal.GoalReport;
import tundish.goal.Measure;
import tundish.goal.Plan.Portion;
import tundish.goal.Plan.Step;
import tundish.goal.Progress;
import tundish.goal.Terms;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.operation.Actor;

/** Writes goals for the API. */
final class GoalJsons {

    private final Stores stores;

    GoalJsons(Stores stores) {
        this.stores = stores;
    }

    GoalJson of(Actor actor, Goal goal) {
        var terms = goal.terms();
        return new GoalJson(
                goal.number(),
                goal.version(),
                goal.dropped(),
                terms.measure().key(),
                terms.funnel(),
                value(terms, terms.value()),
                MoneyJson.of(terms.dealSize()),
                terms.from(),
                terms.deadline(),
                name(terms.owner()),
                rates(terms),
                lower(terms.division().part()),
                lower(terms.division().weighting()),
                DealJsons.at(goal.at(), actor.settings().zone()));
    }

    private static Map<String, BigDecimal> rates(Terms terms) {
        var rates = new LinkedHashMap<String, BigDecimal>();
        if (terms.rates().win() != null) {
            rates.put("win", terms.rates().win());
        }
        terms.rates().onward().forEach((stage, rate) -> rates.put(stage.value(), rate));
        return rates;
    }

    private static Object value(Terms terms, BigDecimal value) {
        return terms.measure() == Measure.REVENUE ? money(value, terms.currency()) : value.longValueExact();
    }

    private static MoneyJson money(BigDecimal value, String currency) {
        return new MoneyJson(new Money(value, currency).value().toPlainString(), currency);
    }

    private String name(MemberId member) {
        return stores.members().find(member).map(Member::name).orElse("");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    PlanJson plan(Actor actor, GoalReport report) {
        var plan = report.plan();
        var steps = plan.steps();
        return new PlanJson(
                of(actor, report.goal()),
                report.today(),
                plan.customers(),
                MoneyJson.of(plan.size().money()),
                lower(plan.size().basis()),
                plan.opportunities().map(GoalJsons::need).orElse(null),
                steps.size() < 2 ? null : need(steps.getFirst()),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> step(
                                steps.get(i), report.progress().stages().get(i).deals()))
                        .toList(),
                lower(plan.weighting()),
                portions(report, plan.parts()),
                portions(report, plan.people()),
                portions(report, plan.teams()),
                progress(report.progress()));
    }

    private static NeedJson need(Step step) {
        return new NeedJson(step.needed(), step.low(), step.high());
    }

    private static StepJson step(Step step, long entered) {
        var won = step.won();
        return new StepJson(
                step.stage().id().value(),
                step.needed(),
                step.low(),
                step.high(),
                entered,
                lower(step.basis()),
                new ShareJson(won.of(), won.reached(), won.rate(), won.low(), won.high()),
                step.entered());
    }

    private List<PortionJson> portions(GoalReport report, List<Portion> portions) {
        var terms = report.goal().terms();
        var steps = report.plan().steps();
        var opportunity = report.plan().opportunities().map(steps::indexOf).orElse(-1);
        return portions.stream()
                .map(portion -> new PortionJson(
                        portion.from(),
                        portion.to(),
                        portion.member() == null ? null : name(portion.member()),
                        portion.team(),
                        value(terms, portion.value()),
                        portion.customers(),
                        opportunity < 0 ? null : portion.needed().get(opportunity),
                        steps.size() < 2 ? null : portion.needed().getFirst(),
                        portion.actual() == null ? null : value(terms, portion.actual())))
                .toList();
    }

    private static ProgressJson progress(Progress progress) {
        var last = progress.lastLead();
        return new ProgressJson(
                lower(progress.phase()),
                number(progress, progress.target()),
                progress.currency() == null ? progress.wonDeals() : money(progress.actual(), progress.currency()),
                progress.wonDeals(),
                progress.worth().leftOut().byCurrency().entrySet().stream()
                        .map(sum -> money(sum.getValue(), sum.getKey()))
                        .toList(),
                progress.worth().unpriced(),
                number(progress, progress.missing()),
                progress.daysLeft(),
                number(progress, progress.aWeek()),
                number(progress, progress.forecast()),
                progress.undated(),
                last == null
                        ? null
                        : new LastLeadJson(last.day(), last.medianDays(), last.meanDays(), progress.cycles()),
                progress.cycles());
    }

    private static @Nullable Object number(Progress progress, @Nullable BigDecimal number) {
        return number == null || progress.currency() == null ? number : money(number, progress.currency());
    }
}
