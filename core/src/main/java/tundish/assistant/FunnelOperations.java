package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tundish.command.Values;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.Deals;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.money.Rates;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FunnelView;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Refusal;

/** The funnel table, whole or in part. */
final class FunnelOperations {

    static final int PAGE = 12;

    private final Deals deals;
    private final FunnelFinder funnels;
    private final Rates rates;
    private final Readings readings;
    private final FormDesk desk;
    private final FunnelCards cards;
    private final InstantSource clock;

    FunnelOperations(
            Deals deals,
            FunnelFinder funnels,
            Rates rates,
            Readings readings,
            FormDesk desk,
            FunnelCards cards,
            InstantSource clock) {
        this.deals = deals;
        this.funnels = funnels;
        this.rates = rates;
        this.readings = readings;
        this.desk = desk;
        this.cards = cards;
        this.clock = clock;
    }

    Reply show(Actor actor, ShowFunnel operation) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        var view = understood(actor, operation.view());
        var funnel = funnels.find(actor.workspaceId(), view.funnel());
        var filter = filter(actor, funnel, view);
        var page = deals.list(actor.workspaceId(), filter, view.page(), PAGE);
        var others = funnels.others(actor.workspaceId(), funnel);
        if (page.total() == 0) {
            return Reply.privately(
                    cards.nothing(actor, view, funnel, others, view.isWhole() && hasBegun(actor, funnel)));
        }
        var totals = deals.totals(actor.workspaceId(), filter);
        return Reply.privately(cards.table(
                actor,
                view,
                funnel,
                others,
                totals,
                InOneCurrency.of(
                        actor.settings().currency(),
                        totals,
                        rates.all(actor.workspaceId()),
                        readings.moment(actor).today()),
                page,
                clock.instant()));
    }

    private boolean hasBegun(Actor actor, Funnel funnel) {
        return deals.list(actor.workspaceId(), DealFilter.ALL.in(funnel.name()), 0, 1)
                        .total()
                > 0;
    }

    /** Typed words begin or end with a funnel's name, where they are no stage of the usual one; the rest is a stage or somebody. */
    private FunnelView understood(Actor actor, FunnelView view) {
        if (!view.funnel().isBlank() || view.stage().isBlank() || isStage(funnels.usual(actor.workspaceId()), view)) {
            return whose(actor, view);
        }
        var named = funnels.named(actor.workspaceId(), view.stage());
        return whose(
                actor,
                named.funnel().isEmpty()
                        ? whereItIs(actor, view)
                        : view.of(named.funnel()).at(named.rest()));
    }

    /** A stage of another funnel tells which one. */
    private FunnelView whereItIs(Actor actor, FunnelView view) {
        return funnels.all(actor.workspaceId()).stream()
                .filter(funnel -> isStage(funnel, view))
                .findFirst()
                .map(funnel -> view.of(funnel.name()))
                .orElse(view);
    }

    /** A word that is no stage is somebody's name. */
    private FunnelView whose(Actor actor, FunnelView view) {
        return view.owner().isBlank()
                        && !view.stage().isBlank()
                        && !isStage(funnels.find(actor.workspaceId(), view.funnel()), view)
                ? view.ownedBy(view.stage()).at("")
                : view;
    }

    private static boolean isStage(Funnel funnel, FunnelView view) {
        return Moves.named(funnel, view.stage()).isPresent();
    }

    /** Open deals, unless a stage of closed ones is asked for. */
    DealFilter filter(Actor actor, FunnelView asked) {
        var view = understood(actor, asked);
        return filter(actor, funnels.find(actor.workspaceId(), view.funnel()), view);
    }

    private DealFilter filter(Actor actor, Funnel funnel, FunnelView view) {
        var now = clock.instant();
        var stage = view.stage().isBlank() ? Optional.<Stage>empty() : stage(funnel, view.stage());
        var nobody = isNobody(view.owner());
        return new DealFilter(
                funnel.name(),
                stage.map(Stage::id).orElse(null),
                view.owner().isBlank() || nobody
                        ? null
                        : readings.member(actor, "owner", view.owner()).id(),
                nobody,
                standing(stage),
                view.overdue() ? now : null,
                null,
                view.dueThisWeek() ? endOfWeek(actor, now) : null,
                null,
                null,
                null,
                null);
    }

    private static Standing standing(Optional<Stage> stage) {
        return stage.map(Stage::kind)
                .map(kind -> switch (kind) {
                    case OPEN, AFTER_SALE -> Standing.OPEN;
                    case WON -> Standing.WON;
                    case LOST -> Standing.LOST;
                })
                .orElse(Standing.OPEN);
    }

    private static boolean isNobody(String owner) {
        return List.of("nobody", "无人").contains(owner.strip().toLowerCase(Locale.ROOT));
    }

    private static Instant endOfWeek(Actor actor, Instant now) {
        var today = LocalDate.ofInstant(now, actor.zone());
        UnaryOperator<LocalDate> nextWeek =
                day -> day.with(TemporalAdjusters.next(actor.settings().weekStart()));
        return nextWeek.apply(today).atStartOfDay(actor.zone()).toInstant();
    }

    private static Optional<Stage> stage(Funnel funnel, String text) {
        var stage = Moves.named(funnel, text);
        if (stage.isEmpty()) {
            throw new Refusal.BadField("stage", "stage.unknown", text);
        }
        return stage;
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("funnel", actor, id, values);
        var fields = new ArrayList<Field>();
        fields.addAll(funnels.asked(sheet));
        fields.add(sheet.search("owner", Subject.MEMBERS, false));
        fields.add(sheet.choice("stage", stages(actor), false));
        fields.add(sheet.tick("overdue"));
        fields.add(sheet.tick("dueThisWeek"));
        return sheet.form(fields);
    }

    /** Those of every funnel, each name once. */
    private List<Option> stages(Actor actor) {
        return funnels.all(actor.workspaceId()).stream()
                .flatMap(funnel -> funnel.stages().stream())
                .map(stage -> new Option(stage.id().value(), stage.name().in(actor.language())))
                .distinct()
                .toList();
    }
}
