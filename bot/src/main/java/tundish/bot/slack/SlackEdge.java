package tundish.bot.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.model.block.InputBlock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.operation.Actor;

/** Where everything from Slack comes in: lets nothing in twice, and tells the asker when something breaks. */
final class SlackEdge implements Middleware {

    private final Deliveries deliveries;
    private final SlackUsers users;
    private final SlackReplies replies;
    private final Afterwards afterwards;

    SlackEdge(Deliveries deliveries, SlackUsers users, SlackReplies replies, Afterwards afterwards) {
        this.deliveries = deliveries;
        this.users = users;
        this.replies = replies;
        this.afterwards = afterwards;
    }

    @Override
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (!deliveries.first(request)) {
            return Response.ok();
        }
        try {
            return chain.next(request);
        } catch (Exception failure) {
            return apologise(request, Mishaps.record("a request from Slack", failure));
        }
    }

    private Response apologise(Request<?> request, String number) {
        var asker = asker(request);
        return switch (request) {
            case SlashCommandRequest _ -> Response.ok(whisper(asker, number));
            case ViewSubmissionRequest submission -> keepOpen(submission, asker, number);
            default -> {
                tell(request, asker, number);
                yield Response.ok();
            }
        };
    }

    private static SlashCommandResponse whisper(@Nullable Actor asker, String number) {
        var text = texts(asker);
        return SlashCommandResponse.builder()
                .responseType(ResponseTypes.ephemeral)
                .text(text.get("mishap") + "\n" + text.get("mishap.again", number))
                .build();
    }

    /** What was typed stays: the form says what happened beside its first field. */
    private static Response keepOpen(ViewSubmissionRequest submission, @Nullable Actor asker, String number) {
        return submission.getPayload().getView().getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .findFirst()
                .map(block -> submission
                        .getContext()
                        .ackWithErrors(Map.of(
                                ((InputBlock) block).getBlockId(), texts(asker).get("mishap.again", number))))
                .orElseGet(Response::ok);
    }

    private void tell(Request<?> request, @Nullable Actor asker, String number) {
        var url = request.getResponseUrl();
        if (asker != null && url != null) {
            var place = Place.of(
                            request.getContext().getTeamId(),
                            request.getContext().getRequestUserId())
                    .answering(url);
            var texts = texts(asker);
            var card = Card.of(
                    Card.Tone.PROBLEM, texts.get("mishap"), Block.paragraph(texts.line("mishap.again", number)));
            afterwards.run("an apology", () -> replies.bring(asker, Reply.privately(card), place));
        }
    }

    private @Nullable Actor asker(Request<?> request) {
        try {
            return users.actor(
                    request.getContext().getTeamId(), request.getContext().getRequestUserId());
        } catch (RuntimeException alsoBroken) {
            return null;
        }
    }

    private static Texts texts(@Nullable Actor asker) {
        return Texts.of("slack", asker == null ? Language.EN : asker.language());
    }
}
