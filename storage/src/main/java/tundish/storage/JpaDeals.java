package tundish.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.ReadOnlyMode;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import tundish.Overtaken;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.DealPage;
import tundish.deal.Deals;
import tundish.deal.Likeness;
import tundish.deal.Reference;
import tundish.deal.StageChange;
import tundish.deal.StageTotal;
import tundish.storage.DealTable.Change;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaDeals implements Deals {

    private static final Sort LONGEST_IN_STAGE_FIRST = Sort.by("stageEntered", "id");

    private static final int CHUNK = 500;

    private final DealRows rows;
    private final DealReports reports;
    private final ReferenceCounts counts;
    private final EntityManager entities;
    private final RowWriter writer;
    private final DealTable table;
    private final DealClocks clocks;
    private final WokenWorkspaces woken;

    JpaDeals(
            DealRows rows,
            DealReports reports,
            ReferenceCounts counts,
            EntityManager entities,
            RowWriter writer,
            DealClocks clocks,
            WokenWorkspaces woken) {
        this.rows = rows;
        this.reports = reports;
        this.counts = counts;
        this.entities = entities;
        this.writer = writer;
        this.table = new DealTable(writer);
        this.clocks = clocks;
        this.woken = woken;
    }

    @Override
    public DealId nextId(WorkspaceId workspace) {
        return new DealId(workspace, writer.next("deal_seq"));
    }

    @Override
    public Reference nextReference(WorkspaceId workspace, String prefix, LocalDate day) {
        return Reference.of(prefix, day, counts.take(workspace, day, 1));
    }

    @Override
    public List<DealId> nextIds(WorkspaceId workspace, int count) {
        return writer.next("deal_seq", count).stream()
                .map(number -> new DealId(workspace, number))
                .toList();
    }

    @Override
    public List<Reference> nextReferences(WorkspaceId workspace, String prefix, LocalDate day, int count) {
        long last = counts.take(workspace, day, count);
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> Reference.of(prefix, day, number))
                .toList();
    }

    @Override
    public Optional<Deal> find(DealId id) {
        return row(id).map(DealRow::toDeal);
    }

    private Optional<DealRow> row(DealId id) {
        return Optional.ofNullable(entities.find(DealRow.class, Key.of(id), ReadOnlyMode.READ_ONLY));
    }

    @Override
    public Optional<Deal> withReference(WorkspaceId workspace, Reference reference) {
        return rows.findByWorkspaceIdAndReference(workspace.value(), reference.value())
                .map(DealRow::toDeal);
    }

    @Override
    public Optional<Deal> withExternalId(WorkspaceId workspace, String externalId) {
        return rows.findByWorkspaceIdAndExternalId(workspace.value(), externalId)
                .map(DealRow::toDeal);
    }

    @Override
    public Map<Reference, Deal> withReferences(WorkspaceId workspace, Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var values = references.stream().map(Reference::value).distinct().toArray(String[]::new);
        return deals(rows.withReferences(workspace.value(), values)).stream()
                .collect(toMap(Deal::reference, deal -> deal));
    }

    @Override
    public Map<String, Deal> withExternalIds(WorkspaceId workspace, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        var values = externalIds.stream().distinct().toArray(String[]::new);
        return deals(rows.withExternalIds(workspace.value(), values)).stream()
                .collect(toMap(Deal::externalId, deal -> deal));
    }

    @Override
    public List<Deal> matching(WorkspaceId workspace, String text, int limit) {
        return deals(rows.matching(workspace.value(), LikePattern.containing(text), text.strip(), Limit.of(limit)));
    }

    @Override
    public List<Deal> alike(WorkspaceId workspace, Likeness likeness, int limit) {
        return deals(rows.alike(
                workspace.value(),
                FoundByPart.key(likeness.company()),
                FoundByPart.key(likeness.phone()),
                FoundByPart.key(likeness.email()),
                Limit.of(limit)));
    }

    @Override
    public DealPage list(WorkspaceId workspace, DealFilter filter, int page, int size) {
        var found =
                rows.findAll(new DealsThatFit(workspace, filter), PageRequest.of(page, size, LONGEST_IN_STAGE_FIRST));
        return new DealPage(found.getTotalElements(), deals(found.getContent()));
    }

    @Override
    public List<StageTotal> totals(WorkspaceId workspace, DealFilter filter) {
        return reports.totals(new DealsThatFit(workspace, filter));
    }

    @Override
    public void each(WorkspaceId workspace, DealFilter filter, Consumer<Deal> action) {
        reports.each(new DealsThatFit(workspace, filter), action);
    }

    @Override
    public void add(Deal deal) {
        table.add(List.of(deal), "deal " + deal.reference());
        deal.reference().count().ifPresent(count -> counts.atLeast(deal.id().workspace(), count));
    }

    @Override
    public void addAll(List<Deal> deals) {
        table.add(deals, "one of " + deals.size() + " deals");
        deals.stream()
                .flatMap(deal -> deal.reference().count().map(count -> Map.entry(deal, count)).stream())
                .collect(groupingBy(
                        counted -> counted.getKey().id().workspace(),
                        toMap(
                                counted -> counted.getValue().day(),
                                Map.Entry::getValue,
                                JpaDeals::later,
                                TreeMap::new))) // day by day, or two imports could wait for each other
                .forEach((workspace, days) -> days.values().forEach(count -> counts.atLeast(workspace, count)));
    }

    private static Reference.Count later(Reference.Count one, Reference.Count other) {
        return one.number() < other.number() ? other : one;
    }

    @Override
    public Deal save(Deal deal) {
        return changed(
                deal, (change, what) -> table.change(List.of(change), what).getFirst());
    }

    @Override
    public Deal move(Deal moved, StageChange line) {
        return changed(moved, (change, what) -> table.move(change, line, what));
    }

    private Deal changed(Deal deal, BiFunction<Change, String, Deal> write) {
        var row = row(deal.id());
        var kept = write.apply(change(row, deal), "deal " + deal.id());
        row.ifPresent(entities::detach);
        return kept;
    }

    /** Bit by bit, so that what is read together is written together. */
    @Override
    public List<Deal> saveAll(List<Deal> deals) {
        return chunks(deals).flatMap(chunk -> saved(chunk).stream()).toList();
    }

    private List<Deal> saved(List<Deal> chunk) {
        var rows = rowsOf(chunk.stream().map(Deal::id).toList());
        var saved = table.change(
                chunk.stream()
                        .map(deal -> change(Optional.ofNullable(rows.get(deal.id())), deal))
                        .toList(),
                "one of " + chunk.size() + " deals");
        rows.values().forEach(entities::detach);
        return saved;
    }

    private static Change change(Optional<DealRow> read, Deal deal) {
        return read.filter(row -> row.version() == deal.version())
                .map(row -> Change.of(row.toDeal(), deal))
                .orElseThrow(() -> new Overtaken("deal " + deal.id()));
    }

    @Override
    public List<Deal> findAll(List<DealId> ids) {
        return chunks(ids)
                .flatMap(chunk -> {
                    var known = rowsOf(chunk);
                    return chunk.stream().flatMap(id -> Stream.ofNullable(known.get(id)));
                })
                .map(DealRow::toDeal)
                .toList();
    }

    private Map<DealId, DealRow> rowsOf(List<DealId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows
                        .withIds(
                                ids.getFirst().workspace().value(),
                                ids.stream().map(DealId::number).toArray(Long[]::new))
                        .stream()
                        .collect(toMap(row -> row.toDeal().id(), row -> row));
    }

    private static <T> Stream<List<T>> chunks(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + CHUNK)));
    }

    @Override
    public List<DealClock> takeNudgeable(Instant now, int limit) {
        return clocks.takeDue(now, limit);
    }

    @Override
    public List<DealClock> openClocks(WorkspaceId workspace, int limit) {
        return clocks.openAfter(workspace, 0, limit);
    }

    @Override
    public boolean wind(DealClock clock) {
        return windAll(List.of(clock)).isEmpty();
    }

    /** Past the rows that were read and past their version: they are let go of, and read anew next time. */
    @Override
    public List<DealClock> windAll(List<DealClock> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var workspace = all.getFirst().id().workspace();
        var wound = clocks.wind(workspace, all);
        entities.clear();
        return wound == all.size() ? List.of() : clocks.changed(workspace, all);
    }

    @Override
    public void wake(WorkspaceId workspace) {
        woken.wake(workspace);
    }

    @Override
    public List<DealClock> takeWoken(int limit) {
        return woken.take().map(mark -> takeWoken(mark, limit)).orElse(List.of());
    }

    private List<DealClock> takeWoken(WokenWorkspaces.Mark mark, int limit) {
        var next = clocks.openAfter(mark.workspace(), mark.after(), limit);
        if (next.size() < limit) {
            woken.end(mark.workspace());
        } else {
            woken.moveTo(new WokenWorkspaces.Mark(
                    mark.workspace(), next.getLast().id().number()));
        }
        return next;
    }

    private static List<Deal> deals(List<DealRow> rows) {
        return rows.stream().map(DealRow::toDeal).toList();
    }
}
