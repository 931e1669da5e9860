package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tundish.Overtaken;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.deal.DealFilter;
import tundish.deal.DealHistory;
import tundish.deal.DealId;
import tundish.deal.DealPage;
import tundish.deal.Deals;
import tundish.deal.Likeness;
import tundish.deal.Reference;
import tundish.deal.Searchable;
import tundish.deal.StageChange;
import tundish.deal.StageTotal;
import tundish.funnel.StageId;
import tundish.money.Sums;
import tundish.workspace.WorkspaceId;

public final class InMemoryDeals implements Deals, Rewindable {

    private static final Comparator<Deal> OPEN_AND_NEWEST_FIRST = comparing(Deal::isOpen)
            .thenComparing(Deal::createdAt)
            .thenComparing(deal -> deal.id().number())
            .reversed();

    private static final Comparator<Deal> LONGEST_IN_STAGE_FIRST = comparing(
                    (Deal deal) -> deal.stay().entered())
            .thenComparing(deal -> deal.id().number());

    private final Shelf<DealId, Deal> deals = new Shelf<>();
    private final Shelf<CountedDay, Long> counts = new Shelf<>();
    private final Shelf<WorkspaceId, Long> woken = new Shelf<>();
    private final DealHistory history;
    private long last;

    InMemoryDeals(DealHistory history) {
        this.history = history;
    }

    @Override
    public DealId nextId(WorkspaceId workspace) {
        return new DealId(workspace, ++last);
    }

    @Override
    public Reference nextReference(WorkspaceId workspace, String prefix, LocalDate day) {
        var counted = new CountedDay(workspace, day);
        var next = counts.find(counted).orElse(0L) + 1;
        counts.put(counted, next);
        return Reference.of(prefix, day, next);
    }

    @Override
    public Optional<Deal> find(DealId id) {
        return deals.find(id);
    }

    @Override
    public Optional<Deal> withReference(WorkspaceId workspace, Reference reference) {
        return in(workspace).filter(deal -> deal.reference().equals(reference)).findFirst();
    }

