package tundish.member;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is away.
 *
 * @param begins the first moment of the first day, in the zone of who is away
 * @param ends the moment at which that person is back
 * @param deputy who hears of that person's deals meanwhile and may act on them; null leaves it to the managers
 * @param by who entered it
 * @param over whether everything about the return was done
 */
public record Absence(
        MemberId member,
        long number,
        Instant begins,
        Instant ends,
        @Nullable MemberId deputy,
        MemberId by,
        boolean over) {

    public boolean covers(Instant moment) {
        return !over && !begins.isAfter(moment) && ends.isAfter(moment);
    }

    /** Whether the two have a moment in common. */
    public boolean meets(Absence other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }

    public LocalDate firstDay(Member away) {
        return LocalDate.ofInstant(begins, away.zone());
    }

    public LocalDate lastDay(Member away) {
        return LocalDate.ofInstant(ends.minusNanos(1000), away.zone());
    }

    public Absence endedAt(Instant moment) {
        return new Absence(member, number, begins, moment, deputy, by, over);
    }

    public Absence withDeputy(@Nullable MemberId changed) {
        return new Absence(member, number, begins, ends, changed, by, over);
    }

    public Absence done() {
        return new Absence(member, number, begins, ends, deputy, by, true);
    }
}
