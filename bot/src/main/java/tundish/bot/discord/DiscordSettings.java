package tundish.bot.discord;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What is needed to talk to Discord.
 *
 * @param enabled switches Discord on or off; where it says nothing, any of the variables switches it on
 * @param botToken {@code DISCORD_BOT_TOKEN}
 * @param applicationId what teams add by {@code /discord/install}; empty for the number with which the token begins, which is another
 *     one only where the application is older than September 2016
 * @param apiUrl {@code DISCORD_API_URL}, for tests and proxies, such as {@code http://127.0.0.1:8099/api/v10/}; empty for
 *     Discord itself
 * @param gatewayUrl {@code DISCORD_GATEWAY_URL}, for tests; empty for the one that Discord names
 */
@ConfigurationProperties("tundish.discord")
public record DiscordSettings(
        @Nullable Boolean enabled,
        @DefaultValue("") String botToken,
        @DefaultValue("") String applicationId,
        @DefaultValue("") String apiUrl,
        @DefaultValue("") String gatewayUrl) {

    /** What the environment says, before there are any beans. */
    public static DiscordSettings in(Environment environment) {
        return Binder.get(environment).bindOrCreate("tundish.discord", DiscordSettings.class);
    }

    /** Whether Discord is to be used. */
    public boolean on() {
        return enabled != null ? enabled : !(botToken + apiUrl + gatewayUrl).isBlank();
    }

    /** The same, if nothing is missing that Discord needs. */
    DiscordSettings complete() {
        if (botToken.isBlank()) {
            throw new DiscordNotSetUp();
        }
        return this;
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "DiscordSettings[on=" + on() + "]";
    }
}
