package tundish.bot.picture;

import static java.util.stream.Collectors.joining;

import java.awt.Font;
import java.util.Map;

/** Makes any text fit to be drawn in one line. */
final class Wording {

    /** More than any line here can hold; keeps measuring cheap for a text of ten thousand characters. */
    private static final int LONGEST = 200;

    private static final Map<Integer, String> CURRENCIES = Map.of(
            (int) '₹', "INR ", (int) '₽', "RUB ", (int) '₺', "TRY ", (int) '₪', "ILS ", (int) '₩', "KRW ", (int) '฿',
            "THB ");

    private Wording() {}

    /**
     * The text in one line. Of what the font lacks, emoji and marks are left out, currency signs become their ISO codes, and
     * the rest becomes a single box a run.
     */
    static String shown(String text, Font font) {
        var line = text.codePoints()
                .limit(LONGEST)
                .mapToObj(c -> shown(c, font))
                .collect(joining())
                .replaceAll("□+", "□")
                .replaceAll(" +", " ")
                .strip();
        return line.isEmpty() && !text.isBlank() ? "□" : line;
    }

    private static String shown(int c, Font font) {
        if (Character.isWhitespace(c) || Character.isISOControl(c)) {
            return " ";
        }
        if (font.canDisplay(c) && Character.getType(c) != Character.FORMAT) {
            return Character.toString(c);
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> "";
            case Character.CURRENCY_SYMBOL -> CURRENCIES.getOrDefault(c, "□");
            default -> "□";
        };
    }

    /** The first characters and an ellipsis, never half a surrogate pair. */
    static String start(String text, int length) {
        var end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + (ideographic(text) ? "…" : "...");
    }

    /** The font centres its ellipsis on the line, as Chinese wants it and no other script. */
    private static boolean ideographic(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
