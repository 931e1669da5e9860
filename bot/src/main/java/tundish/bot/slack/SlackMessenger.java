package tundish.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.bot.chat.Mishaps;
import tundish.bot.slack.SlackFiles.Uploaded;
import tundish.chat.Delivery;
import tundish.chat.Delivery.Delayed;
import tundish.chat.Delivery.Delivered;
import tundish.chat.Delivery.Undeliverable;
import tundish.chat.Messenger;
import tundish.installation.TokenKeys;
import tundish.message.Card;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Workspaces;

/**
 * Posts cards on Slack. Pictures are uploaded before the card is posted, so that a failure leaves nothing half said, and
 * shown right after it.
 */
final class SlackMessenger implements Messenger {

    private static final Logger log = LoggerFactory.getLogger(SlackMessenger.class);

    /** As the courier sees fit. */
    private static final Duration SOON = Duration.ZERO;

    private static final Duration WHEN_MENDED = Duration.ofMinutes(10);

    /** Slack is busy or broken. */
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org");

    /** The installation is broken; the message is as good as ever once the operator has mended it. */
    private static final Set<String> MENDABLE = Set.of(
            "invalid_auth",
            "not_authed",
            "token_expired",
            "token_revoked",
            "account_inactive",
            "missing_scope",
            "no_permission",
            "org_login_required",
            "two_factor_setup_required",
            "ekm_access_denied");

    /** Slack does not like how it looks; the words alone can still be said. */
    private static final Set<String> LOOKS =
            Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long");

    private final SlackApi slack;
    private final SlackFiles files;
    private final Workspaces workspaces;

    SlackMessenger(SlackApi slack, SlackFiles files, Workspaces workspaces) {
        this.slack = slack;
        this.files = files;
        this.workspaces = workspaces;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Delivery post(Destination to, Card card, String nonce) {
        return attempt(() -> {
            var pictures = uploaded(team(to), card);
            var cards = cards(to);
            var response = say(to, cards.fallback(card), cards.message(card));
            if (!response.isOk() && LOOKS.contains(String.valueOf(response.getError()))) {
                log.warn("Slack refuses the looks of a message: {}", response.getError());
                response = say(to, cards.fallback(card), List.of());
            }
            if (!response.isOk()) {
                return refused(response.getError());
            }
            show(team(to), pictures, response.getChannel());
            return new Delivered(response.getChannel(), response.getTs());
        });
    }

    @Override
    public Delivery rewrite(Destination to, String messageId, Card card) {
        return attempt(() -> {
            var cards = cards(to);
            var response = slack.methods(team(to))
                    .chatUpdate(update -> update.channel(to.id())
                            .ts(messageId)
                            .text(cards.fallback(card))
                            .blocks(cards.message(card))
                            .parse("none")
                            .linkNames(false));
            return response.isOk() ? new Delivered(to.id(), messageId) : refused(response.getError());
        });
    }

    private ChatPostMessageResponse say(Destination to, String text, List<LayoutBlock> blocks)
            throws IOException, SlackApiException {
        return slack.methods(team(to))
                .chatPostMessage(post -> post.channel(to.id())
                        .text(text)
                        .blocks(blocks.isEmpty() ? null : blocks)
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false));
    }

    /** The words matter more than the picture: where Slack takes no pictures, they go alone. */
    private List<Uploaded> uploaded(String team, Card card) throws IOException, SlackApiException {
        try {
            return files.upload(team, SlackCards.pictures(card));
        } catch (SlackFilesUploadV2Exception refused) {
            log.warn("Slack takes no picture");
            return List.of();
        }
    }

    private void show(String team, List<Uploaded> pictures, String channel) {
        try {
            files.share(team, pictures, channel);
        } catch (IOException | SlackApiException | SlackRefused failure) {
            Mishaps.record("showing a picture", failure);
        }
    }

    /** The team of Slack in which the workspace lives. */
    private String team(Destination to) {
        return workspaces.homes(to.workspace()).stream()
                .filter(home -> home.platform() == Platform.SLACK)
                .map(Home::team)
                .findFirst()
                .orElse("");
    }

    private interface Attempt {
        Delivery run() throws IOException, SlackApiException;
    }

    private static Delivery attempt(Attempt attempt) {
        try {
            return attempt.run();
        } catch (SlackApiException failure) {
            return failed(failure);
        } catch (JsonParseException garbled) {
            return new Delayed(SOON, "Slack's answer cannot be read");
        } catch (SlackNotInstalled gone) {
            return new Delayed(WHEN_MENDED, "notInstalled");
        } catch (TokenKeys.LostKey lost) {
            return new Delayed(WHEN_MENDED, "keyLost");
        } catch (IOException unreachable) {
            return new Delayed(SOON, "Slack cannot be reached");
        }
    }

    private static Delivery failed(SlackApiException failure) {
        var status = failure.getResponse().code();
        if (status == 429 || status >= 500) {
            return new Delayed(patience(failure), "status " + status);
        }
        return failure.getError() == null
                ? new Delayed(SOON, "status " + status)
                : refused(failure.getError().getError());
    }

    private static Duration patience(SlackApiException failure) {
        var asked = String.valueOf(failure.getResponse().header("Retry-After"));
        return asked.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(asked)) : SOON;
    }

    private static Delivery refused(@Nullable String error) {
        var reason = String.valueOf(error);
        if (PASSING.contains(reason)) {
            return new Delayed(SOON, reason);
        }
        return MENDABLE.contains(reason) ? new Delayed(WHEN_MENDED, reason) : new Undeliverable(reason);
    }

    private static SlackCards cards(Destination to) {
        return new SlackCards(to.language(), to.zone());
    }
}
