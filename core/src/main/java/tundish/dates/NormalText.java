package tundish.dates;

import java.util.HashMap;
import java.util.Map;

/** A text in which every character stands where it stood, but in lower case, half width and simplified. */
record NormalText(String text) {

    private static final String TRADITIONAL = "後點禮週號這個兩鐘內時晝聽尋過來爾週與於開當間晚遲節個";
    private static final String SIMPLIFIED = "后点礼周号这个两钟内时昼听寻过来尔周与于开当间晚迟节个";
    private static final Map<Character, Character> SIMPLER = simpler();

    private static Map<Character, Character> simpler() {
        var map = new HashMap<Character, Character>();
        for (var i = 0; i < TRADITIONAL.length(); i++) {
            map.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
        }
        return map;
    }

    static NormalText of(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return new NormalText(plain.toString());
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

    /** Whether only blanks and punctuation stand outside of the range. */
    boolean nothingAround(int start, int end) {
        return isNothing(text.substring(0, start)) && isNothing(text.substring(end));
    }

    private static boolean isNothing(String part) {
        return part.chars().noneMatch(c -> Character.isLetterOrDigit(c) || Character.isSurrogate((char) c));
    }
}
