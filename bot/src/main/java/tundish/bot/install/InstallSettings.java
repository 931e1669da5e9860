package tundish.bot.install;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What installing in many teams needs.
 *
 * @param url {@code TUNDISH_URL}: the address at which browsers reach this Tundish, such as {@code https://tundish.example.com};
 *     empty where the platform's own settings say where to come back to
 * @param privacy {@code TUNDISH_PRIVACY_URL}: what whoever runs this Tundish says about data; empty for no link
 * @param keys {@code TUNDISH_KEYS}: {@code name:base64,...}, the first seals tokens, all open them
 */
@ConfigurationProperties("tundish.install")
public record InstallSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String keys,
        @DefaultValue("") String privacy) {

    public InstallSettings {
        url = url.strip().replaceFirst("/+$", "");
        privacy = privacy.strip().matches("https?://\\S+") ? privacy.strip() : "";
    }

    /** What the environment says, before there are any beans. */
    public static InstallSettings in(Environment environment) {
        return Binder.get(environment).bindOrCreate("tundish.install", InstallSettings.class);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "InstallSettings[url=" + url + "]";
    }
}
