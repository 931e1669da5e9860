package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DiscordSettingsTest {

    @Test
    void isOffUntilAVariableIsSet() {
        assertThat(in().on()).isFalse();
        assertThat(in("bot-token", "t").on()).isTrue();
        assertThat(in("gateway-url", "ws://127.0.0.1:1").on()).isTrue();
        assertThat(in("bot-token", " ").on()).isFalse();
    }

    @Test
    void obeysTheSwitch() {
        assertThat(in("enabled", "true").on()).isTrue();
        assertThat(in("enabled", "false", "bot-token", "t").on()).isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> in("enabled", "true").complete())
                .hasMessage("Discord is switched on, but DISCORD_BOT_TOKEN is missing or blank.");
        assertThatThrownBy(() -> in("enabled", "true", "bot-token", "  ").complete())
                .hasMessageContaining("DISCORD_BOT_TOKEN");
        assertThat(in("bot-token", "t").complete().botToken()).isEqualTo("t");
    }

    @Test
    void tellsNoSecret() {
        assertThat(in("bot-token", "s3cret").toString()).doesNotContain("s3cret");
    }

    private static DiscordSettings in(String... settings) {
        var environment = new MockEnvironment();
        for (var i = 0; i < settings.length; i += 2) {
            environment.setProperty("tundish.discord." + settings[i], settings[i + 1]);
        }
        return DiscordSettings.in(environment);
    }
}
