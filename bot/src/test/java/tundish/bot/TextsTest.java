package tundish.bot;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tundish.command.Commands;
import tundish.testing.Checkout;

/** The words of the core and of the adapters, which lie in one pair of files a feature. */
class TextsTest {

    private static final String ENGLISH = "_en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ENGLISH_COMMA = Pattern.compile("\\p{IsHan},");
    private static final Pattern NUMBER = Pattern.compile("\\.\\d+$");
    private static final Pattern SPACED_PERCENT = Pattern.compile("\\d %");

    /** In Java a string or a constant, in a template a string or the key of {@code #{key}}. */
    private static final Pattern NAMED = Pattern.compile("[\"'{]([\\w.]+)[\"'(}]|\\b([A-Z][A-Z_]+)\\b");

    private static final Set<String> ASKED = Stream.of(".java", ".html", ".js")
            .flatMap(ending -> Checkout.sources(ending).stream())
            .flatMap(file -> NAMED.matcher(Checkout.read(file)).results())
            .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
            .collect(toSet());

    static List<Path> english() {
        return Checkout.sources(ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyTextIsThereInBothLanguagesWithTheSamePlaces(Path english) {
        assertThat(places(chinese(english))).isEqualTo(places(english));
    }

    @ParameterizedTest
    @MethodSource("english")
    void chineseIsWrittenWithChineseCommasAndNoSpaceBeforeThePercentSign(Path english) {
        assertThat(texts(chinese(english)).values())
                .noneMatch(text -> ENGLISH_COMMA.matcher(text).find())
                .noneMatch(text -> SPACED_PERCENT.matcher(text).find());
    }

    /**
     * Sources may name a key whole, or what it begins with up to a point ({@code "field." + name}), or ends with from one on;
     * a list is named without its numbers.
     */
    @ParameterizedTest
    @MethodSource("english")
    void noTextOutlivesTheLastLineThatAskedForIt(Path english) {
        var commands = Commands.ALL.stream()
                .flatMap(command -> command.uses().stream().map(use -> use.key(command)))
                .collect(toSet());
        assertThat(texts(english).keySet().stream().filter(key -> !isAsked(key) && !commands.contains(key)))
                .isEmpty();
    }

    private static boolean isAsked(String key) {
        return isNamed(key) || isNamed(NUMBER.matcher(key).replaceFirst(""));
    }

    private static boolean isNamed(String key) {
        return ASKED.contains(key)
                || IntStream.range(0, key.length())
                        .filter(at -> key.charAt(at) == '.')
                        .anyMatch(at -> ASKED.contains(key.substring(0, at + 1)) || ASKED.contains(key.substring(at)));
    }

    private static Path chinese(Path english) {
        return Path.of(english.toString().replace(ENGLISH, "_zh_CN.properties"));
    }

    private static Map<String, List<String>> places(Path file) {
        var places = new TreeMap<String, List<String>>();
        texts(file)
                .forEach((key, text) -> places.put(
                        key,
                        PLACE.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .sorted()
                                .toList()));
        return places;
    }

    private static Map<String, String> texts(Path file) {
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var texts = new TreeMap<String, String>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
