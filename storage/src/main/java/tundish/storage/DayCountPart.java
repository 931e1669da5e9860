package tundish.storage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tundish.calendar.DayCount;

@Embeddable
record DayCountPart(int days, @Enumerated(EnumType.STRING) DayCount.Kind kind) {

    static DayCountPart of(DayCount count) {
        return new DayCountPart(count.days(), count.kind());
    }

    DayCount toDayCount() {
        return new DayCount(days, kind);
    }
}
