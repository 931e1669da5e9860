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
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Apology;
import tundish.bot.chat.Mishaps;
import tundish.language.Language;
import tundish.operation.Actor;

/** Where everything from Slack comes in: lets nothing in twice and no bot, and tells the asker when something breaks. */
final class SlackEdge implements Middleware {

    private final SlackDeliveries deliveries;
    private final SlackUsers users;
    private final SlackReplies replies;
    private final Afterwards afterwards;

    SlackEdge(SlackDeliveries deliveries, SlackUsers users, SlackReplies replies, Afterwards afterwards) {
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
        var reader = users.find(place).map(Actor::language).orElse(Language.EN);
        return switch (request) {
            case SlashCommandRequest _ -> Response.ok(whisper(reader, number));
            case ViewSubmissionRequest submission -> keepOpen(submission, reader, number);
            default -> {
                tell(place.answering(request.getResponseUrl()), number);
                yield Response.ok();
            }
        };
    }

    private static SlashCommandResponse whisper(Language reader, String number) {
        return SlashCommandResponse.builder()
                .responseType(ResponseTypes.ephemeral)
                .text(Apology.title(reader) + "\n" + Apology.line(reader, number))
                .build();
    }

    /** What was typed stays: the form says what happened beside its first field. */
    private static Response keepOpen(ViewSubmissionRequest submission, Language reader, String number) {
        return submission.getPayload().getView().getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .findFirst()
                .map(block -> submission
                        .getContext()
                        .ackWithErrors(Map.of(((InputBlock) block).getBlockId(), Apology.line(reader, number))))
                .orElseGet(Response::ok);
    }

    private void tell(Place place, String number) {
        if (!place.responseUrl().isEmpty()) {
            afterwards.run("an apology", () -> replies.apologise(users.find(place), number, place));
        }
    }
}
