package tundish.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ENGLISH_COMMA = Pattern.compile("\\p{IsHan},");

    static List<String> features() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(Texts.class.getResource("/tundish/texts"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyTextIsThereInBothLanguagesWithTheSamePlaces(String feature) throws IOException {
        assertThat(places(feature + "_zh_CN")).isEqualTo(places(feature + "_en"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void chineseIsWrittenWithChineseCommas(String feature) throws IOException {
        assertThat(texts(feature + "_zh_CN").values())
                .noneMatch(text -> ENGLISH_COMMA.matcher(text.toString()).find());
    }

    private static Map<String, List<String>> places(String name) throws IOException {
        var places = new TreeMap<String, List<String>>();
        texts(name)
                .forEach((key, text) -> places.put(
                        key.toString(),
                        PLACE.matcher(text.toString())
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .sorted()
                                .toList()));
        return places;
    }

    private static Properties texts(String name) throws IOException {
        var file = Objects.requireNonNull(Texts.class.getResourceAsStream("/tundish/texts/" + name + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
