package tundish.bot.discord;

import static net.dv8tion.jda.api.interactions.DiscordLocale.CHINESE_CHINA;
import static net.dv8tion.jda.api.interactions.DiscordLocale.CHINESE_TAIWAN;
import static net.dv8tion.jda.api.interactions.DiscordLocale.ENGLISH_UK;
import static net.dv8tion.jda.api.interactions.DiscordLocale.ENGLISH_US;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.jspecify.annotations.Nullable;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.command.Option;
import tundish.command.Use;
import tundish.language.Language;
import tundish.language.LocalText;
import tundish.message.Texts;
import tundish.operation.FormName;
import tundish.operation.Request;

/**
 * What Discord is told of the one list of commands, and how what was chosen is read back. Every option may be left out:
 * what is missing is asked for by the form.
 */
final class DiscordCommands {

    /** The option that takes a file; it is no option of the list, because nobody can type one. */
    static final String FILE = "file";

    /** A command with subcommands does nothing without one in Discord, so what it does alone gets a word. */
    private static final String ALONE = "alone";

    private static final Map<Language, List<DiscordLocale>> LOCALES =
            Map.of(Language.EN, List.of(ENGLISH_US, ENGLISH_UK), Language.ZH, List.of(CHINESE_CHINA, CHINESE_TAIWAN));

    private DiscordCommands() {}

    static List<CommandData> all() {
        return Stream.concat(
                        Commands.ALL.stream().<CommandData>map(DiscordCommands::slash),
                        Arrays.stream(DiscordShortcut.values()).map(DiscordCommands::onMessage))
                .map(command -> command.setContexts(InteractionContextType.GUILD))
                .toList();
    }

    /** What was chosen: the command, its subcommand if it has any, and the values of its options by their names in Discord. */
    static Request chosen(String name, @Nullable String subcommand, Map<String, String> options) {
        var use = use(name, subcommand);
        var values = new HashMap<String, String>();
        options.forEach((option, value) -> values.put(
                use.flatMap(known -> option(known, option)).map(Option::name).orElse(option),
                DiscordText.plain(value)));
        return new Request.Chosen(name, use.map(known -> known.word().en()).orElse(""), values);
    }

    static Optional<Use> use(String name, @Nullable String subcommand) {
        return Commands.ALL.stream()
                .filter(command -> command.name().equals(name))
                .flatMap(command -> command.uses().stream())
                .filter(use -> subcommand == null || word(use).en().equals(subcommand))
                .findFirst();
    }

    static Optional<Option> option(Use use, String name) {
        return use.options().stream()
                .filter(option -> name(option).equals(name))
                .findFirst();
    }

    private static SlashCommandData slash(Command command) {
        var about = text(language -> cut(texts("commands", language).get(command.name() + ".about")));
        var slash = net.dv8tion.jda.api.interactions.commands.build.Commands.slash(command.name(), about.en());
        localise(new LocalText(command.name(), command.zh()), slash::setNameLocalization);
        localise(about, slash::setDescriptionLocalization);
        return command.uses().size() == 1
                ? slash.addOptions(options(command.uses().getFirst()))
                : slash.addSubcommands(command.uses().stream()
                        .map(use -> subcommand(command, use))
                        .toList());
    }

    private static SubcommandData subcommand(Command command, Use use) {
        var about = text(language -> cut(about(command, use, language)));
        var subcommand = new SubcommandData(word(use).en(), about.en());
        localise(word(use), subcommand::setNameLocalization);
        localise(about, subcommand::setDescriptionLocalization);
        return subcommand.addOptions(options(use));
    }

    /** Where the help speaks of typed lines, Discord has a text of its own. */
    private static String about(Command command, Use use, Language language) {
        var key = use.key(command);
        var own = texts("discord", language);
        return own.has(key) ? own.get(key) : texts("commands", language).get(key);
    }

    private static LocalText word(Use use) {
        return use.word().en().isEmpty()
                ? text(language -> texts("discord", language).get(ALONE))
                : use.word();
    }

    private static List<OptionData> options(Use use) {
        var options = use.options().stream().map(DiscordCommands::option);
        return use.form() == FormName.IMPORT
                ? Stream.concat(options, Stream.of(file())).toList()
                : options.toList();
    }

    private static OptionData option(Option option) {
        var key = "option." + option.name();
        var about = text(language -> cut(texts("commands", language).get(key)));
        var data = new OptionData(OptionType.STRING, name(option), about.en(), false, isCompleted(option));
        nameOf(key).ifPresent(name -> localise(name, data::setNameLocalization));
        localise(about, data::setDescriptionLocalization);
        return data;
    }

    private static OptionData file() {
        var about = text(language -> texts("discord", language).get("option.file.about"));
        var data = new OptionData(OptionType.ATTACHMENT, FILE, about.en(), false);
        nameOf("option.file").ifPresent(name -> localise(name, data::setNameLocalization));
        localise(about, data::setDescriptionLocalization);
        return data;
    }

    /** What is found while one types comes with a record's id, which is checked again when it is sent. */
    private static boolean isCompleted(Option option) {
        return switch (option.kind()) {
            case DEAL, MEMBER, STAGE, CAMPAIGN, GROUP, WORD -> true;
            case AMOUNT, DATE, TEXT -> false;
        };
    }

    private static CommandData onMessage(DiscordShortcut shortcut) {
        var name = text(shortcut::name);
        var command = net.dv8tion.jda.api.interactions.commands.build.Commands.message(name.en());
        localise(name, command::setNameLocalization);
        return command;
    }

    private static String name(Option option) {
        return option.name().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What an option is called in a language, where that is a name that Discord takes. */
    private static Optional<LocalText> nameOf(String key) {
        var own = text(language -> {
            var texts = texts("discord", language);
            return texts.has(key) ? texts.get(key) : texts("commands", language).get(key);
        });
        return isName(own.zh())
                ? Optional.of(new LocalText(isName(own.en()) ? own.en() : key.substring("option.".length()), own.zh()))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.matches("[-_'\\p{L}\\p{N}]{1," + DiscordLimits.COMMAND_NAME + "}")
                && text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static void localise(LocalText text, BiConsumer<DiscordLocale, String> set) {
        LOCALES.forEach((language, locales) -> locales.forEach(locale -> set.accept(locale, text.in(language))));
    }

    private static LocalText text(Function<Language, String> in) {
        var both = Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, in));
        return new LocalText(both.getOrDefault(Language.EN, ""), both.getOrDefault(Language.ZH, ""));
    }

    private static Texts texts(String feature, Language language) {
        return Texts.of(feature, language);
    }

    private static String cut(String text) {
        return DiscordLimits.cut(text, DiscordLimits.COMMAND_DESCRIPTION);
    }
}
