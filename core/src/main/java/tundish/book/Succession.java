package tundish.book;

import java.time.Instant;
import tundish.member.MemberId;

/**
 * One member took over everything of another.
 *
 * @param by who arranged it
 * @param note why; may be empty
 * @param left whether the former owner left the team with it
 * @param undone whether it was handed back
 */
public record Succession(
        long number,
        MemberId leaver,
        MemberId heir,
        MemberId by,
        Instant at,
        String note,
        boolean left,
        boolean undone) {

    public Succession handedBack() {
        return new Succession(number, leaver, heir, by, at, note, left, true);
    }
}
