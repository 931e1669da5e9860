package tundish.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.workspace.WorkspaceId;

/** All deals. Nothing of one workspace can be reached with an id of another. */
public interface Deals {

    DealId nextId(WorkspaceId workspace);

    /**
     * The next free reference of that day, whatever its prefix; two calls never give the same, whatever else goes on. A
     * deal that was added with a reference of that day moves the count on.
     */
    Reference nextReference(WorkspaceId workspace, String prefix, LocalDate day);

    /** So many ids at once. */
    default List<DealId> nextIds(WorkspaceId workspace, int count) {
        return Stream.generate(() -> nextId(workspace)).limit(count).toList();
    }

    /** So many references at once, in order. */
    default List<Reference> nextReferences(WorkspaceId workspace, String prefix, LocalDate day, int count) {
        return Stream.generate(() -> nextReference(workspace, prefix, day))
                .limit(count)
                .toList();
    }

    Optional<Deal> find(DealId id);

    /** Those of the ids that there are deals of, in the same order. */
    default List<Deal> findAll(List<DealId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    Optional<Deal> withReference(WorkspaceId workspace, Reference reference);

    Optional<Deal> withExternalId(WorkspaceId workspace, String externalId);

    /** Those of the references that there are deals of. */
    default Map<Reference, Deal> withReferences(WorkspaceId workspace, Collection<Reference> references) {
        return references.stream()
                .distinct()
                .flatMap(reference -> withReference(workspace, reference).stream())
                .collect(Collectors.toMap(Deal::reference, deal -> deal));
    }

    /** Those of the external ids that there are deals of. */
    default Map<String, Deal> withExternalIds(WorkspaceId workspace, Collection<String> externalIds) {
        return externalIds.stream()
                .distinct()
                .flatMap(externalId -> withExternalId(workspace, externalId).stream())
                .collect(Collectors.toMap(Deal::externalId, deal -> deal));
    }

    /**
     * Deals whose customer, contact, reference or external id holds the text: those whose customer or external id is just
     * that, however many others hold it; then open and newest first. No text finds all, and no deal is called nothing.
     */
    List<Deal> matching(WorkspaceId workspace, String text, int limit);

    /** Deals of what looks like the same customer: any of the keys that are not empty is the same. */
    List<Deal> alike(WorkspaceId workspace, Likeness likeness, int limit);

    /**
     * Those longest in their stage first.
     *
     * @param page counted from 0
     */
    DealPage list(WorkspaceId workspace, DealFilter filter, int page, int size);

    /** One for each stage that holds such a deal, in no order. */
    List<StageTotal> totals(WorkspaceId workspace, DealFilter filter);

    /** Every deal that fits, in no order, without holding them all at once. */
    void each(WorkspaceId workspace, DealFilter filter, Consumer<Deal> action);

    /**
     * Keeps a new deal.
     *
     * @throws tundish.Overtaken if its reference or external id is taken
     */
    void add(Deal deal);

    /**
     * Keeps many new deals, all or none.
     *
     * @throws tundish.Overtaken if a reference or external id is taken
     */
    default void addAll(List<Deal> deals) {
        deals.forEach(this::add);
    }

    /**
     * Keeps what changed of a deal, as its next version; where nothing did, it stays at its version.
     *
     * @return the deal at its version
     * @throws tundish.Overtaken if it is no longer at the version given
     */
    Deal save(Deal deal);

    /**
     * Keeps what changed of a deal that moved, and the ledger's line that says so: both or neither.
     *
     * @return the deal at its version
     * @throws tundish.Overtaken if it is no longer at the version given, or that stay is written down already
     */
    Deal move(Deal moved, StageChange line);

    /**
     * Keeps what changed of many deals of one workspace, all or none.
     *
     * @return the deals at their versions, in the same order
     * @throws tundish.Overtaken if one is no longer at the version given
     */
    default List<Deal> saveAll(List<Deal> deals) {
        return deals.stream().map(this::save).toList();
    }

    /** Takes up to so many deals of any workspace whose {@code nudgeAt} has come, which no other transaction holds. */
    List<DealClock> takeNudgeable(Instant now, int limit);

    /** Up to so many of a workspace's open deals, in the order of their numbers. */
    List<DealClock> openClocks(WorkspaceId workspace, int limit);

    /**
     * Keeps the deadlines of a deal and nothing else: its version stays, for nobody has to be told of this.
     *
     * @return false where the deal is no longer at the version given; then nothing is kept
     */
    boolean wind(DealClock clock);

    /**
     * Keeps the deadlines of many deals of one workspace.
     *
     * @return those that are no longer at the version given, as they are now; of them nothing is kept
     */
    List<DealClock> windAll(List<DealClock> clocks);

    /** Lets every open deal of a workspace be taken by {@link #takeWoken}, from the first on. */
    void wake(WorkspaceId workspace);

    /**
     * Takes the next open deals of a workspace that was woken and that no other transaction holds, up to so many. Whoever
     * takes them keeps their deadlines in the same transaction.
     */
    List<DealClock> takeWoken(int limit);
}
