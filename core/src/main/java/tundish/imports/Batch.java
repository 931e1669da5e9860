package tundish.imports;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook;
import tundish.book.DealBook.Arrival;
import tundish.book.DealBook.Move;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.Likeness;
import tundish.deal.Reference;
import tundish.imports.Arrivals.New;
import tundish.member.MemberId;
import tundish.nudge.Answer;
import tundish.operation.Actor;

/** Rows that are carried out in one transaction: looked up together, and the new ones kept together. */
final class Batch {

    /** What the rows are carried out with. */
    record Tools(
            Deals deals,
            DealHistory history,
            DealBook book,
            Actor actor,
            ImportKind kind,
            ZoneId zone,
            People people,
            DryRun dryRun,
            String remark,
            Instant now) {}

    private static final int MOST_ALIKE = 5;

    private final Tools tools;
    private final Tally tally;
    private final Map<Reference, Deal> byReference = new HashMap<>();
    private final Map<String, Deal> byExternalId = new HashMap<>();
    private final List<New> pending = new ArrayList<>();
    private final Set<String> pendingKeys = new HashSet<>();
    private final Set<String> pendingLikeness = new HashSet<>();

    Batch(Tools tools, ColumnPlan plan) {
        this.tools = tools;
        this.tally = new Tally(plan);
    }

    Tally carryOut(List<Wanted> rows) {
        lookUp(rows);
        for (var row : rows) {
            try {
                carryOut(row);
            } catch (RowProblem problem) {
                tally.reject(row.line(), problem);
            }
        }
        flush();
        return tally;
    }

    private void lookUp(List<Wanted> rows) {
        var workspace = tools.actor.workspaceId();
        var references =
                rows.stream().map(Wanted::reference).filter(Objects::nonNull).collect(toSet());
        var externalIds = rows.stream()
                .filter(row -> !row.externalId().isEmpty())
                .map(Wanted::externalId)
                .collect(toSet());
        tools.deals.withExternalIds(workspace, externalIds).values().forEach(this::know);
        tools.deals.withReferences(workspace, references).values().forEach(this::know);
    }

    private void know(Deal deal) {
        byReference.put(deal.reference(), deal);
        if (!deal.externalId().isEmpty()) {
            byExternalId.put(deal.externalId(), deal);
        }
    }

    private void carryOut(Wanted row) {
        if (pendingKeys.contains(row.key())) {
            flush();
        }
        var deal = deal(row);
        if (deal != null) {
            tally.update(update(deal, row));
        } else if (tools.dryRun.hasSeen(row)) {
            tally.update(tools.dryRun.differs(row));
        } else if (tools.kind != ImportKind.LEADS || !isAlike(row)) {
            add(row);
        }
    }

    private @Nullable Deal deal(Wanted row) {
        var deal = row.reference() == null ? null : byReference.get(row.reference());
        return deal == null ? byExternalId.get(row.externalId()) : deal;
    }

    private boolean update(Deal deal, Wanted row) {
        var owner = tools.people.find(ImportField.OWNER, row.owner());
        var comparison = new Comparison(deal, row, tools.history, tools.zone);
        if (tools.kind == ImportKind.HISTORY && !comparison.isAboutThePresent()) {
            comparison.requireKnown();
            return false;
        }
        var edited = comparison.edited(owner, tools.people);
        var move = comparison.move(tools.now, by(row), tools.remark);
        if (edited.changes().isEmpty() && move.isEmpty()) {
            return false;
        }
        if (!tools.dryRun.isOn()) {
            var changed = edited.changes().isEmpty()
                    ? edited.deal()
                    : tools.book.change(edited.deal(), edited.changes(), Answer.EDITED, tools.actor.id());
            know(move.map(step -> tools.book.move(closed(changed, row, step), step))
                    .orElse(changed));
        }
        return true;
    }

    private MemberId by(Wanted row) {
        var by = tools.people.find(ImportField.BY, row.by());
        return by == null ? tools.actor.id() : by;
    }

    private static Deal closed(Deal deal, Wanted row, Move step) {
        var closing = Arrivals.closing(Objects.requireNonNull(row.stage()), step.at(), row);
        var moved = deal.withClosing(closing);
        return closing == null ? moved : moved.withNextAction(null).withSnooze(null);
    }

    private boolean isAlike(Wanted row) {
        var likeness = Likeness.of(row.customer(), row.texts().getOrDefault(Column.CONTACT_DETAILS, ""));
        var keys = keys(likeness);
        if (keys.stream().anyMatch(key -> pendingLikeness.contains(key) || tools.dryRun.hasSeen(key))) {
            tally.leaveOut(row, "");
            return true;
        }
        var found =
                keys.isEmpty() ? List.<Deal>of() : tools.deals.alike(tools.actor.workspaceId(), likeness, MOST_ALIKE);
        if (found.stream().anyMatch(deal -> saysNothingNew(deal, row))) {
            tally.update(false);
        } else if (!found.isEmpty()) {
            tally.leaveOut(row, found.getFirst().reference().value());
        } else {
            pendingLikeness.addAll(keys);
            tools.dryRun.remember(keys);
        }
        return !found.isEmpty();
    }

    private static List<String> keys(Likeness likeness) {
        return Stream.of("c:" + likeness.company(), "p:" + likeness.phone(), "e:" + likeness.email())
                .filter(key -> key.length() > 2)
                .toList();
    }

    private boolean saysNothingNew(Deal deal, Wanted row) {
        return new Comparison(deal, row, tools.history, tools.zone)
                .edited(null, tools.people)
                .changes()
                .isEmpty();
    }

    private void add(Wanted row) {
        var owner = tools.people.find(ImportField.OWNER, row.owner());
        pending.add(new New(row, owner, by(row), repeats(row)));
        pendingKeys.add(row.key());
        tools.dryRun.remember(row);
        tally.create();
    }

    private @Nullable DealId repeats(Wanted row) {
        var reference = row.repeats();
        if (reference == null) {
            return null;
        }
        if (pendingKeys.contains(reference.value())) {
            flush();
        }
        var known = byReference.get(reference);
        if (known != null || tools.dryRun.hasSeen("r:" + reference)) {
            return known == null ? null : known.id();
        }
        return tools.deals
                .withReference(tools.actor.workspaceId(), reference)
                .map(Deal::id)
                .orElseThrow(() -> new RowProblem(ImportField.REPEATS, reference.value(), RejectReason.UNKNOWN_DEAL));
    }

    private void flush() {
        if (!tools.dryRun.isOn() && !pending.isEmpty()) {
            var arrivals = new Arrivals(tools.deals, tools.actor, tools.now, tools.remark).of(pending);
            tools.book.enter(arrivals);
            arrivals.stream().map(Arrival::deal).forEach(this::know);
        }
        pending.clear();
        pendingKeys.clear();
    }
}
