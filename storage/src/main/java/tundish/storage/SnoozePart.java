package tundish.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.Snooze;

@Embeddable
record SnoozePart(
        @Column(name = "snoozed_until") Instant until,
        @Column(name = "snooze_reason") String reason) {

    static @Nullable Snooze toSnooze(@Nullable SnoozePart part) {
        return part == null ? null : new Snooze(part.until, part.reason);
    }
}
