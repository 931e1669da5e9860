package tundish.dates;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tundish.dates.Meaning.Amount;
import tundish.dates.Meaning.Edge;

/** Pieces that stand side by side and tell one date together, such as “7:00”, “next Sunday” and “afternoon”. */
final class Group {

    /** What may stand between two pieces of one phrase. */
    private static final Pattern GAP =
            Pattern.compile("[ ,、()的]{0,3}(?:(?:at|on|in|of|around|about|the|by|before|@|-)(?![a-z])[ ]{0,2}){0,3}");

    private static final int LONGEST_GAP = 16;
    private static final Pattern LIMIT = Pattern.compile("\\b(?:by|before)\\b");

    private final NormalText text;
    private final Moment moment;
    private final Map<Slot, Meaning> slots = new EnumMap<>(Slot.class);
    private final int start;
    private int end;
    private Strength strength;
    private boolean limitInside;

    Group(NormalText text, Moment moment, Token first) {
        this.text = text;
        this.moment = moment;
        this.start = first.start();
        this.strength = first.strength();
        put(first);
    }

    private void put(Token token) {
        token.meanings().forEach(meaning -> slots.put(meaning.slot(), meaning));
        end = token.end();
    }

    /** Takes the next piece in, if it belongs to this phrase. */
    boolean take(Token next) {
        if (next.start() - end > LONGEST_GAP || !fits(next)) {
            return false;
        }
        var gap = text.text().substring(end, next.start());
        if (!GAP.matcher(gap).matches() || (isAnEdgeOnly() && gap.contains(","))) {
            return false;
        }
        limitInside |= LIMIT.matcher(gap).find();
        put(next);
        strength = combined(next.strength());
        return true;
    }

    /** “It is late, tomorrow then” does not say late tomorrow. */
    private boolean isAnEdgeOnly() {
        return slots.size() == 1 && slots.get(Slot.EDGE) instanceof Edge edge && edge != Edge.END_OF_DAY;
    }

    /** An edge or a shift with what it needs (“end of may”, “a week after may 5”) is sure although its parts are not. */
    private Strength combined(Strength next) {
        var completed = slots.containsKey(Slot.EDGE) || slots.containsKey(Slot.SHIFT);
        return completed ? Strength.STRONG : Collections.min(List.of(strength, next));
    }

    private boolean fits(Token next) {
        var together = EnumSet.copyOf(slots.keySet());
        return next.meanings().stream().allMatch(meaning -> together.add(meaning.slot()))
                && Slot.belongTogether(together);
    }

    /**
     * The date that this tells, if it tells one.
     *
     * @param alone whether the phrase is the whole text, so that also a weak one counts
     */
    Optional<DatePhrase> phrase(boolean alone) {
        var frame = Frame.around(text, start, end, slots.keySet());
        if (frame.noDate() || !(alone || frame.suffices(strength))) {
            return Optional.empty();
        }
        var limit = frame.limit() || limitInside;
        return new Resolver(slots, moment, frame.within())
                .resolve()
                .map(found -> new DatePhrase(
                        text.typedStart(frame.start()),
                        text.typedEnd(frame.end()),
                        found.date(),
                        found.time(),
                        found.grain(),
                        limit || found.limit(),
                        workingDays()));
    }

    private boolean workingDays() {
        return slots.get(Slot.AMOUNT) instanceof Amount amount && amount.workingDays() != 0;
    }
}
