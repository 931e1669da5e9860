package tundish.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the first records tell: the delimiter that splits the headings and the rows alike, and whether every row may be one quoted cell with a whole row in it.
 *
 * @param innerDelimiter the delimiter inside the wrapped rows
 */
record Sample(char delimiter, boolean wrapped, char innerDelimiter) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int RECORDS = 50;
    private static final int CHARACTERS = 64 * 1024;

    static Sample of(Encoding encoding, Bytes bytes) throws IOException {
        var text = new char[CHARACTERS];
        int length;
        try (var reader = encoding.read(bytes)) {
            length = readFully(reader, text);
        }
        var start = new String(text, 0, length);
        if (isNoText(start)) {
            throw new UnreadableTableException(UnreadableTableException.Kind.NOT_A_TABLE);
        }
        return of(start);
    }

    private static int readFully(Reader reader, char[] text) throws IOException {
        int length = 0;
        for (int n = 0; n >= 0 && length < text.length; n = reader.read(text, length, text.length - length)) {
            length += n;
        }
        return length;
    }

    /** A tenth of control characters is no text; a picture has more, a damaged table less. */
    private static boolean isNoText(String start) {
        long controls = start.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')
                .count();
        return controls > 4 && controls * 10 > start.length();
    }

    private static Sample of(String start) {
        var first = start.lines().findFirst().orElse("");
        if (namesDelimiter(first)) {
            return new Sample(first.charAt(first.indexOf('=') + 1), false, ',');
        }
        char delimiter = best(start);
        var records = records(start, delimiter);
        char inner = ',';
        boolean wrapped = false;
        if (!records.isEmpty() && records.stream().allMatch(CsvFile::isOneCell)) {
            var unwrapped = String.join(
                    "\n",
                    records.stream()
                            .map(cells -> cells.getFirst().replace('\n', ' '))
                            .toList());
            inner = best(unwrapped);
            wrapped = CsvParser.cells(records.getFirst().getFirst(), inner).size() > 1;
        }
        return new Sample(delimiter, wrapped, inner);
    }

    static boolean namesDelimiter(String line) {
        return line.length() == 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    private static char best(String text) {
        char best = DELIMITERS[0];
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            double score = score(records(text, delimiter));
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    /** The share of records as wide as the headings, a little more for more columns; nothing where the headings are one cell. */
    private static double score(List<List<String>> records) {
        if (records.isEmpty() || records.getFirst().size() < 2) {
            return 0;
        }
        int width = records.getFirst().size();
        double alike = records.stream().filter(cells -> cells.size() == width).count();
        return alike / records.size() + Math.min(width, 50) / 100.0;
    }

    private static List<List<String>> records(String text, char delimiter) {
        var records = new ArrayList<List<String>>();
        var all = new CsvRecords(new Lines(new StringReader(text)), delimiter);
        while (all.hasNext() && records.size() < RECORDS) {
            var record = all.next();
            if (record.flaw() == null) {
                records.add(record.cells());
            }
        }
        return records;
    }
}
