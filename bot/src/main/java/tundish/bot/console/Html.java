package tundish.bot.console;

/** Writes HTML. Everything that is not a tag of ours is escaped, attributes too. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** What was written by another {@code Html}. */
    Html html(String written) {
        out.append(written);
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> escape(safe, character));
        return safe.toString();
    }

    private static void escape(StringBuilder safe, int character) {
        switch (character) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case '\n', '\t' -> safe.appendCodePoint(character);
            default -> safe.appendCodePoint(mayBeShown(character) ? character : '\uFFFD');
        }
    }

    /** No control characters, and no half of a pair of surrogates, which cannot be sent as UTF-8. */
    private static boolean mayBeShown(int character) {
        return !Character.isISOControl(character) && !(character >= 0xD800 && character <= 0xDFFF);
    }
}
