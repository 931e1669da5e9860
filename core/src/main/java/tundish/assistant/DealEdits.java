package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook.Change;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.ExampleMark;
import tundish.deal.NextAction;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;

/** Applies typed columns to a deal, and notes what truly changed. */
final class DealEdits {

    /** The longest text that a column takes, in characters. */
    static final int LONGEST = 2000;

    private final Readings readings;

    DealEdits(Readings readings) {
        this.readings = readings;
    }

    /** A deal with its columns changed, and the lines for the ledger. */
    record Edited(Deal deal, List<Change> changes) {}

    Edited apply(Actor actor, Deal deal, Map<Column, String> columns) {
        var edited = deal;
        for (var column : columns.entrySet()) {
            edited = with(actor, edited, column.getKey(), plain(column.getKey(), column.getValue()), columns);
        }
        var changes = new ArrayList<Change>();
        for (var column : columns.keySet()) {
            if (column == Column.CURRENCY && columns.containsKey(Column.AMOUNT)) {
                continue; // the amount's line names it
            }
            var before = Cells.kept(deal, column);
            var after = Cells.kept(edited, column);
            if (!before.equals(after)) {
                changes.add(new Change(column, before, after));
            }
        }
        return new Edited(edited, changes);
    }

    private Deal with(Actor actor, Deal deal, Column column, String text, Map<Column, String> columns) {
        return switch (column) {
            case CUSTOMER, CONTACT, CONTACT_DETAILS, NEED, PROGRESS, SOURCE, CAMPAIGN, REGION, INDUSTRY, COMPANY_SIZE ->
                deal.with(deal.details().withText(column, marked(deal, column, required(column, text))));
            case EXPECTED_CLOSE ->
                deal.with(deal.details()
                        .withExpectedClose(text.isEmpty() ? null : readings.day(actor, column.key(), text)));
            case AMOUNT -> deal.with(deal.details().withAmount(amount(actor, deal, text, columns)));
            case CURRENCY ->
                deal.with(deal.details().withAmount(inCurrency(deal.details().amount(), text)));
            case NEXT_ACTION -> deal.withNextAction(renamed(deal.nextAction(), actor, text, columns));
            case NEXT_ACTION_DUE -> deal.withNextAction(redated(actor, deal.nextAction(), text));
            default ->
                throw new BadField("column", "column.unknown", column.heading().in(actor.language()));
        };
    }

    /** Control characters other than line breaks and tabs have no business in a text. */
    static String plain(Column column, String text) {
        var plain = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        if (plain.length() > LONGEST) {
            throw new BadField(column.key(), "tooLong", LONGEST, plain.length());
        }
        return plain;
    }

    /** An example stays recognisable as one. */
    private static String marked(Deal deal, Column column, String text) {
        return column == Column.CUSTOMER ? ExampleMark.kept(deal.details().customer(), text) : text;
    }

    private static String required(Column column, String text) {
        if (column == Column.CUSTOMER && text.isEmpty()) {
            throw new BadField(column.key(), "missing");
        }
        return text;
    }

    private @Nullable Money amount(Actor actor, Deal deal, String text, Map<Column, String> columns) {
        if (text.isEmpty()) {
            return null;
        }
        var held = deal.details().amount();
        var currency = columns.getOrDefault(Column.CURRENCY, held == null ? "" : held.currency());
        return readings.amount(
                "amount", text, currency.isBlank() ? actor.settings().currency() : currency);
    }

    private static @Nullable Money inCurrency(@Nullable Money amount, String currency) {
        if (amount == null || currency.isEmpty()) {
            return amount;
        }
        var code = currency.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw new BadField(Column.CURRENCY.key(), "currency.unknown", currency);
        }
        return new Money(amount.value(), code);
    }

    private @Nullable NextAction renamed(
            @Nullable NextAction next, Actor actor, String text, Map<Column, String> columns) {
        if (text.isEmpty()) {
            return null;
        }
        var due = columns.getOrDefault(Column.NEXT_ACTION_DUE, "");
        if (!due.isBlank()) {
            return readings.due(actor, text, due, "");
        }
        if (next == null) {
            throw new BadField(Column.NEXT_ACTION_DUE.key(), "missing");
        }
        return new NextAction(text, next.due(), next.timed());
    }

    private @Nullable NextAction redated(Actor actor, @Nullable NextAction next, String text) {
        return next == null || text.isEmpty() ? next : readings.due(actor, next.text(), text, "");
    }
}
