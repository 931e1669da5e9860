package tundish.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tundish.assistant.Assistant;
import tundish.bot.chat.Afterwards;
import tundish.message.Card;
import tundish.message.Field.Search.Subject;
import tundish.message.Reply;
import tundish.message.Reply.Audience;
import tundish.operation.Actor;
import tundish.operation.Request;

/**
 * Takes what people do in Slack to the assistant, and its replies back. Forms are opened and commands answered within
 * the three seconds that Slack waits; everything else is brought afterwards.
 */
final class SlackApp {

    private static final Pattern ANYTHING = Pattern.compile("(?s).*");

    private final Assistant assistant;
    private final SlackUsers users;
    private final SlackModals modals;
    private final SlackReplies replies;
    private final SlackFileIntake intake;
    private final Afterwards afterwards;

    SlackApp(
            Assistant assistant,
            SlackUsers users,
            SlackModals modals,
            SlackReplies replies,
            SlackFileIntake intake,
            Afterwards afterwards) {
        this.assistant = assistant;
        this.users = users;
        this.modals = modals;
        this.replies = replies;
        this.intake = intake;
        this.afterwards = afterwards;
    }

    /** What comes by HTTP was verified before Bolt sees it, so that none of Bolt's own middleware is needed. */
    App create(SlackApi slack, List<Middleware> before, SlackEvents events) {
        var config = AppConfig.builder()
                .slack(slack.slack())
                .singleTeamBotToken(null)
                .signingSecret(null)
                .verificationToken(null)
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(_ -> Response.ok())
                .build();
        var app = new App(config, before);
        app.command(ANYTHING, this::command);
        app.blockAction(ANYTHING, this::press);
        app.blockSuggestion(ANYTHING, this::suggest);
        app.viewSubmission(ANYTHING, this::submit);
        app.messageShortcut(ANYTHING, this::fromMessage);
        app.globalShortcut(ANYTHING, this::fromAnywhere);
        events.register(app);
        return app;
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context) throws IOException {
        var payload = request.getPayload();
        var place =
                place(context, payload.getUserId()).in(payload.getChannelId()).answering(payload.getResponseUrl());
        var actor = actor(place);
        var told =
                shown(actor, SlackText.typed(payload.getCommand(), payload.getText()), payload.getTriggerId(), place);
        return told.isEmpty() ? context.ack() : context.ack(answer(actor, told.get(), place));
    }

    private SlashCommandResponse answer(Actor actor, Reply reply, Place place) {
        return switch (reply) {
            case Reply.Told(var audience, var card) -> {
                if (!SlackCards.pictures(card).isEmpty()) {
                    afterwards.run("showing a picture", () -> replies.showPictures(card, audience, place));
                }
                yield message(actor, card, audience);
            }
            case Reply.Rewritten(var card) -> message(actor, card, Audience.ASKER);
            case Reply.Handed handed -> {
                afterwards.run("handing over a file", () -> replies.hand(handed, place));
                yield message(actor, handed.card(), Audience.ASKER);
            }
            case Reply.Asked _, Reply.AskedAgain _ -> throw new IllegalStateException("forms are opened, or put off");
        };
    }

    private static SlashCommandResponse message(Actor actor, Card card, Audience audience) {
        var cards = SlackReplies.cards(actor);
        return SlashCommandResponse.builder()
                .responseType(SlackReplies.responseType(audience))
                .text(cards.fallback(card))
                .blocks(cards.message(card))
                .build();
    }

    private Response press(BlockActionRequest request, ActionContext context) throws IOException {
        var payload = request.getPayload();
        var button = payload.getActions().getFirst().getActionId();
        bring(place(context, payload), new Request.Pressed(button), payload.getTriggerId());
        return context.ack();
    }

    private static Place place(ActionContext context, BlockActionPayload payload) {
        var place = place(context, payload.getUser().getId()).answering(payload.getResponseUrl());
        var container = payload.getContainer();
        return payload.getView() != null || container == null
                ? place.inHome()
                : place.in(container.getChannelId()).at(container.getMessageTs());
    }

