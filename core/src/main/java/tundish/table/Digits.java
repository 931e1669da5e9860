package tundish.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Figures with dots and commas between them.
 *
 * @param text without blanks and apostrophes, which only divide thousands
 * @param mark which of the two is the decimal mark
 */
record Digits(String text, Mark mark) {

    private static final Pattern GROUPS_BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d*)?");
    private static final Pattern GROUPS_BY_DOT = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d*)?");

    enum Mark {
        DOT,
        COMMA,
        /** One mark before three figures: 1.054 or 1,054. */
        UNKNOWN,
        NONE,
        /** No number anyone writes. */
        NONSENSE
    }

    static Digits of(String number) {
        var text = number.replace(" ", "").replace("'", "");
        return new Digits(text, mark(text));
    }

    private static Mark mark(String text) {
        int dot = text.indexOf('.');
        int comma = text.indexOf(',');
        if (dot < 0 && comma < 0) {
            return Mark.NONE;
        }
        boolean single = Math.max(dot, comma) == Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
                && Math.min(dot, comma) < 0;
        if (single) {
            int at = Math.max(dot, comma);
            boolean thousands = text.length() - at == 4 && at >= 1 && at <= 3 && text.charAt(0) != '0';
            return thousands ? Mark.UNKNOWN : dot < 0 ? Mark.COMMA : Mark.DOT;
        }
        if (GROUPS_BY_COMMA.matcher(text).matches()) {
            return Mark.DOT;
        }
        return GROUPS_BY_DOT.matcher(text).matches() ? Mark.COMMA : Mark.NONSENSE;
    }

    BigDecimal with(char decimalMark) {
        var plain = decimalMark == '.'
                ? text.replace(",", "")
                : text.replace(".", "").replace(',', '.');
        return new BigDecimal(plain);
    }
}
