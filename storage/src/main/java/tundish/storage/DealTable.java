package tundish.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.StageChange;
import tundish.funnel.StageId;
import tundish.money.Rate;
import tundish.storage.Columns.Cell;

/**
 * Writes deals and lines of the ledger, each column named once: new rows, of which an import has very many, and what
 * changed of a deal. An entity takes longer than the row; {@link DealRow} is one to read by.
 */
final class DealTable {

    private static final String DEAL = """
            workspace_id, id, reference, external_id, funnel, stage, stage_entered, stay,
            customer, contact, contact_details, need, progress, expected_close, amount, currency,
            source, campaign, region, industry, company_size, score,
            owner_id, next_action, next_due, next_timed,
            closing_outcome, closed_at, closing_reason, closing_note,
            closing_currency, closing_into, closing_rate_from, closing_rate,
            snoozed_until, snooze_reason, repeats_id, created_at, stage_due, overdue_from, nudge_at""";

    private static final String FOUND_BY = "search, company_key, phone_key, email_key";
    private static final Set<String> FOUND_BY_PARTS_OF =
            Set.of("reference", "external_id", "customer", "contact", "contact_details");

    private static final List<String> NAMES = names(DEAL);
    private static final List<String> NAMES_FOUND_BY = names(FOUND_BY);

    private static final String STAGE_CHANGE = """
            workspace_id, deal_id, stay, from_stage, to_stage, happened_at, recorded_at, member_id, reason, overridden,
            leaving""";

    private final RowWriter writer;

    DealTable(RowWriter writer) {
        this.writer = writer;
    }

    private static List<String> names(String columns) {
        return Pattern.compile(",").splitAsStream(columns).map(String::strip).toList();
    }

    void add(List<Deal> deals, String what) {
        writer.insert("deal", DEAL + ", " + FOUND_BY + ", version", deals, DealTable::writeNew, what);
    }

    void append(List<StageChange> lines, String what) {
        writer.insert("stage_change", STAGE_CHANGE, lines, DealTable::write, what);
    }

    /** Writes what became of deals that were read, those together of which the same columns changed; gives them as kept. */
    List<Deal> change(List<Change> changes, String what) {
        var updates = new LinkedHashMap<String, List<Change>>();
        for (var change : changes) {
            if (!change.cells().isEmpty()) {
                updates.computeIfAbsent(change.update(), _ -> new ArrayList<>()).add(change);
            }
        }
        updates.forEach(
                (update, alike) -> writer.update(update, alike, (statement, change) -> change.bind(statement), what));
        return changes.stream().map(Change::kept).toList();
    }

    /** Writes what became of a deal and the line that says so, in one go; gives it as kept. */
    Deal move(Change change, StageChange line, String what) {
        var row = Columns.of(List.of(line), DealTable::write);
        writer.update(
                change.update() + "; insert into stage_change (" + STAGE_CHANGE + ") " + row.query(),
                List.of(change),
                (statement, moved) -> row.bind(statement, moved.bind(statement)),
                what);
        return change.kept();
    }

    /**
     * What became of a deal that was read.
     *
     * @param cells the columns that have another value now; none where nothing changed
     */
    record Change(Deal deal, SequencedMap<String, Cell> cells) {

        static Change of(Deal before, Deal after) {
            var cells = Columns.of(List.of(before, after), DealTable::write).differing(NAMES);
            if (!Collections.disjoint(cells.keySet(), FOUND_BY_PARTS_OF)) {
                cells.putAll(Columns.of(List.of(after), DealTable::writeFoundBy).cells(NAMES_FOUND_BY));
            }
            return new Change(after, cells);
        }

        private String update() {
            var update = new StringBuilder("update deal set ");
            cells.forEach((name, cell) ->
                    update.append(name).append(" = ").append(cell.place()).append(", "));
            return update.append("version = version + 1 where workspace_id = ? and id = ? and version = ?")
                    .toString();
        }

        /** @return the place after the last */
        private int bind(PreparedStatement statement) throws SQLException {
            var place = 1;
            for (var cell : cells.values()) {
                statement.setObject(place++, cell.value());
            }
            statement.setLong(place++, deal.id().workspace().value());
            statement.setLong(place++, deal.id().number());
            statement.setLong(place++, deal.version());
            return place;
        }

        private Deal kept() {
            return cells.isEmpty() ? deal : deal.withVersion(deal.version() + 1);
        }
    }

    private static void writeNew(Deal deal, Columns row) {
        write(deal, row);
        writeFoundBy(deal, row);
        row.number(0L);
    }

    private static void write(Deal deal, Columns row) {
        row.number(deal.id().workspace().value())
                .number(deal.id().number())
                .text(deal.reference().value())
                .text(deal.externalId().isEmpty() ? null : deal.externalId())
                .text(deal.funnel())
                .text(deal.stay().stage().value())
                .moment(deal.stay().entered())
                .count(deal.stay().number());
        writeDetails(deal.details(), row);
        row.number(Key.within(deal.id().workspace(), deal.owner()));
        var next = deal.nextAction();
        row.text(next == null ? null : next.text())
                .moment(next == null ? null : next.due())
                .flag(next == null ? null : next.timed());
        writeClosing(deal.closing(), row);
        var snooze = deal.snooze();
        row.moment(snooze == null ? null : snooze.until())
                .text(snooze == null ? null : snooze.reason())
                .number(Key.within(deal.id().workspace(), deal.repeats()))
                .moment(deal.createdAt())
                .moment(deal.stageDue())
                .moment(deal.overdueFrom())
                .moment(deal.nudgeAt());
    }

    private static void writeFoundBy(Deal deal, Columns row) {
        var foundBy = FoundByPart.of(deal);
        row.text(foundBy.search())
                .text(foundBy.companyKey())
                .text(foundBy.phoneKey())
                .text(foundBy.emailKey());
    }

    private static void writeDetails(Details details, Columns row) {
        var amount = details.amount();
        row.text(details.customer())
                .text(details.contact())
                .text(details.contactDetails())
                .text(details.need())
                .text(details.progress())
                .day(details.expectedClose())
                .amount(amount == null ? null : amount.value())
                .text(amount == null ? null : amount.currency())
                .text(details.source())
                .text(details.campaign())
                .text(details.region())
                .text(details.industry())
                .text(details.companySize())
                .count(details.score());
    }

    private static void writeClosing(@Nullable Closing closing, Columns row) {
        row.text(closing == null ? null : closing.outcome().name())
                .moment(closing == null ? null : closing.at())
                .text(closing == null ? null : closing.reason())
                .text(closing == null ? null : closing.note());
        writeRate(closing == null ? null : closing.rate(), row);
    }

    private static void writeRate(@Nullable Rate rate, Columns row) {
        row.text(rate == null ? null : rate.currency())
                .text(rate == null ? null : rate.into())
                .day(rate == null ? null : rate.from())
                .amount(rate == null ? null : rate.value());
    }

    private static void write(StageChange change, Columns row) {
        row.number(change.deal().workspace().value())
                .number(change.deal().number())
                .count(change.stay())
                .text(value(change.from()))
                .text(change.to().value())
                .moment(change.at())
                .moment(change.recordedAt())
                .number(Key.within(change.deal().workspace(), change.by()))
                .text(change.reason())
                .flag(change.overridden())
                .text(change.leaving());
    }

    private static @Nullable String value(@Nullable StageId stage) {
        return stage == null ? null : stage.value();
    }
}
