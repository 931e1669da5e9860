package tundish.dates;

import java.util.HashMap;
import java.util.Map;

/**
 * A text in lower case, half width and simplified, with single blanks and without what is invisible.
 *
 * @param origins where each of its characters stands in the text that was typed
 */
record NormalText(String text, int... origins) {

    private static final String TRADITIONAL = "後點禮週號這個兩鐘內時晝聽尋過於開當間遲節農陰曆歷";
    private static final String SIMPLIFIED = "后点礼周号这个两钟内时昼听寻过于开当间迟节农阴历历";
    private static final Map<Character, Character> SIMPLER = simpler();

    private static Map<Character, Character> simpler() {
        var map = new HashMap<Character, Character>();
        for (var i = 0; i < TRADITIONAL.length(); i++) {
            map.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
        }
        return map;
    }

    static NormalText of(String typed) {
        var plain = new StringBuilder(typed.length());
        var origins = new int[typed.length()];
        for (var i = 0; i < typed.length(); i++) {
            var c = plain(typed.charAt(i));
            var repeatsABlank = c == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
            if (!repeatsABlank && Character.getType(c) != Character.FORMAT) {
                origins[plain.length()] = i;
                plain.append(c);
            }
        }
        return new NormalText(plain.toString(), origins);
    }

    private static char plain(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return Character.toLowerCase((char) (c - '\uFF01' + '!'));
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u202F', '\t' -> ' ';
            case '’', '‘' -> '\'';
            case '–', '—', '～' -> '-';
            case '〇' -> '零';
            default -> SIMPLER.getOrDefault(c, Character.toLowerCase(c));
        };
    }

    int length() {
        return text.length();
    }

    /** Where the stretch that starts here starts in the text that was typed. */
    int typedStart(int start) {
        return origins[start];
    }

    /** Where the stretch that ends here ends in the text that was typed. */
    int typedEnd(int end) {
        return origins[end - 1] + 1;
    }
}
