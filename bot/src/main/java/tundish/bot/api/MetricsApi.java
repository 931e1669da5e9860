package tundish.bot.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.message.Texts;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Group;
import tundish.metrics.Periods;
import tundish.metrics.Query;
import tundish.metrics.Share;
import tundish.metrics.Transitions;
import tundish.operation.Actor;

/** {@code /api/v1/metrics}: what the ledger says. */
@RestController
@RequestMapping("/api/v1/metrics")
final class MetricsApi {

    private final ApiCaller caller;
    private final Stores stores;
    private final Analyst analyst;
    private final WhyJsons whys;
    private final InstantSource clock;

    MetricsApi(ApiCaller caller, Stores stores, Assembly assembly, InstantSource clock) {
        this.caller = caller;
        this.stores = stores;
        this.analyst = assembly.figures().analyst();
        this.whys = new WhyJsons(stores);
        this.clock = clock;
    }

    /**
     * @param from null for a period without a beginning
     * @param to the first moment after the period; null for one without an end
     * @param groups null unless {@code by} was given
     */
    record FunnelMetricsJson(
            String funnel,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            OffsetDateTime asOf,
            @Nullable String by,
            String counting,
            @JsonUnwrapped FiguresJson figures,
            NudgesJson nudges,
            List<TransitionJson> transitions,
            List<ChanceJson> chances,
            @Nullable List<GroupJson> groups) {}

    /** @param key what the deals have in common: an owner's name, a text, {@code 2026-11-23}, {@code 2026-11}, {@code 2026Q4} */
    record GroupJson(String key, @JsonUnwrapped FiguresJson figures) {}

    /** @param followed by a follow-up or a stage change within three working days; {@code sent} are those long enough ago */
    record NudgesJson(
            long sent,
            long followed,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    private static NudgesJson nudges(Share share) {
        return new NudgesJson(share.of(), share.reached(), share.rate(), share.low(), share.high());
    }

    /** How often deals went from one stage to another, as of then. */
    record TransitionJson(String from, String to, long count) {}

    /** @param learnt false where it is the stage's setting, for want of any deal that left */
    record ChanceJson(String stage, double win, long exits, boolean learnt) {}

    /**
     * Every figure of a funnel; see docs/metrics.md.
     *
     * @param from the first day, or a moment; without it the period has no beginning
     * @param to the last day, or the moment after; without it the period has no end
     * @param asOf what happened later is not known; without it, now
     * @param by owner, team, source, campaign, region, industry, size, need, customer, week, month or quarter
     * @param counting {@code reached}, {@code strict} or {@code touched}: what counts as having come to the next stage
     */
    @GetMapping("/funnel")
    FunnelMetricsJson funnel(
            @RequestParam(defaultValue = DefaultFunnel.NAME) String funnel,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "reached") String counting) {
        var actor = caller.actor();
        var window = new PeriodQuery(actor.settings().zone(), clock.instant()).window(from, to, asOf);
        var query = new Query(named(funnel), window, by(by), counting(counting));
        return stores.transactions().read(() -> answer(actor, query));
    }

