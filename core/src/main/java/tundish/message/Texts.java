package tundish.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tundish.language.Language;

/**
 * The wording of one feature in one language, from {@code tundish/texts/<feature>_<language>.properties}. Patterns hold
 * {@code {0}}, {@code {1}} and so on; nothing else in them has a meaning.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Every card asks for several: to find them among Java's bundles takes as long as to fill them in. */
    private static final Map<Key, Texts> KNOWN = new ConcurrentHashMap<>();

    private record Key(String feature, Language language) {}

    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    public static Texts of(String feature, Language language) {
        return KNOWN.computeIfAbsent(new Key(feature, language), Texts::read);
    }

    private static Texts read(Key key) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var locale = key.language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new Texts(ResourceBundle.getBundle("tundish.texts." + key.feature, locale, control), key.language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key with its places filled in. */
    public String get(String key, Object... about) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(about[Integer.parseInt(place.group(1))])));
    }

    /** The text for a number of things: {@code key.one} for exactly one, else {@code key.many}; {@code {0}} is the number. */
    public String count(String key, long number) {
        return get(counted(key, number), number);
    }

    /** The key of the text for a number of things, where it says more than the number. */
    public static String counted(String key, long number) {
        return key + (number == 1 ? ".one" : ".many");
    }

    /** The text of a key with spans, or anything else as text, in its places. */
    public List<Span> line(String key, Object... about) {
        var pattern = bundle.getString(key);
        var spans = new ArrayList<Span>();
        var place = PLACE.matcher(pattern);
        var from = 0;
        while (place.find()) {
            addText(spans, pattern.substring(from, place.start()));
            add(spans, about[Integer.parseInt(place.group(1))]);
            from = place.end();
        }
        addText(spans, pattern.substring(from));
        return spans;
    }

    private static void add(List<Span> spans, Object about) {
        switch (about) {
            case Span span -> spans.add(span);
            case List<?> several -> several.forEach(each -> add(spans, each));
            default -> addText(spans, String.valueOf(about));
        }
    }

    private static void addText(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(Span.text(text));
        }
    }
}
