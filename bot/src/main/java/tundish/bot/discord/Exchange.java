package tundish.bot.discord;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import tundish.assistant.Assistant;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Reply.Audience;
import tundish.message.Texts;
import tundish.operation.Actor;

/**
 * One interaction and everything that is said about it: at once, or put off and brought later. Discord takes the first
 * word within three seconds and the others within fifteen minutes; whatever comes too late goes to the asker in person.
 */
final class Exchange {

    private static final int PROMPT_BYTES = 1 << 20;

    private final IReplyCallback event;
    private final Visitor visitor;
    private final DiscordRest rest;
    private final Assistant assistant;
    private final CompletableFuture<InteractionHook> putOff = new CompletableFuture<>();

    Exchange(IReplyCallback event, Visitor visitor, DiscordRest rest, Assistant assistant) {
        this.event = event;
        this.visitor = visitor;
        this.rest = rest;
        this.assistant = assistant;
    }

    Visitor visitor() {
        return visitor;
    }

    /** Tells the asker something before anybody knows who that is. */
    void turnAway(Card card) {
        var promised = putOff.isDone() ? hook() : Optional.<InteractionHook>empty();
        if (promised.isPresent()) {
            var edit = new DiscordCards(visitor.language(), ZoneId.of("UTC")).edit(card);
            promised.get().editOriginal(edit).complete();
            return;
        }
        event.reply(new DiscordCards(visitor.language(), ZoneId.of("UTC")).message(card))
                .setEphemeral(!visitor.direct())
                .complete();
    }

    /** Gives the answer at once. */
    void answer(Actor actor, Reply reply, Optional<Modal> form) throws IOException, DiscordRefused {
        try {
            switch (reply) {
                case Reply.Told(var audience, var card) -> say(message(actor, card), audience);
                case Reply.Rewritten(var card) -> rewrite(actor, card);
                case Reply.Handed handed -> hand(actor, handed);
                case Reply.Asked _, Reply.AskedAgain _ -> ask(actor, reply, form);
            }
        } catch (ErrorResponseException refused) {
            if (refused.getErrorResponse() != ErrorResponse.UNKNOWN_INTERACTION) {
                throw refused;
            }
            inPerson(actor, reply);
        }
    }

    private void say(MessageCreateData message, Audience audience) {
        event.reply(message).setEphemeral(isPrivate(audience)).complete();
    }

    /** In a direct message nobody else reads along, and what is said there may stay. */
    private boolean isPrivate(Audience audience) {
        return audience == Audience.ASKER && !visitor.direct();
    }

    /** What is large takes longer to send than Discord waits. */
    private void hand(Actor actor, Reply.Handed handed) throws IOException, DiscordRefused {
        if (handed.content().length <= PROMPT_BYTES) {
            say(messages(actor, handed).getFirst(), Audience.ASKER);
        } else {
            putOff();
            bring(actor, handed);
        }
    }

    private void rewrite(Actor actor, Card card) {
        if (event instanceof IMessageEditCallback edit && hasMessage()) {
            edit.editMessage(edit(actor, card)).complete();
        } else {
            say(message(actor, card), Audience.ASKER);
        }
    }

    /** A form that was opened by a command stands above no message. */
    private boolean hasMessage() {
        return switch (event) {
            case ComponentInteraction _ -> true;
            case ModalInteraction modal -> modal.getMessage() != null;
            default -> false;
        };
    }

    private void ask(Actor actor, Reply reply, Optional<Modal> form) {
        if (event instanceof IModalCallback opener && form.isPresent()) {
            opener.replyModal(mark(actor).on(form.get())).complete();
        } else {
            say(message(actor, reply), Audience.ASKER);
        }
    }

    /** A form cannot follow a form. */
    boolean canOpenForms() {
        return event instanceof IModalCallback;
    }

    /** Keeps the interaction open, when its answer takes longer than Discord waits. */
    void putOff() {
        try {
            putOff.complete(
                    event instanceof IMessageEditCallback edit && hasMessage()
                            ? edit.deferEdit().complete()
                            : event.deferReply(!visitor.direct()).complete());
        } catch (RuntimeException failure) {
            putOff.completeExceptionally(failure);
        }
    }

