package tundish.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook.Arrival;
import tundish.deal.Closing;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.Details;
import tundish.deal.LostReason;
import tundish.deal.Reference;
import tundish.deal.StageChange;
import tundish.deal.Stay;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.operation.Actor;

/**
 * Makes new deals of rows, with the ledger that led there: where a row tells when a deal began and when it was closed, both are entries.
 *
 * @param remark stands in the ledger as the reason
 */
record Arrivals(Deals deals, Actor actor, Instant now, String remark) {

    /** A new deal and who owns it and moved it. */
    record New(
            Wanted wanted,
            @Nullable MemberId owner,
            MemberId by,
            @Nullable DealId repeats) {

        Stage stage() {
            var stage = wanted.stage();
            return stage == null ? wanted.funnel().first() : stage;
        }
    }

    /** The deals in the order given, with ids and references taken for all of them at once. */
    List<Arrival> of(List<New> rows) {
        var ids = deals.nextIds(actor.workspaceId(), rows.size());
        var references = references(rows);
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < rows.size(); i++) {
            arrivals.add(arrival(rows.get(i), ids.get(i), references.get(i)));
        }
        return arrivals;
    }

    /** Each row's own reference, or the next one of its stage and today. */
    private List<Reference> references(List<New> rows) {
        var today = LocalDate.ofInstant(now, actor.settings().zone());
        var counts = new LinkedHashMap<String, Integer>();
        rows.stream()
                .filter(row -> row.wanted.reference() == null)
                .forEach(row -> counts.merge(row.stage().prefix(), 1, Integer::sum));
        var next = new HashMap<String, Queue<Reference>>();
        counts.forEach((prefix, count) ->
                next.put(prefix, new ArrayDeque<>(deals.nextReferences(actor.workspaceId(), prefix, today, count))));
        return rows.stream().map(row -> reference(row, next)).toList();
    }

    private static Reference reference(New row, Map<String, Queue<Reference>> next) {
        var own = row.wanted.reference();
        return own == null
                ? next.getOrDefault(row.stage().prefix(), new ArrayDeque<>()).remove()
                : own;
    }

    private Arrival arrival(New row, DealId id, Reference reference) {
        var steps = steps(row);
        var last = steps.getLast();
        var deal = new Deal(
                id,
                reference,
                row.wanted.externalId(),
                row.wanted.funnel().name(),
                new Stay(last.stage(), last.at(), steps.size()),
                details(row.wanted),
                row.owner,
                row.wanted.isClosed() ? null : row.wanted.nextAction(),
                closing(row, last.at()),
                null,
                row.repeats,
                steps.getFirst().at(),
                null,
                null,
                null,
                0);
        return new Arrival(deal, ledger(row, id, steps));
    }

    private record Step(StageId stage, Instant at) {}

    private List<Step> steps(New row) {
        var wanted = row.wanted;
        var began = wanted.began(now);
        var since = wanted.presentSince().map(Entry.Moment::at).orElse(row.wanted.isClosed() ? now : began);
        var first = wanted.before() == null ? wanted.funnel().first() : wanted.before();
        var present = new Step(row.stage().id(), since);
        return since.isAfter(began) && !first.id().equals(present.stage)
                ? List.of(new Step(first.id(), began), present)
                : List.of(present);
    }

    private List<StageChange> ledger(New row, DealId id, List<Step> steps) {
        var changes = new ArrayList<StageChange>();
        StageId from = null;
        for (var step : steps) {
            var reason = row.wanted.reason().isEmpty() ? remark : row.wanted.reason();
            changes.add(new StageChange(id, changes.size() + 1, from, step.stage, step.at, now, row.by, reason, false));
            from = step.stage;
        }
        return changes;
    }

    private static Details details(Wanted wanted) {
        var texts = wanted.texts();
        return new Details(
                wanted.customer(),
                texts.getOrDefault(Column.CONTACT, ""),
                texts.getOrDefault(Column.CONTACT_DETAILS, ""),
                texts.getOrDefault(Column.NEED, ""),
                texts.getOrDefault(Column.PROGRESS, ""),
                wanted.expectedClose(),
                wanted.amount(),
                texts.getOrDefault(Column.SOURCE, ""),
                texts.getOrDefault(Column.CAMPAIGN, ""),
                texts.getOrDefault(Column.REGION, ""),
                texts.getOrDefault(Column.INDUSTRY, ""),
                texts.getOrDefault(Column.COMPANY_SIZE, ""),
                wanted.score());
    }

    private static @Nullable Closing closing(New row, Instant at) {
        return closing(row.stage(), at, row.wanted);
    }

    /** How a deal in that stage ended; null for an open one. */
    static @Nullable Closing closing(Stage stage, Instant at, Wanted wanted) {
        return switch (stage.kind()) {
            case OPEN, AFTER_SALE -> null;
            case WON -> new Closing(Closing.Outcome.WON, at, "", "");
            case LOST -> {
                var reason = wanted.lostReason().isEmpty() ? wanted.reason() : wanted.lostReason();
                yield new Closing(Closing.Outcome.LOST, at, lostReason(reason), "");
            }
        };
    }

    /** The key of a reason from our list where one is named in any language, otherwise the words themselves. */
    static String lostReason(String words) {
        return LostReason.of(words).map(Enum::name).orElse(words);
    }
}
