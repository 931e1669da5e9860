package tundish.bot.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;

/** A deal in the API. What is not known is null; texts are empty. */
record DealJson(
        String reference,
        String externalId,
        String funnel,
        String stage,
        String status,
        String customer,
        @Nullable String owner,
        String contact,
        String contactDetails,
        String need,
        String progress,
        @Nullable NextActionJson nextAction,
        @Nullable LocalDate expectedClose,
        @Nullable MoneyJson amount,
        String source,
        String campaign,
        String region,
        String industry,
        String companySize,
        @Nullable Integer score,
        OffsetDateTime createdAt,
        OffsetDateTime stageEnteredAt,
        @Nullable OffsetDateTime closedAt,
        long daysInStage,
        @Nullable String lostReason,
        @Nullable String repeats) {

    record NextActionJson(String text, OffsetDateTime dueAt) {}

    /** @param value a decimal as text, so that no reader rounds it */
    record MoneyJson(String value, String currency) {

        static @Nullable MoneyJson of(@Nullable Money money) {
            return money == null ? null : new MoneyJson(money.value().toPlainString(), money.currency());
        }
    }
}
