package tundish.bot.console;

import org.springframework.core.env.Environment;
import tundish.bot.discord.DiscordSettings;
import tundish.bot.slack.SlackSettings;

/** Decides whether there is a console, from the settings alone. */
public record ConsoleSwitch(Environment settings) {

    private static final String BY_NAME = "tundish.console.enabled";

    public boolean on() {
        var byName = settings.getProperty(BY_NAME, "");
        return byName.isBlank() ? reason().isEmpty() : Boolean.parseBoolean(byName.strip());
    }

    /** Whether this is a console to try things in, with a clock that can be moved. */
    public boolean demo() {
        return on() && !platform();
    }

    /** Why the console is off unless it is switched on by name; empty where it is on. */
    String reason() {
        if (platform()) {
            return "a chat platform is configured";
        }
        if (!settings.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")) {
            return "a database server is configured";
        }
        var address = settings.getProperty("server.address", "");
        return Loopback.isName(address)
                ? ""
                : "the server listens on " + (address.isEmpty() ? "every address" : address);
    }

    private boolean platform() {
        return SlackSettings.in(settings).on() || DiscordSettings.in(settings).on();
    }
}
