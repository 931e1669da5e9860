package tundish.bot.install;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page by which a server of Discord adds the bot. Nothing is handed over there: the bot hears of it by its gateway. */
@Controller
final class DiscordInstall {

    private static final long VIEW_CHANNEL = 1L << 10;
    private static final long SEND_MESSAGES = 1L << 11;
    private static final long EMBED_LINKS = 1L << 14;
    private static final long ATTACH_FILES = 1L << 15;
    private static final long CREATE_PUBLIC_THREADS = 1L << 35;
    private static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    /** The least with which everything works. */
    static final long PERMISSIONS = VIEW_CHANNEL
            | SEND_MESSAGES
            | EMBED_LINKS
            | ATTACH_FILES
            | CREATE_PUBLIC_THREADS
            | SEND_MESSAGES_IN_THREADS;

    private final Environment settings;

    DiscordInstall(Environment settings) {
        this.settings = settings;
    }

    @GetMapping("/discord/install")
    ModelAndView add(Locale browser, HttpServletResponse response) {
        var application = application().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var texts = InstallPage.texts(browser);
        return InstallPage.of(browser, "plain", "discord.add")
                .and(texts.get("discord.add.permissions"))
                .with(texts.get("discord.add.button"), invitation(application))
                .drawn(HttpStatus.OK, response);
    }

    static String invitation(String application) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(application, PERMISSIONS);
    }

    private Optional<String> application() {
        var named = settings.getProperty("tundish.discord.application-id", "");
        return named.matches("\\d{15,20}")
                ? Optional.of(named)
                : ofToken(settings.getProperty("tundish.discord.bot-token", ""));
    }

    /** A bot's token begins with its application's number. */
    static Optional<String> ofToken(String token) {
        try {
            var number = new String(Base64.getDecoder().decode(token.split("\\.", 2)[0]), StandardCharsets.UTF_8);
            return number.matches("\\d{15,20}") ? Optional.of(number) : Optional.empty();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }
}
