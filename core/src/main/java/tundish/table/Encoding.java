package tundish.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How the characters of a text file are written: what its byte order mark says, otherwise UTF-8, otherwise GB18030 (of which GBK and GB2312 are parts)
 * where that makes Chinese of it. A file that is neither is read as UTF-8, so that its odd bytes are found and named instead of turning into rare Chinese
 * characters.
 *
 * @param mark the byte order mark as hexadecimal digits, empty for none
 */
record Encoding(Charset charset, String mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final List<Encoding> MARKED = List.of(
            new Encoding(UTF_8, "efbbbf"),
            new Encoding(GB18030, "84319533"),
            new Encoding(UTF_16LE, "fffe"),
            new Encoding(UTF_16BE, "feff"));
    private static final int SAMPLE = 4096;

    static Encoding of(Bytes bytes) throws IOException {
        byte[] start;
        try (var in = bytes.open()) {
            start = in.readNBytes(SAMPLE);
        }
        var digits = HexFormat.of().formatHex(start, 0, Math.min(4, start.length));
        for (var encoding : MARKED) {
            if (digits.startsWith(encoding.mark)) {
                return encoding;
            }
        }
        return new Encoding(wide(start).orElseGet(() -> byContent(bytes)), "");
    }

    /** UTF-16 without a mark: every second byte of Latin letters and of delimiters is zero. */
    private static Optional<Charset> wide(byte[] start) {
        var zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int many = start.length / 8;
        if (zeros[0] > many && zeros[1] == 0) {
            return Optional.of(UTF_16BE);
        }
        return zeros[1] > many && zeros[0] == 0 ? Optional.of(UTF_16LE) : Optional.empty();
    }

    private static Charset byContent(Bytes bytes) {
        try {
            var utf8 = Tally.of(bytes, UTF_8);
            if (utf8.invalid == 0 || utf8.invalid <= utf8.common + utf8.rare) {
                return UTF_8;
            }
            var gb = Tally.of(bytes, GB18030);
            return gb.common > gb.rare + gb.invalid ? GB18030 : UTF_8;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the text after the mark; a byte that is no text arrives as {@link EscapingReader} says. */
    Reader read(Bytes bytes) throws IOException {
        var in = bytes.open();
        in.skipNBytes(mark.length() / 2);
        return new EscapingReader(in, charset);
    }

    /** How many bytes are no text, and how many characters beyond ASCII are in everyday Chinese use or not. */
    private record Tally(long invalid, long common, long rare) {

        static Tally of(Bytes bytes, Charset charset) throws IOException {
            long invalid = 0;
            long common = 0;
            long rare = 0;
            var everyday = GB2312.newEncoder();
            try (var text = new Encoding(charset, "").read(bytes)) {
                var buffer = new char[8192];
                for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
                    for (int i = 0; i < n; i++) {
                        char c = buffer[i];
                        if (EscapingReader.isEscape(c)) {
                            invalid++;
                        } else if (c >= 0x80 && !EscapingReader.isRestOfEscape(c)) {
                            boolean usual = everyday.canEncode(c);
                            common += usual ? 1 : 0;
                            rare += usual ? 0 : 1;
                        }
                    }
                }
            }
            return new Tally(invalid, common, rare);
        }
    }
}