    /**
     * Why a figure is what it is: its definition, whom it is taken over, and those deals.
     *
     * @param figure winRate, landing ...
     * @param stage of a figure that is told for each stage
     * @param by what {@code group} is one of
     * @param group the key of the group whose figure is meant, as {@code by} gives it; without it, of all deals
     */
    @GetMapping("/funnel/why")
    WhyJson why(
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = DefaultFunnel.NAME) String funnel,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "reached") String counting,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        var actor = caller.actor();
        var window = new PeriodQuery(actor.settings().zone(), clock.instant()).window(from, to, asOf);
        var query = new Query(named(funnel), window, by(by), counting(counting));
        var texts = Texts.of("report", ApiLanguage.of(request));
        return stores.transactions()
                .run(() -> whys.of(
                        group == null ? analysis(actor, query) : only(actor, analysis(actor, query), group),
                        figure,
                        stage,
                        new WhyJsons.Page(page, size),
                        actor.settings().zone(),
                        texts));
    }

    private FunnelAnalysis only(Actor actor, FunnelAnalysis analysis, String group) {
        var key = analysis.query().by() == By.OWNER
                ? owners(actor).entrySet().stream()
                        .filter(owner -> owner.getValue().equals(group))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(group)
                : group;
        return analysis.only(key).orElseThrow(() -> Refused.query("group", "noSuch.group", group));
    }

    record ForecastsJson(String funnel, LocalDate quarter, List<ForecastJson> said) {}

    /** @param day the last that was known when it was said */
    record ForecastJson(LocalDate day, @Nullable MoneyJson landing) {}

    /**
     * What a quarter was said to come to, week by week, as it was said with the weekly summary.
     *
     * @param quarter a day of it; without it, today
     */
    @GetMapping("/funnel/forecasts")
    ForecastsJson forecasts(
            @RequestParam(defaultValue = DefaultFunnel.NAME) String funnel,
            @RequestParam(required = false) @Nullable LocalDate quarter) {
        var actor = caller.actor();
        var periods = new Periods(actor.settings().zone(), actor.settings().weekStart());
        var day = quarter == null
                ? LocalDate.ofInstant(clock.instant(), actor.settings().zone())
                : quarter;
        var first = periods.beginOf(By.QUARTER, day);
        var said = stores.transactions().read(() -> {
            if (stores.funnels().find(actor.workspaceId(), named(funnel)).isEmpty()) {
                throw noSuch(named(funnel));
            }
            return stores.forecasts().of(actor.workspaceId(), named(funnel), first);
        });
        return new ForecastsJson(
                named(funnel),
                first,
                said.stream()
                        .map(each -> new ForecastJson(each.said(), MoneyJson.of(each.landing())))
                        .toList());
    }

    private FunnelAnalysis analysis(Actor actor, Query query) {
        return analyst.analyse(actor.workspace(), query).orElseThrow(() -> noSuch(query.funnel()));
    }

    private static Refused noSuch(String funnel) {
        return Refused.query("funnel", "noSuch.funnel", funnel);
    }

    private FunnelMetricsJson answer(Actor actor, Query query) {
        var analysis = analysis(actor, query);
        var zone = actor.settings().zone();
        var window = query.window();
        return new FunnelMetricsJson(
                query.funnel(),
                window.hasBeginning() ? at(window.from(), zone) : null,
                window.hasEnd() ? at(window.to(), zone) : null,
                at(window.asOf(), zone),
                query.by() == By.NOTHING ? null : query.by().key(),
                query.counting().key(),
                FiguresJsons.of(analysis.total()),
                nudges(analysis.nudges()),
                transitions(analysis),
                chances(analysis),
                query.by() == By.NOTHING ? null : groups(actor, analysis));
    }

    private List<GroupJson> groups(Actor actor, FunnelAnalysis analysis) {
        var names = analysis.query().by() == By.OWNER ? owners(actor) : Map.<String, String>of();
        return analysis.groups().stream()
                .map(group -> new GroupJson(key(group, names), FiguresJsons.of(group.report())))
                .toList();
    }

    private static String key(Group group, Map<String, String> names) {
        return names.getOrDefault(group.key(), group.key());
    }

    private Map<String, String> owners(Actor actor) {
        return stores.members().all(actor.workspaceId()).stream()
                .collect(Collectors.toMap(member -> Long.toString(member.id().number()), Member::name));
    }

    private static List<TransitionJson> transitions(FunnelAnalysis analysis) {
        var stages = Stream.concat(analysis.route().open().stream(), analysis.route().funnel().stages().stream())
                .map(Stage::id)
                .distinct()
                .toList();
        var matrix = analysis.transitions();
        return stages.stream()
                .flatMap(from -> stages.stream()
                        .filter(to -> matrix.count(from, to) > 0)
                        .map(to -> new TransitionJson(from.value(), to.value(), matrix.count(from, to))))
                .toList();
    }

    private static List<ChanceJson> chances(FunnelAnalysis analysis) {
        return analysis.route().open().stream()
                .map(stage -> chance(analysis.transitions(), stage))
                .toList();
    }

    private static ChanceJson chance(Transitions matrix, Stage stage) {
        var id = stage.id();
        return new ChanceJson(id.value(), matrix.win(id), matrix.exits(id), matrix.isLearnt(id));
    }

    private static String named(String funnel) {
        return funnel.isBlank() ? DefaultFunnel.NAME : funnel.strip();
    }

    private static By by(String by) {
        return By.of(by)
                .orElseThrow(() -> Refused.oneOf(
                        "by", Arrays.stream(By.values()).map(By::key).filter(key -> !key.isEmpty())));
    }

    private static Counting counting(String counting) {
        return Counting.of(counting)
                .orElseThrow(() -> Refused.oneOf(
                        "counting", Arrays.stream(Counting.values()).map(Counting::key)));
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return DealJsons.at(moment, zone);
    }
}
