package tundish.book;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelProblem;
import tundish.funnel.FunnelRules;
import tundish.funnel.Funnels;
import tundish.funnel.RetiredStage;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/**
 * Writes funnels: a new version of one, and with it, in the same transaction, the deals that its retired stages gave up.
 * No stage that a deal ever was in is forgotten.
 */
public final class FunnelBook {

    private static final Set<String> GATED = Set.copyOf(Stream.of(
                    Column.CUSTOMER,
                    Column.CONTACT,
                    Column.CONTACT_DETAILS,
                    Column.NEED,
                    Column.PROGRESS,
                    Column.NEXT_ACTION,
                    Column.EXPECTED_CLOSE,
                    Column.AMOUNT,
                    Column.SOURCE,
                    Column.CAMPAIGN,
                    Column.REGION,
                    Column.INDUSTRY,
                    Column.COMPANY_SIZE,
                    Column.OWNER)
            .map(Column::key)
            .toList());

    private final Funnels funnels;
    private final Deals deals;
    private final DealBook book;
    private final Consumer<WorkspaceId> changed;
    private final InstantSource clock;

    /** @param changed hears that a workspace's funnels are not what they were, to reckon clocks anew and the like */
    public FunnelBook(Funnels funnels, Deals deals, DealBook book, Consumer<WorkspaceId> changed, InstantSource clock) {
        this.funnels = funnels;
        this.deals = deals;
        this.book = book;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * A funnel as it shall be.
     *
     * @param funnel whatever version and retired stages it says
     * @param into where the deals of stages go that it has no more
     * @param because what the ledger says of a deal that is moved from one stage to another
     */
    public record Order(
            Funnel funnel,
            Map<StageId, StageId> into,
            @Nullable MemberId by,
            BiFunction<Stage, Stage, String> because) {}

    /** @param moved how many deals went from a retired stage to another */
    public record Outcome(Funnel funnel, int moved) {}

    /** A funnel cannot be kept like that. */
    public static final class Unfit extends RuntimeException {

        private final transient List<FunnelProblem> problems;

        Unfit(List<FunnelProblem> problems) {
            super(problems.toString());
            this.problems = problems;
        }

        public List<FunnelProblem> problems() {
            return problems;
        }
    }

    /**
     * Keeps a new version, unless it is as the last one.
     *
     * @throws Unfit with everything that is wrong
     */
    public Outcome keep(WorkspaceId workspace, Order order) {
        var before = funnels.find(workspace, order.funnel().name());
        var wanted = order.funnel();
        if (before.filter(held ->
                        held.title().equals(wanted.title()) && held.stages().equals(wanted.stages()))
                .isPresent()) {
            return new Outcome(before.get(), 0);
        }
        var given = removed(before, wanted);
        var into = destinations(before, given, wanted, order.into());
        requireFit(workspace, before, order, given);
        var kept = new Funnel(
                wanted.name(),
                before.map(Funnel::version).orElse(0) + 1,
                wanted.title(),
                wanted.stages(),
                retired(before, wanted, into));
        funnels.save(workspace, kept, clock.instant());
        var moved = 0;
        for (var stage : given) {
            moved += move(workspace, kept, stage, kept.stageOf(Objects.requireNonNull(into.get(stage.id()))), order);
        }
        changed.accept(workspace);
        return new Outcome(kept, moved);
    }

    /** Everything that is wrong with a funnel by itself. */
    public static List<FunnelProblem> problems(Funnel funnel) {
        return FunnelRules.problems(funnel, GATED);
    }

    private static List<Stage> removed(Optional<Funnel> before, Funnel wanted) {
        return before.stream()
                .flatMap(held -> held.stages().stream())
                .filter(stage -> wanted.stage(stage.id()).isEmpty())
                .toList();
    }

    /** Where nothing is said, the nearest open stage before it that stays. */
    private static Map<StageId, StageId> destinations(
            Optional<Funnel> before, List<Stage> given, Funnel wanted, Map<StageId, StageId> said) {
        var into = new HashMap<StageId, StageId>();
        given.forEach(stage -> into.put(
                stage.id(),
                Optional.ofNullable(said.get(stage.id()))
                        .orElseGet(() -> nearest(before.orElseThrow(), stage, wanted))));
        return into;
    }

    private static StageId nearest(Funnel before, Stage stage, Funnel wanted) {
        return before.stages().subList(0, before.position(stage.id())).reversed().stream()
                .flatMap(earlier -> wanted.stage(earlier.id()).stream())
                .filter(earlier -> earlier.kind().isOpen())
                .map(Stage::id)
                .findFirst()
                .orElseGet(() -> wanted.first().id());
    }

    private void requireFit(WorkspaceId workspace, Optional<Funnel> before, Order order, List<Stage> given) {
        var wanted = order.funnel();
        var problems = new ArrayList<>(problems(wanted));
        for (var stage : given) {
            var into = order.into().get(stage.id());
            var open = count(workspace, DealFilter.OPEN.in(wanted.name()).at(stage.id()));
            if (into == null && open > 0) {
                problems.add(new FunnelProblem("retire", "inUse", List.of(stage.id(), open)));
            } else if (into != null
                    && wanted.stage(into).filter(there -> there.kind().isOpen()).isEmpty()) {
                problems.add(new FunnelProblem("retire", "into", List.of(stage.id(), into)));
            }
        }
        before.ifPresent(held -> held.stages()
                .forEach(stage -> wanted.stage(stage.id())
                        .filter(now -> now.kind() != stage.kind())
                        .filter(_ -> count(
                                        workspace,
                                        DealFilter.ALL.in(wanted.name()).at(stage.id()))
                                > 0)
                        .ifPresent(_ -> problems.add(new FunnelProblem("stages", "kindInUse", List.of(stage.id()))))));
        if (!problems.isEmpty()) {
            throw new Unfit(problems);
        }
    }

    private long count(WorkspaceId workspace, DealFilter which) {
        return deals.list(workspace, which, 0, 1).total();
    }

    /** Stages that were retired before go where those went that took their deals; one that is back is retired no more. */
    private static List<RetiredStage> retired(Optional<Funnel> before, Funnel wanted, Map<StageId, StageId> into) {
        return before.stream()
                .flatMap(held -> Stream.concat(
                        held.retired().stream()
                                .filter(old -> wanted.stage(old.stage().id()).isEmpty())
                                .map(old -> new RetiredStage(old.stage(), into.getOrDefault(old.into(), old.into()))),
                        held.stages().stream()
                                .filter(stage -> into.containsKey(stage.id()))
                                .map(stage -> new RetiredStage(stage, Objects.requireNonNull(into.get(stage.id()))))))
                .toList();
    }

    private int move(WorkspaceId workspace, Funnel funnel, Stage from, Stage to, Order order) {
        var open = new ArrayList<Deal>();
        deals.each(workspace, DealFilter.OPEN.in(funnel.name()).at(from.id()), open::add);
        var because = order.because().apply(from, to);
        open.forEach(deal -> book.move(deal, new DealBook.Move(to.id(), clock.instant(), order.by(), because, false)));
        return open.size();
    }
}