    private Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        var actor = actor(place(context, payload.getUser().getId()));
        var found = Arrays.stream(Subject.values())
                .filter(subject -> subject.name().equalsIgnoreCase(payload.getActionId()))
                .flatMap(subject ->
                        assistant
                                .suggest(
                                        actor,
                                        subject,
                                        Optional.ofNullable(payload.getValue()).orElse(""))
                                .stream())
                .toList();
        return context.ack(BlockSuggestionResponse.builder()
                .options(SlackForms.suggestions(found))
                .build());
    }

    private Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var note = FormNote.read(view.getPrivateMetadata());
        var here = place(context, request.getPayload().getUser().getId());
        var place = note.map(known -> known.opened().by(here)).orElse(here);
        var actor = actor(place);
        var form = note.map(FormNote::form).orElse("");
        var reply = soon(
                actor,
                place,
                () -> assistant.answer(
                        actor,
                        new Request.Submitted(
                                form, FilledIn.read(view.getState(), file -> intake.take(actor, place.team(), file)))));
        return reply.isEmpty() ? context.ack() : submitted(actor, reply.get(), view, place, context);
    }

    private Response submitted(Actor actor, Reply reply, View view, Place place, ViewSubmissionContext context) {
        return switch (reply) {
            case Reply.AskedAgain(var _, var problems)
            when !problems.isEmpty() && fields(view).containsAll(problems.keySet()) -> context.ackWithErrors(problems);
            case Reply.AskedAgain(var form, var problems) ->
                context.ackWithUpdate(SlackModals.view(actor, form, problems, place));
            case Reply.Asked(var form) -> context.ackWithUpdate(SlackModals.view(actor, form, Map.of(), place));
            default -> {
                bring(actor, reply, place);
                yield context.ack();
            }
        };
    }

    private static Set<String> fields(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getBlockId())
                .collect(Collectors.toSet());
    }

    private Response fromMessage(MessageShortcutRequest request, MessageShortcutContext context) throws IOException {
        var payload = request.getPayload();
        var place = place(context, payload.getUser().getId())
                .in(payload.getChannel().getId())
                .answering(payload.getResponseUrl());
        var said = SlackText.plain(payload.getMessage().getText());
        bring(place, SlackShortcut.of(payload.getCallbackId()).with(said), payload.getTriggerId());
        return context.ack();
    }

    private Response fromAnywhere(GlobalShortcutRequest request, GlobalShortcutContext context) throws IOException {
        var payload = request.getPayload();
        var place = place(context, payload.getUser().getId());
        bring(place, SlackShortcut.of(payload.getCallbackId()).empty(), payload.getTriggerId());
        return context.ack();
    }

    private void bring(Place place, Request request, String trigger) throws IOException {
        var actor = actor(place);
        shown(actor, request, trigger, place).ifPresent(told -> bring(actor, told, place));
    }

    /** What is to be told, unless a form was opened or it takes too long and is brought afterwards. */
    private Optional<Reply> shown(Actor actor, Request request, String trigger, Place place) throws IOException {
        var reply = soon(actor, place, () -> assistant.answer(actor, request));
        return reply.isEmpty() || modals.open(actor, reply.get(), trigger, place)
                ? Optional.empty()
                : Optional.of(assistant.late(actor, reply.get()));
    }

    private Optional<Reply> soon(Actor actor, Place place, Supplier<Reply> work) {
        return afterwards.soon(
                "bringing a late reply",
                () -> intake.watched(actor, place, work),
                late -> replies.bring(actor, assistant.late(actor, late), place),
                number -> replies.apologise(Optional.of(actor), number, place));
    }

    private void bring(Actor actor, Reply reply, Place place) {
        afterwards.run("bringing a reply", () -> {
            replies.bring(actor, reply, place);
            if (place.home()) {
                replies.showHome(actor, assistant.answer(actor, SlackEvents.HOME), place);
            }
        });
    }

    private Actor actor(Place place) {
        return users.actor(place.team(), place.user());
    }

    private static Place place(Context context, String user) {
        return Place.of(context.getTeamId(), user);
    }
}
