package tundish.bot.discord;

import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Logs in to Discord's gateway. Interactions need no intent, and so none is asked for. */
final class GatewayLogin {

    private final DiscordSettings settings;

    GatewayLogin(DiscordSettings settings) {
        this.settings = settings;
    }

    /**
     * Comes back once Discord knows the token; the connection comes up by itself, and again after each break.
     *
     * @param events where listeners run: the thread that reads from the gateway must not wait for them
     */
    JDA login(ExecutorService events, EventListener... listeners) {
        var builder = JDABuilder.createLight(settings.botToken().strip(), EnumSet.noneOf(GatewayIntent.class))
                .setEventPool(events, false)
                .setEnableShutdownHook(false)
                .addEventListeners((Object[]) listeners);
        if (!settings.apiUrl().isBlank()) {
            builder.setRestConfig(new RestConfig().setBaseUrl(settings.apiUrl()));
        }
        if (!settings.gatewayUrl().isBlank()) {
            builder.setCompression(Compression.NONE).setSessionController(new At(settings.gatewayUrl()));
        }
        return builder.build();
    }

    /** A gateway that stands in for Discord's. */
    private static final class At extends ConcurrentSessionController {

        private final String url;

        private At(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }
}
