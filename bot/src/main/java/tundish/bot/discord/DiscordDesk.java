package tundish.bot.discord;

import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import tundish.assistant.Assistant;
import tundish.bot.chat.Afterwards;
import tundish.bot.chat.Apology;
import tundish.bot.chat.Deliveries;
import tundish.bot.chat.FileIntake;
import tundish.bot.chat.Mishaps;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.workspace.WorkspaceId;

/**
 * Where every interaction is dealt with: lets nothing in twice, finds out who asks, answers at once what is ready in
 * time and brings the rest later, and tells the asker when something breaks.
 */
final class DiscordDesk {

    private final Assistant assistant;
    private final DiscordDialogs dialogs;
    private final Deliveries deliveries;
    private final DiscordUsers users;
    private final FileIntake intake;
    private final DiscordRest rest;
    private final Afterwards afterwards;

    DiscordDesk(
            Assistant assistant,
            DiscordDialogs dialogs,
            Deliveries deliveries,
            DiscordUsers users,
            FileIntake intake,
            DiscordRest rest,
            Afterwards afterwards) {
        this.assistant = assistant;
        this.dialogs = dialogs;
        this.deliveries = deliveries;
        this.users = users;
        this.intake = intake;
        this.rest = rest;
        this.afterwards = afterwards;
    }

    /** What somebody gets, who by now is known. @param form ready to be opened, where that is what they get */
    private record Answer(Actor actor, Reply reply, Optional<Modal> form) {}

    /** @param marked the workspace that the button or form was marked with */
    void serve(IReplyCallback event, Optional<WorkspaceId> marked, Function<Actor, Reply> work) {
        if (!deliveries.first("discord:" + event.getId())) {
            return;
        }
        var exchange = new Exchange(event, Visitor.of(event, marked), rest, assistant);
        try {
            serve(exchange, work);
        } catch (Stranger stranger) {
            exchange.turnAway(stranger.card(exchange.visitor().language()));
        } catch (Exception failure) {
            apologise(exchange, Mishaps.record("an interaction on Discord", failure));
        }
    }

    private void serve(Exchange exchange, Function<Actor, Reply> work) throws Exception {
        var answer = afterwards.soon(
                "bringing a late reply",
                () -> answer(exchange, work),
                late -> exchange.bring(late.actor(), late.reply()),
                number -> apologiseLate(exchange, number));
        if (answer.isPresent()) {
            exchange.answer(
                    answer.get().actor(), answer.get().reply(), answer.get().form());
        } else {
            exchange.putOff();
        }
    }

    private Answer answer(Exchange exchange, Function<Actor, Reply> work) {
        var actor = users.actor(exchange.visitor());
        var reply = intake.watched(actor, card -> exchange.report(actor, card), () -> work.apply(actor));
        var form = reply instanceof Reply.Asked(var asked) && exchange.canOpenForms()
                ? Optional.of(dialogs.open(actor, asked))
                : Optional.<Modal>empty();
        return new Answer(actor, reply, form);
    }

    private void apologise(Exchange exchange, String number) {
        try {
            exchange.turnAway(Apology.card(exchange.visitor().language(), number));
        } catch (RuntimeException failure) {
            Mishaps.record("an apology on Discord", failure);
        }
    }

    private void apologiseLate(Exchange exchange, String number) throws Exception {
        var actor = users.actor(exchange.visitor());
        exchange.bring(actor, Reply.privately(Apology.card(actor.language(), number)));
    }
}
