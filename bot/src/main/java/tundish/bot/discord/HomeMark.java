package tundish.bot.discord;

import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.replacer.ComponentReplacer;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import tundish.chat.Messenger.Destination;
import tundish.workspace.WorkspaceId;

/**
 * Marks the buttons and forms of a direct message with the workspace that they are about: there no server tells it, and
 * one person may belong to several. Whoever presses is still looked up among that workspace's members.
 */
sealed interface HomeMark {

    /** Nothing to mark: the server tells. */
    record None() implements HomeMark {}

    record Of(WorkspaceId workspace) implements HomeMark {}

    Pattern MARKED = Pattern.compile("w([0-9a-z]{1,13})~(.*)", Pattern.DOTALL);

    static HomeMark of(Destination to) {
        return new Of(to.workspace());
    }

    /** What an id says, and for whom. */
    record Read(Optional<WorkspaceId> workspace, String id) {}

    static Read read(String customId) {
        var marked = MARKED.matcher(customId);
        return marked.matches()
                ? new Read(Optional.of(new WorkspaceId(Long.parseLong(marked.group(1), 36))), marked.group(2))
                : new Read(Optional.empty(), customId);
    }

    default String on(String customId) {
        return switch (this) {
            case None() -> customId;
            case Of(var workspace) -> {
                var marked = "w" + Long.toString(workspace.value(), 36) + "~" + customId;
                yield marked.length() <= DiscordLimits.CUSTOM_ID ? marked : customId;
            }
        };
    }

    default MessageCreateData on(MessageCreateData message) {
        return this instanceof None
                ? message
                : MessageCreateBuilder.from(message)
                        .setComponents(
                                message.getComponentTree().replace(marking()).getComponents())
                        .build();
    }

    default MessageEditData on(MessageEditData message) {
        return this instanceof None
                ? message
                : MessageEditBuilder.from(message)
                        .setComponents(
                                message.getComponentTree().replace(marking()).getComponents())
                        .build();
    }

    default Modal on(Modal form) {
        return this instanceof None
                ? form
                : form.createCopy().setId(on(form.getId())).build();
    }

    private ComponentReplacer marking() {
        return ComponentReplacer.of(ActionRowChildComponent.class, _ -> true, component -> marked(component));
    }

    private ActionRowChildComponent marked(ActionRowChildComponent component) {
        return switch (component) {
            case Button button when button.getCustomId() != null -> button.withCustomId(on(button.getCustomId()));
            case StringSelectMenu menu
            when menu.getCustomId() != null ->
                menu.createCopy().setCustomId(on(menu.getCustomId())).build();
            default -> component;
        };
    }
}
