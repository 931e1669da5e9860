package tundish.bot.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tundish.chat.Delivery;
import tundish.chat.Delivery.Delayed;
import tundish.chat.Delivery.Delivered;
import tundish.chat.Delivery.Undeliverable;
import tundish.chat.Messenger;
import tundish.message.Card;
import tundish.workspace.Platform;

/** Posts cards on Discord, with their pictures as attachments. Needs no connection to the gateway. */
final class DiscordMessenger implements Messenger {

    /** As the courier sees fit. */
    private static final Duration SOON = Duration.ZERO;

    private static final Duration WHEN_MENDED = Duration.ofMinutes(10);

    /** Discord's numbers for what no retry can help, and how people may know them. */
    private static final Map<String, String> HOPELESS = Map.of(
            "10003", "unknown_channel",
            "10008", "unknown_message",
            "10013", "unknown_user",
            "50001", "missing_access",
            "50005", "message_of_another",
            "50007", "refuses_direct_messages",
            "50013", "missing_permissions",
            "50035", "invalid_message",
            "50278", "no_server_in_common");

    /** The bot may not do anything for a while: too much of it was refused. */
    private static final Set<String> PASSING = Set.of("20028", "40062", "50027");

    private final DiscordRest rest;

    DiscordMessenger(DiscordRest rest) {
        this.rest = rest;
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Delivery post(Destination to, Card card, String nonce) {
        return attempt(() -> {
            var channel = to.direct() ? rest.directChannel(to.id()) : to.id();
            var message = HomeMark.of(to).on(cards(to).message(card));
            var posted = rest.post(channel, message, nonce);
            return new Delivered(posted.channel(), posted.message());
        });
    }

    @Override
    public Delivery rewrite(Destination to, String messageId, Card card) {
        return attempt(() -> {
            rest.edit(to.id(), messageId, HomeMark.of(to).on(cards(to).edit(card)));
            return new Delivered(to.id(), messageId);
        });
    }

    private interface Attempt {
        Delivery run() throws IOException, DiscordRefused;
    }

    private static Delivery attempt(Attempt attempt) {
        try {
            return attempt.run();
        } catch (DiscordRefused refused) {
            return refused(refused);
        } catch (IOException unreachable) {
            return new Delayed(SOON, "Discord cannot be reached");
        }
    }

    private static Delivery refused(DiscordRefused refused) {
        var status = refused.status();
        if (status == 429 || status >= 500 || PASSING.contains(refused.word())) {
            return new Delayed(refused.retryAfter(), "status " + status);
        }
        if (status == 401) {
            return new Delayed(WHEN_MENDED, "invalid_token");
        }
        return new Undeliverable(HOPELESS.getOrDefault(refused.word(), refused.reason()));
    }

    private static DiscordCards cards(Destination to) {
        return new DiscordCards(to.language(), to.zone());
    }
}
