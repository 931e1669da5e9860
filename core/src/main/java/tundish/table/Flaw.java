package tundish.table;

/**
 * What makes a row unusable before anyone looks at its meaning.
 *
 * @param column index of the cell, the first being 0
 * @param value the cell as far as it can be shown; a byte that is no text stands as {@code \x93}
 */
public record Flaw(Kind kind, int column, String value) {

    /** What is wrong. */
    public enum Kind {
        /** The cell has bytes that are not text in the file's encoding. */
        INVALID_BYTES,
        /** The row has more cells than there are headings. */
        TOO_MANY_CELLS,
        /** A quotation mark opens a cell and nothing closes it. */
        UNCLOSED_QUOTE,
        /** The row is longer than any table's row. */
        TOO_LONG
    }
}
