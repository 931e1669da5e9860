package tundish.storage;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Details;
import tundish.money.Money;

@Embeddable
record DetailsPart(
        String customer,
        String contact,
        String contactDetails,
        String need,
        String progress,
        @Nullable LocalDate expectedClose,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        String source,
        String campaign,
        String region,
        String industry,
        String companySize,
        @Nullable Integer score) {

    static DetailsPart of(Details details) {
        var amount = details.amount();
        return new DetailsPart(
                details.customer(),
                details.contact(),
                details.contactDetails(),
                details.need(),
                details.progress(),
                details.expectedClose(),
                amount == null ? null : amount.value(),
                amount == null ? null : amount.currency(),
                details.source(),
                details.campaign(),
                details.region(),
                details.industry(),
                details.companySize(),
                details.score());
    }

    Details toDetails() {
        return new Details(
                customer,
                contact,
                contactDetails,
                need,
                progress,
                expectedClose,
                amount == null || currency == null ? null : new Money(amount, currency),
                source,
                campaign,
                region,
                industry,
                companySize,
                score);
    }
}
