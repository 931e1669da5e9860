package tundish.table;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula ({@code =}, {@code +}, {@code -}, {@code @}, tab or carriage return in front, or their full-width kin) get an
 * apostrophe in front when written, and lose it when read, so that a table goes out and comes back unchanged.
 */
public final class Harmless {

    private static final String FORMULA = "[=+\\-@\\t\\r＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA + ".*", Pattern.DOTALL);

    private Harmless() {}

    /** The text as it may stand in a file. */
    public static String write(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #write} was given. */
    public static String read(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
