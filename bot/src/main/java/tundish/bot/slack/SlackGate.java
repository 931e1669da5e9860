package tundish.bot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.response.ResponseTypes;
import java.time.Instant;
import java.util.Set;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Mishaps;
import tundish.installation.Installer;
import tundish.language.Language;
import tundish.message.Texts;

/**
 * Lets in only teams that installed the app, and hears of those that throw it out. It keeps nothing of a stranger, and
 * does not count deliveries: hearing twice that somebody left changes nothing.
 */
final class SlackGate implements Middleware {

    private static final Set<RequestType> TEAMLESS = Set.of(RequestType.SSLCheck, RequestType.UrlVerification);
    private static final String UNINSTALLED = "app_uninstalled";
    private static final String REVOKED = "tokens_revoked";

    private final InstalledTokens tokens;
    private final Installer installer;
    private final SlackApi slack;
    private final Afterwards afterwards;
    private final String address;

    /** @param address of the page by which a team installs the app; empty where it is not known */
    SlackGate(InstalledTokens tokens, Installer installer, SlackApi slack, Afterwards afterwards, String address) {
        this.tokens = tokens;
        this.installer = installer;
        this.slack = slack;
        this.afterwards = afterwards;
        this.address = address;
    }

    @Override
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (TEAMLESS.contains(request.getRequestType())) {
            return chain.next(request);
        }
        var team = String.valueOf(request.getContext().getTeamId());
        if (request instanceof EventRequest event) {
            var type = event.getEventType();
            if (UNINSTALLED.equals(type) || REVOKED.equals(type)) {
                return ended(team, event);
            }
        }
        return tokens.knows(team) ? chain.next(request) : stranger(request);
    }

    /** Slack says it again later where it could not be kept. */
    private Response ended(String team, EventRequest event) {
        try {
            var payload = JsonParser.parseString(event.getRequestBodyAsString()).getAsJsonObject();
            var at = Instant.ofEpochSecond(
                    payload.has("event_time") ? payload.get("event_time").getAsLong() : Instant.MAX.getEpochSecond());
            if (UNINSTALLED.equals(event.getEventType())) {
                installer.left(InstalledTokens.home(team), at);
            } else if (revokesTheBot(payload.getAsJsonObject("event"))) {
                installer.revoked(InstalledTokens.home(team), null, at);
            }
            tokens.forget(team);
            return Response.ok();
        } catch (RuntimeException failure) {
            Mishaps.record("hearing that a team left", failure);
            return Response.error(500);
        }
    }

    /** The event names the users whose tokens died; the bot's own are listed by themselves. */
    private static boolean revokesTheBot(JsonObject event) {
        var dead = event.getAsJsonObject("tokens");
        return dead != null && dead.has("bot") && !dead.getAsJsonArray("bot").isEmpty();
    }

    private Response stranger(Request<?> request) {
        if (request instanceof SlashCommandRequest) {
            return Response.ok(SlashCommandResponse.builder()
                    .responseType(ResponseTypes.ephemeral)
                    .text(words())
                    .build());
        }
        var url = request.getResponseUrl();
        if (url != null && !url.isEmpty()) {
            afterwards.run(
                    "answering a stranger",
                    () -> slack.respond(
                            url,
                            ActionResponse.builder()
                                    .responseType(ResponseTypes.ephemeral)
                                    .replaceOriginal(false)
                                    .text(words())
                                    .build()));
        }
        return Response.ok();
    }

    /** Nothing is known of a stranger, not even the language. */
    private String words() {
        return in(Language.EN) + "\n" + in(Language.ZH);
    }

    private String in(Language language) {
        var texts = Texts.of("install", language);
        return address.isEmpty() ? texts.get("stranger.nowhere") : texts.get("stranger", address);
    }
}
