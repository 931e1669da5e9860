package tundish.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapters' own words. */
class BotTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"chat", "slack"})
    void existInBothLanguages(String feature) throws Exception {
        assertThat(bundle(feature, "zh_CN").stringPropertyNames())
                .isEqualTo(bundle(feature, "en").stringPropertyNames());
    }

    private static Properties bundle(String feature, String language) throws Exception {
        var name = "/tundish/texts/" + feature + "_" + language + ".properties";
        try (var file = new InputStreamReader(
                Objects.requireNonNull(BotTextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            var bundle = new Properties();
            bundle.load(file);
            return bundle;
        }
    }
}
