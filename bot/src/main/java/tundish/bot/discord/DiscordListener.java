package tundish.bot.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import tundish.assistant.Assistant;
import tundish.bot.chat.FileIntake;
import tundish.bot.chat.Mishaps;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.Request;

/** Takes what people do on Discord to the assistant. Runs on threads of its own, never on the gateway's. */
final class DiscordListener extends ListenerAdapter {

    private final DiscordDialogs dialogs;
    private final DiscordDesk desk;
    private final DiscordUsers users;
    private final DiscordCompletion completion;
    private final FileIntake intake;
    private final DiscordRest rest;

    DiscordListener(
            Assistant assistant,
            DiscordDialogs dialogs,
            DiscordDesk desk,
            DiscordUsers users,
            FileIntake intake,
            DiscordRest rest) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.users = users;
        this.completion = new DiscordCompletion(assistant);
        this.intake = intake;
        this.rest = rest;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        desk.serve(event, Optional.empty(), actor -> command(actor, event));
    }

    private Reply command(Actor actor, SlashCommandInteraction event) {
        var file = event.getOptions().stream()
                .filter(option -> option.getType() == OptionType.ATTACHMENT)
                .map(OptionMapping::getAsAttachment)
                .findFirst();
        return file.isPresent()
                ? take(actor, file.get())
                : dialogs.answer(
                        actor, DiscordCommands.chosen(event.getName(), event.getSubcommandName(), options(event)));
    }

    private static Map<String, String> options(SlashCommandInteraction event) {
        var options = new HashMap<String, String>();
        event.getOptions().forEach(option -> options.put(option.getName(), option.getAsString()));
        return DiscordRoles.at(event).checked(options);
    }

    private Reply take(Actor actor, Message.Attachment file) {
        try {
            return intake.offer(actor, file.getFileName(), () -> fetch(file));
        } catch (IOException failure) {
            Mishaps.record("fetching a file from Discord", failure);
            return Reply.privately(Card.of(
                    Card.Tone.WARNING, Texts.of("discord", actor.language()).get("unread")));
        }
    }

    /** Offers nothing rather than something late. */
    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        try {
            event.replyChoices(choices(event)).complete();
        } catch (RuntimeException failure) {
            Mishaps.record("offering what to choose from on Discord", failure);
        }
    }

    private List<Command.Choice> choices(CommandAutoCompleteInteractionEvent event) {
        try {
            var actor = users.actor(Visitor.of(event, Optional.empty()));
            var typed = event.getFocusedOption();
            return completion.offer(
                    actor,
                    DiscordRoles.at(event),
                    event.getName(),
                    event.getSubcommandName(),
                    typed.getName(),
                    typed.getValue());
        } catch (Stranger nobody) {
            return List.of();
        } catch (RuntimeException failure) {
            Mishaps.record("looking for what to choose from on Discord", failure);
            return List.of();
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        var said = event.getTarget().getContentRaw();
        desk.serve(
                event,
                Optional.empty(),
                actor -> dialogs.answer(
                        actor,
                        DiscordShortcut.of(event.getName())
                                .orElse(DiscordShortcut.LOG_FOLLOW_UP)
                                .with(said)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        var button = HomeMark.read(event.getComponentId());
        desk.serve(event, button.workspace(), actor -> dialogs.answer(actor, new Request.Pressed(button.id())));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        var menu = HomeMark.read(event.getComponentId());
        var chosen = event.getValues().isEmpty() ? "" : event.getValues().getFirst();
        desk.serve(event, menu.workspace(), actor -> dialogs.answer(actor, new Request.Pressed(chosen)));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        var form = HomeMark.read(event.getModalId());
        desk.serve(
                event,
                form.workspace(),
                actor -> dialogs.submitted(
                        actor,
                        form.id(),
                        DiscordRoles.at(event)
                                .checked(DiscordForms.read(event.getValues(), file -> keep(actor, file)))));
    }

    private String keep(Actor actor, Message.Attachment file) {
        try (var content = fetch(file)) {
            return intake.take(actor, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputStream fetch(Message.Attachment file) throws IOException {
        try {
            return rest.download(file.getUrl(), FileIntake.MAX_BYTES);
        } catch (DiscordRefused refused) {
            throw new IOException(refused);
        }
    }
}
