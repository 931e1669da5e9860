package tundish.assistant;

import static java.util.Comparator.comparing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tundish.command.Values;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.metrics.Analyst;
import tundish.metrics.Behind;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.Figure;
import tundish.metrics.Forecast;
import tundish.metrics.Forecasts;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Query;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowWhy;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;
import tundish.operation.ReportView;
import tundish.operation.ReportView.Face;

/** What the numbers say, and why. */
final class ReportOperations {

    static final int PAGE = 10;

    private final Analyst analyst;
    private final Deals deals;
    private final Examples examples;
    private final Forecasts forecasts;
    private final FunnelFinder funnels;
    private final ReportPeriods periods;
    private final FormDesk desk;
    private final ReportCards cards;
    private final WhyCards whys;
    private final InstantSource clock;

    ReportOperations(
            Analyst analyst,
            Stores stores,
            FunnelFinder funnels,
            Readings readings,
            FormDesk desk,
            People people,
            InstantSource clock) {
        this.analyst = analyst;
        this.deals = stores.deals();
        this.examples = stores.examples();
        this.forecasts = stores.forecasts();
        this.funnels = funnels;
        this.periods = new ReportPeriods(readings);
        this.desk = desk;
        this.cards = new ReportCards(people);
        this.whys = new WhyCards(people);
        this.clock = clock;
    }

    Reply show(Actor actor, ShowReport operation) {
        var asked = asked(actor, operation.view());
        var analysis = analysis(actor, asked);
        return Reply.privately(cards.report(actor, asked, analysis, examples(actor, analysis), said(actor, asked)));
    }

    /** What was said of the quarter that is asked for; of any other period nothing was. */
    private List<Forecast> said(Actor actor, Asked asked) {
        var from = asked.days.from();
        var periods = ReportPeriods.periods(actor);
        return from != null
                        && asked.view.group().isEmpty()
                        && periods.beginOf(By.QUARTER, from).equals(from)
                        && periods.plus(By.QUARTER, from, 1).minusDays(1).equals(asked.days.to())
                ? forecasts.of(actor.workspaceId(), asked.funnel.name(), from).stream()
                        .filter(forecast -> asked.days.isKnown(forecast.said()))
                        .toList()
                : List.of();
    }

    /** How many invented deals the figures hold. */
    private int examples(Actor actor, FunnelAnalysis analysis) {
        var invented = new HashSet<>(examples.of(actor.workspaceId()));
        if (!invented.isEmpty()) {
            invented.retainAll(analysis.counted());
        }
        return invented.size();
    }

    /**
     * @param others the workspace's other funnels
     * @param days what the view's period turned out to be
     */
    record Asked(
            ReportView view, Funnel funnel, List<Funnel> others, ReportPeriods.Days days, By by, Counting counting) {

        Asked by(By changed) {
            return new Asked(view, funnel, others, days, changed, counting);
        }
    }

    private Asked asked(Actor actor, ReportView typed) {
        Permissions.require(actor, Right.SEE_REPORTS);
        var view = understood(actor, typed);
        var funnel = funnels.find(actor.workspaceId(), view.funnel());
        var days = days(actor, view.period());
        var by = By.of(view.by()).orElseThrow(() -> new BadField("by", "by.unknown", view.by()));
        var counting = view.counting().isEmpty()
                ? Counting.REACHED
                : Counting.of(view.counting())
                        .orElseThrow(() -> new BadField("counting", "counting.unknown", view.counting()));
        return new Asked(view.of(days.text()), funnel, funnels.others(actor.workspaceId(), funnel), days, by, counting);
    }

    private ReportPeriods.Days days(Actor actor, String typed) {
        ReportPeriods.refuseBy(typed, "by.unknown");
        return periods.readAsOf(actor, typed);
    }

    private ReportView understood(Actor actor, ReportView view) {
        if (!view.funnel().isBlank()) {
            return view;
        }
        var named = funnels.named(actor.workspaceId(), view.period());
        return named.funnel().isEmpty() ? view : view.in(named.funnel()).of(named.rest());
    }

    private FunnelAnalysis analysis(Actor actor, Asked asked) {
        var window = asked.days.window(ReportPeriods.periods(actor), clock.instant());
        var query = new Query(asked.funnel.name(), window, asked.by, asked.counting);
        var analysis = analyst.analyse(actor.workspace(), query).orElseThrow();
        return asked.view
                .group()
                .map(group -> analysis.only(group).orElseThrow(() -> new TooLate("unknownButton")))
                .orElse(analysis);
    }

    Reply why(Actor actor, ShowWhy operation) {
        var asked = asked(actor, operation.view());
        var figure = Figure.of(operation.figure()).orElseThrow(() -> new TooLate("unknownButton"));
        var analysis = analysis(actor, asked);
        var stage = stage(analysis, figure, operation.stage());
        var behind = analysis.behind(figure, stage.orElse(null)).stream()
                .sorted(comparing(Behind::at).reversed())
                .toList();
        var page = behind.stream()
                .skip((long) operation.page() * PAGE)
                .limit(PAGE)
                .flatMap(each -> deals.find(each.deal()).map(deal -> new Line(deal, each)).stream())
                .toList();
        return Reply.privately(
                whys.why(actor, asked, operation, new WhyCards.Population(analysis, figure, stage, behind, page)));
    }

    /** A deal and what it adds. */
    record Line(Deal deal, Behind behind) {}

    /** A stage that is gone from the ledger cannot be asked any more. */
    private static Optional<Stage> stage(FunnelAnalysis analysis, Figure figure, String key) {
        if (!figure.isOfStage()) {
            return Optional.empty();
        }
        var stage = analysis.route().open().stream()
                .filter(each -> each.id().value().equals(key))
                .findFirst();
        if (stage.isEmpty()) {
            throw new TooLate("unknownButton");
        }
        return stage;
    }

    Form form(Actor actor, FormId id, Values values) {
        var filled = ReportSubject.filled(id, values, funnels.all(actor.workspaceId()));
        var sheet = desk.sheet("report", actor, id, filled);
        var texts = sheet.texts();
        var fields = new ArrayList<Field>();
        fields.addAll(funnels.asked(sheet));
        fields.addAll(List.of(
                sheet.text("period", false, false),
                sheet.choice(
                        "by",
                        Arrays.stream(By.values())
                                .filter(by -> by != By.NOTHING)
                                .map(by -> new Option(by.key(), texts.get("by." + by.key())))
                                .toList(),
                        false),
                sheet.choice(
                        "counting",
                        Arrays.stream(Counting.values())
                                .map(counting -> new Option(counting.key(), texts.get("counting." + counting.key())))
                                .toList(),
                        Counting.REACHED.key(),
                        false),
                sheet.choice(
                        "face",
                        Arrays.stream(Face.values())
                                .map(face -> new Option(face.key(), texts.get("face." + face.key())))
                                .toList(),
                        Face.SUMMARY.key(),
                        false)));
        return sheet.form(fields);
    }
}
