package tundish.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/** The little of JSON that a mapping needs: objects and strings; null counts as not there. */
final class MappingJson {

    private static final int DEEPEST = 4;

    private final String text;
    private int at;

    MappingJson(String text) {
        this.text = text;
    }

    /** The whole text as one object, whose values are strings or objects again. */
    Map<String, Object> read() {
        var object = object(1);
        if (peek() != 0) {
            throw unreadable();
        }
        return object;
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        expect('{');
        if (peek() == '}') {
            at++;
            return object;
        }
        do {
            var name = string();
            expect(':');
            value(name, depth, object);
        } while (next() == ',');
        at--;
        expect('}');
        return object;
    }

    private void value(String name, int depth, Map<String, Object> object) {
        if (peek() == '{' && depth < DEEPEST) {
            object.put(name, object(depth + 1));
        } else if (text.startsWith("null", at)) {
            at += 4;
        } else {
            object.put(name, string());
        }
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            throw unreadable();
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case '"', '\\', '/' -> c;
            default -> throw unreadable();
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw unreadable();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private void expect(char c) {
        if (next() != c) {
            throw unreadable();
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private RuntimeException unreadable() {
        int from = Math.clamp(at, 0, text.length());
        return MappingText.unreadable(text.substring(from, Math.min(text.length(), from + 30)));
    }
}
