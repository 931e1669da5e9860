package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SlackSettingsTest {

    @Test
    void isOffUntilAVariableIsSet() {
        assertThat(in().on()).isFalse();
        assertThat(in("bot-token", "xoxb-1").on()).isTrue();
        assertThat(in("signing-secret", "s").on()).isTrue();
        assertThat(in("app-token", "xapp-1").on()).isTrue();
        assertThat(in("bot-token", "", "signing-secret", "").on()).isFalse();
    }

    @Test
    void obeysTheSwitch() {
        assertThat(in("enabled", "true").on()).isTrue();
        assertThat(in("enabled", "false", "bot-token", "xoxb-1").on()).isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> in("enabled", "true").complete())
                .hasMessage("Slack is switched on, but SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are missing or blank.");
        assertThatThrownBy(() -> in("bot-token", "xoxb-1").complete())
                .hasMessage("Slack is switched on, but SLACK_SIGNING_SECRET is missing or blank.");
        assertThatThrownBy(
                        () -> in("bot-token", "xoxb-1", "signing-secret", "  ").complete())
                .hasMessageContaining("SLACK_SIGNING_SECRET");
        assertThatThrownBy(() -> in("app-token", "xapp-1").complete()).hasMessageContaining("SLACK_BOT_TOKEN is");
        assertThatThrownBy(() -> in("bot-token", "xoxb-1", "app-token", "xapp-1", "signing-secret", " ")
                        .complete())
                .hasMessageContaining("SLACK_SIGNING_SECRET");
    }

    @Test
    void needsNoSigningSecretInSocketMode() {
        assertThat(in("bot-token", "xoxb-1", "app-token", "xapp-1").complete().socketMode())
                .isTrue();
    }

    @Test
    void tellsNoSecret() {
        assertThat(in("bot-token", "xoxb-1", "signing-secret", "s3cret", "app-token", "xapp-1")
                        .toString())
                .doesNotContain("xoxb-1", "s3cret", "xapp-1");
    }

    private static SlackSettings in(String... settings) {
        var environment = new MockEnvironment();
        for (var i = 0; i < settings.length; i += 2) {
            environment.setProperty("tundish.slack." + settings[i], settings[i + 1]);
        }
        return SlackSettings.in(environment);
    }
}
