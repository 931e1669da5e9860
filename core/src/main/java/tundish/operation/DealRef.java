package tundish.operation;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import tundish.deal.DealId;

/**
 * A deal as it is named in a request: a reference, part of a customer's name, or {@code deal:17} where it was chosen
 * from what the bot showed.
 */
public record DealRef(String text) {

    private static final Pattern CHOSEN = Pattern.compile("deal:(\\d{1,18})");

    public static DealRef of(DealId deal) {
        return new DealRef("deal:" + deal.number());
    }

    /** The deal's number where it was chosen and not typed. */
    public OptionalLong chosen() {
        var match = CHOSEN.matcher(text);
        return match.matches() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
