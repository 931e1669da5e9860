package tundish.bot.discord;

import static java.util.Map.entry;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tundish.chat.Delivery;
import tundish.chat.Delivery.Delayed;
import tundish.chat.Delivery.Delivered;
import tundish.chat.Delivery.Undeliverable;
import tundish.chat.Messenger;
import tundish.chat.ThreadWork;
import tundish.message.Card;
import tundish.workspace.Platform;

/** Posts cards on Discord, with their pictures as attachments. Needs no connection to the gateway. */
final class DiscordMessenger implements Messenger {

    /** As the courier sees fit. */
    private static final Duration SOON = Duration.ZERO;

    private static final Duration WHEN_MENDED = Duration.ofMinutes(10);

    /** Discord's numbers for what no retry can help, and how people may know them. */
    private static final Map<String, String> HOPELESS = Map.ofEntries(
            entry("10003", "unknown_channel"),
            entry("10008", "unknown_message"),
            entry("10013", "unknown_user"),
            entry("40067", "tag_required"),
            entry("50001", "missing_access"),
            entry("50005", "message_of_another"),
            entry("50007", "refuses_direct_messages"),
            entry("50013", "missing_permissions"),
            entry("50035", "invalid_message"),
            entry("50083", "thread_locked"),
            entry("50278", "no_server_in_common"),
            entry("160005", "thread_locked"),
            entry("160006", "too_many_threads"));

    private final DiscordRest rest;
    private final DiscordChannels channels;
    private final DiscordThreads threads;
    private final TokenDiary diary = new TokenDiary();

    DiscordMessenger(DiscordRest rest, DiscordChannels channels) {
        this.rest = rest;
        this.channels = channels;
        this.threads = new DiscordThreads(rest, channels);
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Delivery post(Destination to, Card card, String nonce) {
        return attempt(() -> {
            if (!to.direct() && channels.isForeign(to.workspace(), to.id())) {
                return new Undeliverable("foreign_channel");
            }
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

    @Override
    public Delivery keepThread(Destination to, ThreadWork work, String nonce) {
        return attempt(() -> threads.keep(to, work, nonce));
    }

    private interface Attempt {
        Delivery run() throws IOException, DiscordRefused;
    }

    private Delivery attempt(Attempt attempt) {
        try {
            var delivery = attempt.run();
            if (delivery instanceof Delivered) {
                diary.taken();
            }
            return delivery;
        } catch (DiscordRefused refused) {
            return refused(refused);
        } catch (IOException unreachable) {
            return new Delayed(SOON, "Discord cannot be reached");
        }
    }

    private Delivery refused(DiscordRefused refused) {
        var status = refused.status();
        if (status == 401) {
            diary.refused();
            return new Delayed(WHEN_MENDED, "invalid_token");
        }
        if (refused.isPassing()) {
            return new Delayed(refused.retryAfter(), "status " + status);
        }
        return new Undeliverable(HOPELESS.getOrDefault(refused.word(), refused.reason()));
    }

    private static DiscordCards cards(Destination to) {
        return new DiscordCards(to.language(), to.zone());
    }
}
