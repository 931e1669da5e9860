package tundish.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.StageChange;
import tundish.funnel.StageId;
import tundish.money.Rate;

/** Puts new deals and lines of the ledger in: an import has very many, and an entity for each takes longer than the row. */
final class NewDeals {

    private static final String DEAL = """
            workspace_id, id, reference, external_id, funnel, stage, stage_entered, stay,
            customer, contact, contact_details, need, progress, expected_close, amount, currency,
            source, campaign, region, industry, company_size, score,
            owner_id, next_action, next_due, next_timed,
            closing_outcome, closed_at, closing_reason, closing_note,
            closing_currency, closing_into, closing_rate_from, closing_rate,
            snoozed_until, snooze_reason, repeats_id, created_at, stage_due, overdue_from, nudge_at,
            search, company_key, phone_key, email_key, version""";

    private static final String STAGE_CHANGE = """
            workspace_id, deal_id, stay, from_stage, to_stage, happened_at, recorded_at, member_id, reason, overridden""";

    private final RowWriter writer;

    NewDeals(RowWriter writer) {
        this.writer = writer;
    }

    void add(List<Deal> deals, String what) {
        writer.insert("deal", DEAL, deals, NewDeals::write, what);
    }

    void append(List<StageChange> lines, String what) {
        writer.insert("stage_change", STAGE_CHANGE, lines, NewDeals::write, what);
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
        var foundBy = FoundByPart.of(deal);
        row.text(foundBy.search())
                .text(foundBy.companyKey())
                .text(foundBy.phoneKey())
                .text(foundBy.emailKey())
                .number(0L);
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
                .flag(change.overridden());
    }

    private static @Nullable String value(@Nullable StageId stage) {
        return stage == null ? null : stage.value();
    }
}
