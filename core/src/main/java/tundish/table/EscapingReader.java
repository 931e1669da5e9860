package tundish.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text and hands a byte that is none through as two characters, U+FDD0 plus its upper and U+FDE0 plus its lower half. Unicode keeps these for use inside
 * programs, so the cell with such a byte can be told from all others, and the byte can still be shown.
 */
final class EscapingReader extends Reader {

    private static final char UPPER = '\uFDD0';
    private static final char LOWER = '\uFDE0';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private final CharBuffer chars = CharBuffer.allocate(16 * 1024).flip();
    private boolean end;

    EscapingReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether the character begins a byte that is no text. */
    static boolean isEscape(char c) {
        return c >= UPPER && c < LOWER;
    }

    /** Whether the character ends a byte that is no text. */
    static boolean isRestOfEscape(char c) {
        return c >= LOWER && c < LOWER + 16;
    }

    static boolean hasEscape(String text) {
        return text.chars().anyMatch(c -> isEscape((char) c));
    }

    /** The text with such bytes as {@code \x93}. */
    static String show(String text) {
        var shown = new StringBuilder();
        text.chars().forEach(c -> {
            if (isEscape((char) c)) {
                shown.append("\\x").append(Character.forDigit(c - UPPER, 16));
            } else if (isRestOfEscape((char) c)) {
                shown.append(Character.forDigit(c - LOWER, 16));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (end && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end |= n < 0;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        chars.clear();
        var result = decoder.decode(bytes, chars, end);
        while (result.isError()) {
            for (int i = result.length(); i > 0 && chars.remaining() >= 2; i--) {
                escape(bytes.get());
            }
            if (chars.remaining() < 2) {
                break;
            }
            result = decoder.decode(bytes, chars, end);
        }
        chars.flip();
    }

    private void escape(byte odd) {
        chars.put((char) (UPPER + ((odd >> 4) & 0xF))).put((char) (LOWER + (odd & 0xF)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
