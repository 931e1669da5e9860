package tundish.language;

/** A text in both languages. */
public record LocalText(String en, String zh) {

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }

    /** The same text for both, such as a name that nobody translated. */
    public static LocalText same(String text) {
        return new LocalText(text, text);
    }
}
