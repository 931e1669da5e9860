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
