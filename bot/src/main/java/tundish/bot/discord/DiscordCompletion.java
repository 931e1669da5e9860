package tundish.bot.discord;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.jspecify.annotations.Nullable;
import tundish.assistant.Assistant;
import tundish.command.Option;
import tundish.command.Use;
import tundish.message.ButtonIds;
import tundish.message.Field;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Request;

/** What is offered while somebody types an option of a command. */
final class DiscordCompletion {

    private final Assistant assistant;

    DiscordCompletion(Assistant assistant) {
        this.assistant = assistant;
    }

    /** As many as Discord takes; what is chosen comes back as a record's id or a list's value. */
    List<Choice> offer(
            Actor actor, DiscordRoles roles, String command, @Nullable String subcommand, String option, String typed) {
        return DiscordCommands.use(command, subcommand)
                .flatMap(
                        use -> DiscordCommands.option(use, option).map(known -> found(actor, roles, use, known, typed)))
                .orElse(List.of())
                .stream()
                .filter(found -> !found.value().isEmpty() && found.value().length() <= DiscordLimits.CHOICE)
                .limit(DiscordLimits.CHOICES)
                .map(found -> new Choice(
                        DiscordLimits.cut(
                                found.label().isBlank() ? found.value() : found.label(), DiscordLimits.CHOICE),
                        found.value()))
                .toList();
    }

    private List<Field.Option> found(Actor actor, DiscordRoles roles, Use use, Option option, String typed) {
        return switch (option.kind()) {
            case DEAL -> assistant.suggest(actor, Subject.DEALS, typed);
            case MEMBER -> assistant.suggest(actor, Subject.MEMBERS, typed);
            case STAGE -> assistant.suggest(actor, Subject.STAGES, typed);
            case CAMPAIGN -> assistant.suggest(actor, Subject.CAMPAIGNS, typed);
            case GROUP -> roles.offered(typed);
            case WORD ->
                words(actor, use, option).stream()
                        .filter(word -> holds(word.label(), typed) || holds(word.value(), typed))
                        .toList();
            case AMOUNT, DATE, TEXT -> List.of();
        };
    }

    /** The list that the form shows; for a word that names a field, the form's fields. */
    private List<Field.Option> words(Actor actor, Use use, Option option) {
        return form(actor, use)
                .map(form -> form.fields().stream()
                        .filter(field -> field.caption().name().equals(option.name()))
                        .findFirst()
                        .map(DiscordCompletion::options)
                        .orElseGet(() -> fields(form)))
                .orElse(List.of());
    }

    private Optional<Form> form(Actor actor, Use use) {
        return use.form() != null
                        && assistant.answer(actor, new Request.Pressed(ButtonIds.write(new OpenForm(use.form(), ""))))
                                instanceof Reply.Asked(var form)
                ? Optional.of(form)
                : Optional.empty();
    }

    private static List<Field.Option> options(Field field) {
        return field instanceof Field.Choice choice ? choice.options() : List.of();
    }

    private static List<Field.Option> fields(Form form) {
        return form.fields().stream()
                .filter(field -> !(field instanceof Field.Search))
                .map(field ->
                        new Field.Option(field.caption().name(), field.caption().label()))
                .toList();
    }

    private static boolean holds(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
