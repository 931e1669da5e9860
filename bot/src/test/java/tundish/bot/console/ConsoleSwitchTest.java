package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ConsoleSwitchTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:h2:file:./data/tundish")
            .withProperty("server.address", "127.0.0.1");

    @Test
    void isOnAsTundishComes() {
        assertThat(console().on()).isTrue();
        assertThat(console().demo()).isTrue();
    }

    @Test
    void isOffAsSoonAsAChatPlatformIsConfigured() {
        settings.setProperty("tundish.slack.signing-secret", "s");

        assertThat(console().on()).isFalse();
        assertThat(console().reason()).isEqualTo("a chat platform is configured");
    }

    @Test
    void isOffAsSoonAsDiscordIsConfigured() {
        settings.setProperty("tundish.discord.bot-token", "t");

        assertThat(console().on()).isFalse();
        assertThat(console().reason()).isEqualTo("a chat platform is configured");
    }

    @Test
    void staysOnWhileAPlatformsSettingsAreBlank() {
        settings.setProperty("tundish.slack.bot-token", " ");
        settings.setProperty("tundish.discord.bot-token", " ");

        assertThat(console().on()).isTrue();
    }

    @Test
    void isOffAsSoonAsAPostgreSqlIsConfigured() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/tundish");

        assertThat(console().on()).isFalse();
    }

    @Test
    void isOffWhereOtherMachinesReachTheServer() {
        settings.setProperty("server.address", "0.0.0.0");
        assertThat(console().on()).isFalse();

        settings.setProperty("server.address", "");
        assertThat(console().on()).isFalse();
    }

    @Test
    void obeysItsName() {
        settings.setProperty("tundish.console.enabled", "false");
        assertThat(console().on()).isFalse();

        settings.setProperty("tundish.console.enabled", "true");
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/tundish");
        assertThat(console().on()).isTrue();
        assertThat(console().demo()).isTrue();
    }

    @Test
    void movesNoClockWhereRealPeopleAreOnAChatPlatform() {
        settings.setProperty("tundish.console.enabled", "true");
        settings.setProperty("tundish.slack.bot-token", "xoxb");

        assertThat(console().on()).isTrue();
        assertThat(console().demo()).isFalse();
    }

    private ConsoleSwitch console() {
        return new ConsoleSwitch(settings);
    }
}
