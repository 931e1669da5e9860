package tundish.assistant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.language.Language;
import tundish.message.Wording;
import tundish.money.Money;

/** What a deal holds in a column, as text; empty where it holds nothing. */
final class Cells {

    private Cells() {}

    /** The text that people typed, or the ISO form of what is no text; for columns that people fill in. */
    static String text(Deal deal, Column column) {
        var details = deal.details();
        return switch (column) {
            case CUSTOMER, CONTACT, CONTACT_DETAILS, NEED, PROGRESS, SOURCE, CAMPAIGN, REGION, INDUSTRY, COMPANY_SIZE ->
                details.text(column);
            case EXPECTED_CLOSE ->
                details.expectedClose() == null ? "" : details.expectedClose().toString();
            case AMOUNT ->
                details.amount() == null ? "" : details.amount().value().toPlainString();
            case CURRENCY -> details.amount() == null ? "" : details.amount().currency();
            case NEXT_ACTION ->
                deal.nextAction() == null ? "" : deal.nextAction().text();
            case NEXT_ACTION_DUE ->
                deal.nextAction() == null ? "" : deal.nextAction().by();
            case SNOOZE -> deal.snooze() == null ? "" : deal.snooze().until().toString();
            case SCORE -> details.score() == null ? "" : details.score().toString();
            case STAGE -> deal.stage().value();
            case REFERENCE -> deal.reference().value();
            case EXTERNAL_ID -> deal.externalId();
            case FUNNEL -> deal.funnel();
            case LOST_REASON -> deal.closing() == null ? "" : deal.closing().reason();
            case OWNER, STATUS, DAYS_IN_STAGE, CREATED_AT, STAGE_ENTERED_AT, CLOSED_AT, REPEATS -> "";
        };
    }

    /** What the ledger keeps of a column: the same in every language and zone; {@link #shown} reads it. */
    static String kept(Deal deal, Column column) {
        var amount = deal.details().amount();
        return column == Column.AMOUNT && amount != null
                ? amount.currency() + " " + amount.value().toPlainString()
                : text(deal, column);
    }

    /** What the ledger kept, for a reader. */
    static String shown(Column column, String kept, ZoneId zone, Language language) {
        if (kept.isEmpty()) {
            return kept;
        }
        try {
            return switch (column) {
                case EXPECTED_CLOSE -> Wording.day(LocalDate.parse(kept), language);
                case NEXT_ACTION_DUE ->
                    kept.contains("T")
                            ? Wording.time(Instant.parse(kept), zone, language)
                            : Wording.day(LocalDate.parse(kept), language);
                case SNOOZE -> Wording.time(Instant.parse(kept), zone, language);
                case AMOUNT -> Wording.amount(Money.of(kept.substring(kept.indexOf(' ') + 1), kept.substring(0, 3)));
                default -> kept;
            };
        } catch (DateTimeException | NumberFormatException writtenOtherwise) {
            return kept;
        }
    }

    /** The same for readers: days and amounts in words of their language and in their zone. */
    static String readable(Deal deal, Column column, ZoneId zone, Language language) {
        var action = deal.nextAction();
        return switch (column) {
            case EXPECTED_CLOSE ->
                deal.details().expectedClose() == null
                        ? ""
                        : Wording.day(deal.details().expectedClose(), language);
            case AMOUNT ->
                deal.details().amount() == null
                        ? ""
                        : Wording.amount(deal.details().amount());
            case NEXT_ACTION_DUE ->
                action == null
                        ? ""
                        : action.timed()
                                ? Wording.time(action.due(), zone, language)
                                : Wording.day(action.day(), language);
            default -> text(deal, column);
        };
    }
}
