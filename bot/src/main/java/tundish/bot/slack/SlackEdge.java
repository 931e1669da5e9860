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
import tundish.message.Texts;

/** Where everything from Slack comes in: lets nothing in twice and no bot, and tells the asker when something breaks. */
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
        if (BotTalk.is(request) || !deliveries.first(request)) {
            return Response.ok();
        }
        try {
            return chain.next(request);
        } catch (Exception failure) {
            return apologise(request, Mishaps.record("a request from Slack", failure));
        }
    }

    private Response apologise(Request<?> request, String number) {
        var place =
                Place.of(request.getContext().getTeamId(), request.getContext().getRequestUserId());
        var texts = SlackReplies.texts(users.find(place));
        return switch (request) {
            case SlashCommandRequest _ -> Response.ok(whisper(texts, number));
            case ViewSubmissionRequest submission -> keepOpen(submission, texts, number);
            default -> {
                tell(place.answering(request.getResponseUrl()), number);
                yield Response.ok();
            }
        };
    }

    private static SlashCommandResponse whisper(Texts texts, String number) {
        return SlashCommandResponse.builder()
                .responseType(ResponseTypes.ephemeral)
                .text(texts.get("mishap") + "\n" + texts.get("mishap.again", number))
                .build();
    }

    /** What was typed stays: the form says what happened beside its first field. */
    private static Response keepOpen(ViewSubmissionRequest submission, Texts texts, String number) {
        return submission.getPayload().getView().getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .findFirst()
                .map(block -> submission
                        .getContext()
                        .ackWithErrors(Map.of(((InputBlock) block).getBlockId(), texts.get("mishap.again", number))))
                .orElseGet(Response::ok);
    }

    private void tell(Place place, String number) {
        if (!place.responseUrl().isEmpty()) {
            afterwards.run("an apology", () -> replies.apologise(users.find(place), number, place));
        }
    }
}
