package tundish.bot.install;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tundish.bot.discord.DiscordSettings;
import tundish.message.Texts;

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

    private static final List<String> ASKED =
            List.of("commands", "view", "send", "embed", "attach", "threads", "threads.send");

    private final Environment settings;
    private final InstallSettings install;

    DiscordInstall(Environment settings) {
        this.settings = settings;
        this.install = InstallSettings.in(settings);
    }

    @GetMapping("/discord/install")
    ModelAndView add(Locale browser, HttpServletResponse response) {
        return application()
                .map(application -> page(browser, application).drawn(HttpStatus.OK, response))
                .orElseGet(
                        () -> InstallPage.of(browser, "warning", "discord.off").drawn(HttpStatus.NOT_FOUND, response));
    }

    private InstallPage page(Locale browser, String application) {
        var texts = InstallPage.texts(browser);
        var page = InstallPage.of(browser, "plain", "discord.add")
                .with(texts.get("discord.add.button"), invitation(application))
                .with(texts.get("guide.link"), GuidePage.PATH)
                .small(texts.get("discord.add.small"))
                .with(InstallPage.section(browser, "does"))
                .with(permissions(texts))
                .with(InstallPage.section(browser, "discord.privacy"));
        return install.privacy().isEmpty() ? page : page.with(texts.get("privacy.link"), install.privacy());
    }

    /** What Discord will ask about, each by Discord’s own word for it, with its reason. */
    private static InstallPage.Section permissions(Texts texts) {
        return new InstallPage.Section(
                texts.get("discord.permissions"),
                ASKED.stream()
                        .map(permission -> new InstallPage.Item(
                                texts.get("permission." + permission + ".name"), texts.get("permission." + permission)))
                        .toList());
    }

    static String invitation(String application) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(application, PERMISSIONS);
    }

    private Optional<String> application() {
        var discord = DiscordSettings.in(settings);
        return discord.applicationId().matches("\\d{15,20}")
                ? Optional.of(discord.applicationId())
                : ofToken(discord.botToken());
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