    @Override
    public Optional<Deal> withExternalId(WorkspaceId workspace, String externalId) {
        return in(workspace)
                .filter(deal -> !externalId.isEmpty() && deal.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public Map<Reference, Deal> withReferences(WorkspaceId workspace, Collection<Reference> references) {
        return in(workspace)
                .filter(deal -> references.contains(deal.reference()))
                .collect(toMap(Deal::reference, deal -> deal));
    }

    @Override
    public Map<String, Deal> withExternalIds(WorkspaceId workspace, Collection<String> externalIds) {
        return in(workspace)
                .filter(deal -> !deal.externalId().isEmpty() && externalIds.contains(deal.externalId()))
                .collect(toMap(Deal::externalId, deal -> deal));
    }

    @Override
    public List<Deal> matching(WorkspaceId workspace, String text, int limit) {
        return in(workspace)
                .filter(deal -> Searchable.of(deal).contains(Searchable.folded(text)))
                .sorted(comparing((Deal deal) -> !isCalled(deal, text.strip())).thenComparing(OPEN_AND_NEWEST_FIRST))
                .limit(limit)
                .toList();
    }

    private static boolean isCalled(Deal deal, String text) {
        return !text.isEmpty()
                && (deal.details().customer().equalsIgnoreCase(text)
                        || deal.externalId().equalsIgnoreCase(text));
    }

    @Override
    public List<Deal> alike(WorkspaceId workspace, Likeness likeness, int limit) {
        return in(workspace)
                .filter(deal -> isAlike(
                        likeness,
                        Likeness.of(deal.details().customer(), deal.details().contactDetails())))
                .sorted(OPEN_AND_NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static boolean isAlike(Likeness one, Likeness other) {
        return same(one.company(), other.company())
                || same(one.phone(), other.phone())
                || same(one.email(), other.email());
    }

    private static boolean same(String key, String other) {
        return !key.isEmpty() && key.equals(other);
    }

    @Override
    public DealPage list(WorkspaceId workspace, DealFilter filter, int page, int size) {
        var fitting = fitting(workspace, filter).sorted(LONGEST_IN_STAGE_FIRST).toList();
        return new DealPage(
                fitting.size(),
                fitting.stream().skip((long) page * size).limit(size).toList());
    }

    @Override
    public List<StageTotal> totals(WorkspaceId workspace, DealFilter filter) {
        return fitting(workspace, filter).collect(groupingBy(Deal::stage)).entrySet().stream()
                .map(stage -> total(stage.getKey(), stage.getValue()))
                .toList();
    }

    private static StageTotal total(StageId stage, List<Deal> deals) {
        return new StageTotal(stage, deals.size(), sums(deals));
    }

    static Sums sums(List<Deal> deals) {
        return deals.stream().map(deal -> deal.details().amount()).reduce(Sums.NONE, Sums::plus, Sums::plus);
    }

    @Override
    public void each(WorkspaceId workspace, DealFilter filter, Consumer<Deal> action) {
        fitting(workspace, filter).toList().forEach(action);
    }

    @Override
    public void add(Deal deal) {
        var workspace = deal.id().workspace();
        if (deals.get(deal.id()) != null
                || withReference(workspace, deal.reference()).isPresent()
                || withExternalId(workspace, deal.externalId()).isPresent()) {
            throw new Overtaken("deal " + deal.reference());
        }
        deals.put(deal.id(), deal);
        deal.reference().count().ifPresent(count -> moveOn(workspace, count));
    }

    @Override
    public void addAll(List<Deal> added) {
        var taken = new HashSet<String>();
        deals.all().forEach(deal -> taken.addAll(names(deal)));
        for (var deal : added) {
            if (deals.get(deal.id()) != null || !names(deal).stream().allMatch(taken::add)) {
                throw new Overtaken("deal " + deal.reference());
            }
            deals.put(deal.id(), deal);
            deal.reference().count().ifPresent(count -> moveOn(deal.id().workspace(), count));
        }
    }

    /** What no other deal of the workspace may be called. */
    private static List<String> names(Deal deal) {
        var team = deal.id().workspace() + "|";
        return deal.externalId().isEmpty()
                ? List.of(team + "ours|" + deal.reference())
                : List.of(team + "ours|" + deal.reference(), team + "theirs|" + deal.externalId());
    }

    private void moveOn(WorkspaceId workspace, Reference.Count count) {
        var counted = new CountedDay(workspace, count.day());
        counts.put(counted, Math.max(counts.find(counted).orElse(0L), count.number()));
    }

    @Override
    public Deal save(Deal deal) {
        var stored = deals.find(deal.id())
                .filter(known -> known.version() == deal.version())
                .orElseThrow(() -> new Overtaken("deal " + deal.id()));
        if (stored.equals(deal)) {
            return stored;
        }
        var next = deal.withVersion(deal.version() + 1);
        deals.put(next.id(), next);
        return next;
    }

    @Override
    public Deal move(Deal moved, StageChange line) {
        history.append(line);
        return save(moved);
    }

    @Override
    public List<DealClock> takeNudgeable(Instant now, int limit) {
        return deals.all().stream()
                .filter(deal -> deal.nudgeAt() != null && !deal.nudgeAt().isAfter(now))
                .sorted(comparing(Deal::nudgeAt))
                .limit(limit)
                .map(Deal::clock)
                .toList();
    }

    @Override
    public List<DealClock> openClocks(WorkspaceId workspace, int limit) {
        return openAfter(workspace, 0, limit);
    }

    private List<DealClock> openAfter(WorkspaceId workspace, long number, int limit) {
        return fitting(workspace, DealFilter.OPEN)
                .filter(deal -> deal.id().number() > number)
                .sorted(comparing(deal -> deal.id().number()))
                .limit(limit)
                .map(Deal::clock)
                .toList();
    }

    @Override
    public boolean wind(DealClock clock) {
        return windAll(List.of(clock)).isEmpty();
    }

    @Override
    public List<DealClock> windAll(List<DealClock> clocks) {
        return clocks.stream().flatMap(clock -> overtaken(clock).stream()).toList();
    }

    private Optional<DealClock> overtaken(DealClock clock) {
        var known = deals.find(clock.id());
        known.filter(deal -> deal.version() == clock.version())
                .ifPresent(deal -> deals.put(deal.id(), deal.with(clock)));
        return known.filter(deal -> deal.version() != clock.version()).map(Deal::clock);
    }

    @Override
    public void wake(WorkspaceId workspace) {
        woken.put(workspace, 0L);
    }

    @Override
    public List<DealClock> takeWoken(int limit) {
        return woken.byKey().entrySet().stream()
                .findFirst()
                .map(from -> takeWoken(from.getKey(), from.getValue(), limit))
                .orElse(List.of());
    }

    private List<DealClock> takeWoken(WorkspaceId workspace, long after, int limit) {
        var next = openAfter(workspace, after, limit);
        if (next.size() < limit) {
            woken.byKey().remove(workspace);
        } else {
            woken.put(workspace, next.getLast().id().number());
        }
        return next;
    }

    void forget(DealId gone) {
        deals.remove(gone);
    }

    /** Every deal of every workspace, for other stores and for tests that look inside. */
    public Collection<Deal> all() {
        return List.copyOf(deals.all());
    }

    private Stream<Deal> fitting(WorkspaceId workspace, DealFilter filter) {
        return in(workspace).filter(deal -> Fitting.fits(deal, filter));
    }

    private Stream<Deal> in(WorkspaceId workspace) {
        return deals.all().stream().filter(deal -> deal.id().workspace().equals(workspace));
    }

    @Override
    public Runnable mark() {
        var former = List.of(deals.mark(), counts.mark(), woken.mark());
        return () -> former.forEach(Runnable::run);
    }

    private record CountedDay(WorkspaceId workspace, LocalDate day) {}
}
