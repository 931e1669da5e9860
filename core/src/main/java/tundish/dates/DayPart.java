package tundish.dates;

import java.time.LocalTime;

/** A part of the day, with the time to act when nothing finer is said. */
enum DayPart implements Meaning {
    SMALL_HOURS(0),
    EARLY(8),
    MORNING(9),
    NOON(12),
    AFTERNOON(14),
    EVENING(18),
    NIGHT(19);

    private final LocalTime usual;

    DayPart(int hour) {
        this.usual = LocalTime.of(hour, 0);
    }

    LocalTime usual() {
        return usual;
    }

    /** The hour on a clock of twelve, in this part of the day; of the night 12 is the next day's midnight. */
    int hourOfDay(int hour) {
        return switch (this) {
            case SMALL_HOURS, EARLY, MORNING -> hour;
            case NOON -> hour <= 3 ? hour + 12 : hour;
            case AFTERNOON -> hour < 12 ? hour + 12 : hour;
            case EVENING, NIGHT -> hour >= 5 ? hour + 12 : hour;
        };
    }

    @Override
    public Slot slot() {
        return Slot.DAY_PART;
    }
}