    /** Brings the answer to what was put off. */
    void bring(Actor actor, Reply reply) throws IOException, DiscordRefused {
        var hook = hook();
        if (hook.isEmpty()) {
            inPerson(actor, reply);
            return;
        }
        try {
            bring(actor, reply, hook.get());
        } catch (ErrorResponseException refused) {
            inPerson(actor, reply);
        }
    }

    private Optional<InteractionHook> hook() {
        try {
            return Optional.of(putOff.join()).filter(hook -> !hook.isExpired());
        } catch (CompletionException notPutOff) {
            return Optional.empty();
        }
    }

    private void bring(Actor actor, Reply reply, InteractionHook hook) {
        var above = event instanceof IMessageEditCallback && hasMessage();
        switch (reply) {
            case Reply.Rewritten(var card) ->
                hook.editOriginal(edit(actor, card)).complete();
            case Reply.Told(var audience, var card)
            when audience == Audience.CHANNEL && !above -> {
                hook.editOriginal(edit(actor, posted(actor.language()))).complete();
                hook.sendMessage(message(actor, card)).setEphemeral(false).complete();
            }
            default -> {
                var audience = reply instanceof Reply.Told told ? told.audience() : Audience.ASKER;
                var messages = messages(actor, reply);
                if (!above) {
                    hook.editOriginal(MessageEditData.fromCreateData(messages.removeFirst()))
                            .complete();
                }
                messages.forEach(message -> hook.sendMessage(message)
                        .setEphemeral(isPrivate(audience))
                        .complete());
            }
        }
    }

    /** Tells how far things are, in the answer that is put off; nothing happens while there is none. */
    void report(Actor actor, Card card) {
        if (putOff.isDone() && !putOff.isCompletedExceptionally() && !hasMessage()) {
            hook().ifPresent(hook -> hook.editOriginal(edit(actor, card)).complete());
        }
    }

    private void inPerson(Actor actor, Reply reply) throws IOException, DiscordRefused {
        var channel = rest.directChannel(visitor.user());
        var messages = messages(actor, reply);
        for (var number = 0; number < messages.size(); number++) {
            var marked = new HomeMark.Of(actor.workspaceId()).on(messages.get(number));
            rest.post(channel, marked, number == 0 ? event.getId() : event.getId() + "-" + number);
        }
    }

    private MessageCreateData message(Actor actor, Reply reply) {
        return messages(actor, reply).getFirst();
    }

    /** As many as it takes; only a file may take more than one. */
    private List<MessageCreateData> messages(Actor actor, Reply reply) {
        return switch (reply) {
            case Reply.Told(var _, var card) -> one(message(actor, card));
            case Reply.Rewritten(var card) -> one(message(actor, card));
            case Reply.Handed handed ->
                HandedFile.messages(cards(actor), handed).stream()
                        .map(mark(actor)::on)
                        .collect(Collectors.toCollection(ArrayList::new));
            case Reply.Asked _, Reply.AskedAgain _ -> messages(actor, assistant.late(actor, reply));
        };
    }

    private static List<MessageCreateData> one(MessageCreateData message) {
        return new ArrayList<>(List.of(message));
    }

    private MessageCreateData message(Actor actor, Card card) {
        return mark(actor).on(cards(actor).message(card));
    }

    private MessageEditData edit(Actor actor, Card card) {
        return mark(actor).on(cards(actor).edit(card));
    }

    private HomeMark mark(Actor actor) {
        return visitor.direct() ? new HomeMark.Of(actor.workspaceId()) : new HomeMark.None();
    }

    private static DiscordCards cards(Actor actor) {
        return new DiscordCards(actor.language(), actor.zone());
    }

    private static Card posted(Language reader) {
        var texts = Texts.of("discord", reader);
        return Card.of(texts.get("posted"), Block.note(texts.line("posted.below")));
    }
}
