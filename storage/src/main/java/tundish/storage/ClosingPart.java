package tundish.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.money.Rate;

@Embeddable
record ClosingPart(
        @Enumerated(EnumType.STRING) @Column(name = "closing_outcome")
        Closing.Outcome outcome,

        @Column(name = "closed_at") Instant at,
        @Column(name = "closing_reason") String reason,
        @Column(name = "closing_note") String note,

        @Column(name = "closing_currency") @Nullable String currency,

        @Column(name = "closing_into") @Nullable String into,

        @Column(name = "closing_rate_from") @Nullable LocalDate rateFrom,

        @Column(name = "closing_rate") @Nullable BigDecimal rate) {

    static @Nullable Closing toClosing(@Nullable ClosingPart part) {
        return part == null ? null : new Closing(part.outcome, part.at, part.reason, part.note, part.frozen());
    }

    private @Nullable Rate frozen() {
        return currency == null || into == null || rateFrom == null || rate == null
                ? null
                : new Rate(currency, into, rateFrom, rate);
    }
}
