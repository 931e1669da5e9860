package tundish.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text as they stand in the file, ended by CRLF, LF or CR; lines can be put back. */
final class Lines {

    /** No table has longer ones; the rest of such a line is passed over. */
    static final int LONGEST = 1_000_000;

    private final Reader text;
    private final char[] buffer = new char[16 * 1024];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int at;
    private int filled;
    private int number;

    Lines(Reader text) {
        this.text = text;
    }

    /** A line without its end; {@code cut} where it was longer than {@link #LONGEST}. */
    record Line(int number, String text, boolean cut) {}

    @Nullable
    Line next() throws IOException {
        return putBack.isEmpty() ? read() : putBack.pop();
    }

    /** Makes the line the next one again. */
    void putBack(Line line) {
        putBack.push(line);
    }

    private @Nullable Line read() throws IOException {
        if (peek() < 0) {
            return null;
        }
        var line = new StringBuilder();
        boolean cut = false;
        for (int c = take(); c >= 0 && c != '\n'; c = take()) {
            if (c == '\r') {
                if (peek() == '\n') {
                    take();
                }
                break;
            }
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                cut = true;
            }
        }
        return new Line(++number, line.toString(), cut);
    }

    private int take() throws IOException {
        int c = peek();
        at++;
        return c;
    }

    private int peek() throws IOException {
        if (at >= filled) {
            filled = Math.max(text.read(buffer), 0);
            at = 0;
        }
        return filled == 0 ? -1 : buffer[at];
    }
}
