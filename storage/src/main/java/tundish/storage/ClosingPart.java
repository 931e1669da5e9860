package tundish.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;

@Embeddable
record ClosingPart(
        @Enumerated(EnumType.STRING) @Column(name = "closing_outcome")
        Closing.Outcome outcome,

        @Column(name = "closed_at") Instant at,
        @Column(name = "closing_reason") String reason,
        @Column(name = "closing_note") String note) {

    static @Nullable ClosingPart of(@Nullable Closing closing) {
        return closing == null
                ? null
                : new ClosingPart(closing.outcome(), closing.at(), closing.reason(), closing.note());
    }

    static @Nullable Closing toClosing(@Nullable ClosingPart part) {
        return part == null ? null : new Closing(part.outcome, part.at, part.reason, part.note);
    }
}
