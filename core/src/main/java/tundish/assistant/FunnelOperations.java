package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tundish.command.Values;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.Deals;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.member.Right;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FunnelView;
import tundish.operation.Operation.ShowFunnel;

/** The funnel table, whole or in part. */
final class FunnelOperations {

    static final int PAGE = 12;

    private final Deals deals;
    private final Funnels funnels;
    private final Readings readings;
    private final FormDesk desk;
    private final FunnelCards cards;
    private final InstantSource clock;

    FunnelOperations(
            Deals deals, Funnels funnels, Readings readings, FormDesk desk, FunnelCards cards, InstantSource clock) {
        this.deals = deals;
        this.funnels = funnels;
        this.readings = readings;
        this.desk = desk;
        this.cards = cards;
        this.clock = clock;
    }

    Reply show(Actor actor, ShowFunnel operation) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        var funnel = funnels.find(actor.workspaceId(), DefaultFunnel.NAME).orElseThrow();
        var view = understood(funnel, operation.view());
        var filter = filter(actor, funnel, view);
        return Reply.privately(cards.table(
                actor,
                view,
                funnel,
                deals.totals(actor.workspaceId(), filter),
                deals.list(actor.workspaceId(), filter, view.page(), PAGE),
                clock.instant()));
    }

    /** A typed word that is no stage is somebody's name. */
    private static FunnelView understood(Funnel funnel, FunnelView view) {
        return view.owner().isBlank()
                        && !view.stage().isBlank()
                        && Moves.named(funnel, view.stage()).isEmpty()
                ? new FunnelView(view.stage(), "", view.overdue(), view.dueThisWeek(), view.page())
                : view;
    }

    /** Open deals, unless a stage of closed ones is asked for. */
    DealFilter filter(Actor actor, Funnel funnel, FunnelView view) {
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
            throw new tundish.operation.Refusal.BadField("stage", "stage.unknown", text);
        }
        return stage;
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("funnel", actor, id, values);
        var funnel = funnels.find(actor.workspaceId(), DefaultFunnel.NAME).orElseThrow();
        return sheet.form(List.of(
                sheet.search("owner", Subject.MEMBERS, false),
                sheet.choice("stage", stages(actor, funnel), false),
                sheet.tick("overdue"),
                sheet.tick("dueThisWeek")));
    }

    private static List<Option> stages(Actor actor, Funnel funnel) {
        return funnel.stages().stream()
                .map(stage -> new Option(stage.id().value(), stage.name().in(actor.language())))
                .toList();
    }
}
