package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DiscordTextsTest {

    @Test
    void existInBothLanguages() throws Exception {
        assertThat(bundle("zh_CN").stringPropertyNames()).isEqualTo(bundle("en").stringPropertyNames());
    }

    private static Properties bundle(String language) throws Exception {
        var name = "/tundish/texts/discord_" + language + ".properties";
        try (var file = new InputStreamReader(
                Objects.requireNonNull(DiscordTextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            var bundle = new Properties();
            bundle.load(file);
            return bundle;
        }
    }
}
