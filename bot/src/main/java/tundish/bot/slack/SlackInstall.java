package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tundish.bot.chat.Mishaps;
import tundish.bot.install.GuidePage;
import tundish.bot.install.InstallPage;
import tundish.bot.install.InstallPage.Item;
import tundish.bot.install.InstallPage.Section;
import tundish.bot.install.InstallSettings;
import tundish.message.Texts;

/** The pages by which a team adds the app to its Slack. */
@Controller
@Conditional(WhenManyTeams.class)
final class SlackInstall {

    static final String PAGE = "/slack/install";
    static final String CALLBACK = "/slack/oauth/callback";
    static final String COOKIE = "tundish-install";

    private static final Logger log = LoggerFactory.getLogger(SlackInstall.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BEGIN = "/slack/install/begin";

    private final SlackOAuth oauth;
    private final SlackArrivals arrivals;
    private final InstallSettings settings;

    SlackInstall(SlackOAuth oauth, SlackArrivals arrivals, InstallSettings settings) {
        this.oauth = oauth;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    @GetMapping(PAGE)
    ModelAndView add(Locale browser, HttpServletResponse response) {
        var texts = InstallPage.texts(browser);
        var page = InstallPage.of(browser, "plain", "slack.add")
                .with(texts.get("slack.add.button"), BEGIN)
                .with(texts.get("guide.link"), GuidePage.PATH)
                .small(texts.get("slack.add.small"))
                .with(InstallPage.section(browser, "does"))
                .with(scopes(texts))
                .with(InstallPage.section(browser, "slack.privacy"));
        return (settings.privacy().isEmpty() ? page : page.with(texts.get("privacy.link"), settings.privacy()))
                .drawn(HttpStatus.OK, response);
    }

    /** What Slack will ask about, each with its reason. */
    private static Section scopes(Texts texts) {
        return new Section(
                texts.get("slack.scopes"),
                SlackManifest.scopes().stream()
                        .map(scope -> new Item(scope, texts.get("scope." + scope.replace(':', '.'))))
                        .toList());
    }

    /** The cookie lets nobody finish in another's browser what they began in their own. */
    @GetMapping(BEGIN)
    ResponseEntity<Void> begin(HttpServletRequest request) {
        var browser = cookie(request).orElseGet(SlackInstall::word);
        var cookie = ResponseCookie.from(COOKIE, browser)
                .httpOnly(true)
                .secure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")))
                .sameSite("Lax")
                .path("/slack")
                .maxAge(SlackOAuth.PATIENCE)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(oauth.begin(word(), browser)))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GetMapping(CALLBACK)
    ModelAndView callback(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            Locale browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = cookie(request).orElse("");
        var begun = oauth.isBegun(state, cookie);
        if (error.equals("access_denied")) {
            return again(browser, "plain", "cancelled").drawn(HttpStatus.OK, response);
        }
        if (!error.isEmpty()) {
            return refused(browser, error).drawn(HttpStatus.BAD_REQUEST, response);
        }
        if (begun && !code.isEmpty()) {
            return finish(code, new Round(state, cookie), browser, response);
        }
        return oauth.finished(state, cookie)
                .map(team -> repeated(browser, team).drawn(HttpStatus.OK, response))
                .orElseGet(() -> again(browser, "warning", "expired").drawn(HttpStatus.BAD_REQUEST, response));
    }

    /** One way to Slack and back. */
    private record Round(String state, String cookie) {}

    private ModelAndView finish(String code, Round round, Locale browser, HttpServletResponse response) {
        try {
            var access = oauth.finish(code);
            if (access.isEnterpriseInstall() || access.getTeam() == null) {
                arrivals.turnAway(access);
                return again(browser, "warning", "org").drawn(HttpStatus.BAD_REQUEST, response);
            }
            var again = arrivals.arrived(access, InstallPage.language(browser));
            oauth.finish(round.state(), round.cookie(), installed(access));
            return done(browser, access, again).drawn(HttpStatus.OK, response);
        } catch (SlackRefused refused) {
            return refused(browser, String.valueOf(refused.getMessage())).drawn(HttpStatus.BAD_REQUEST, response);
        } catch (IOException | SlackApiException | RuntimeException failure) {
            var number = Mishaps.record("installing in a Slack team", failure);
            return InstallPage.of(browser, "problem", "mishap", number)
                    .with(InstallPage.texts(browser).get("again"), BEGIN)
                    .drawn(HttpStatus.BAD_GATEWAY, response);
        }
    }

    private static InstallPage done(Locale browser, OAuthV2AccessResponse access, boolean again) {
        var texts = InstallPage.texts(browser);
        var team = installed(access);
        var page = InstallPage.of(browser, "good", "slack.done", team.name());
        return toSlack(
                texts,
                (again ? page.and(texts.get("slack.done.again")) : page).with(InstallPage.section(browser, "next")),
                team);
    }

    /** The page of a success that is loaded once more. */
    private static InstallPage repeated(Locale browser, SlackOAuth.Installed team) {
        return toSlack(
                InstallPage.texts(browser), InstallPage.of(browser, "good", "slack.repeated", team.name()), team);
    }

    private static InstallPage toSlack(Texts texts, InstallPage page, SlackOAuth.Installed team) {
        return page.with(
                        texts.get("slack.done.button"),
                        "https://slack.com/app_redirect?app=" + encoded(team.app()) + "&team=" + encoded(team.team()))
                .with(texts.get("guide.link"), GuidePage.PATH);
    }

    private static SlackOAuth.Installed installed(OAuthV2AccessResponse access) {
        var team = access.getTeam();
        return new SlackOAuth.Installed(
                String.valueOf(access.getAppId()),
                team.getId(),
                Optional.ofNullable(team.getName()).orElse(team.getId()));
    }

    private static InstallPage refused(Locale browser, String error) {
        log.warn("Slack refused an installation: {}", safe(error));
        return again(browser, "problem", "refused")
                .small(InstallPage.texts(browser).get("said", safe(error)));
    }

    /** Slack's errors are single words; what anybody else put into the address is not repeated. */
    private static String safe(String error) {
        return error.matches("[a-z0-9_]{1,60}") ? error : "?";
    }

    private static InstallPage again(Locale browser, String tone, String key) {
        return InstallPage.of(browser, tone, key)
                .with(InstallPage.texts(browser).get("again"), BEGIN);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{20,100}"))
                .findFirst();
    }

    private static String word() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
