package tundish.bot.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tundish.bot.console.ConsoleShowing;
import tundish.bot.discord.DiscordShowing;
import tundish.bot.slack.SlackShowing;
import tundish.chat.Post;
import tundish.command.Commands;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Span;
import tundish.metrics.Share;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.Pressable;
import tundish.operation.Request;
import tundish.picture.Picture;
import tundish.suggestion.Advice;
import tundish.suggestion.Suggestion;
import tundish.testing.Checkout;
import tundish.testing.TestBot;

/** Writes {@code docs/parity.md}: what can be asked and shown, and where. A tick is what the platform's own renderer said. */
class ParityTest {

    private static final String REGENERATE = "run: mvn -pl core,storage,bot test -Dtest=ParityTest -Dparity=write";

    private static final String HEAD = """
            # The same on every platform

            Written by a test (`ParityTest`), which asks each platform's own renderer. A push is a card that the bot posts on its own,
            and may rewrite later; a platform shows it if it shows every kind of block.

            | | | Slack | Discord | Console |
            |---|---|---|---|---|
            """;

    private static final String FOOT = """

            Threads or forum posts for each deal, with the stage as tag, are there on Discord only: Slack and the console have no
            forum, and show the same in the deal's timeline.
            """;

    private final TestBot bot = new TestBot();
    private final Map<String, Showing> platforms = new LinkedHashMap<>();

    ParityTest() {
        platforms.put("Slack", new SlackShowing());
        platforms.put("Discord", new DiscordShowing(bot.actor(bot.ada)));
        platforms.put("Console", new ConsoleShowing(bot.assistant, bot.actor(bot.ada)));
    }

    @Test
    void everythingIsThereOnEveryPlatform() throws Exception {
        bot.types(bot.tom, "/lead Acme, Jane Roe, wants a demo");
        suggest();
        var rows = Stream.of(commands(), forms(), buttons(), pushes(), pictures())
                .flatMap(each -> each)
                .toList();
        assertThat(rows).noneMatch(row -> row.contains("| – |"));

        var file = Checkout.file("docs/parity.md");
        var written = HEAD + String.join("\n", rows) + "\n" + FOOT;
        if ("write".equals(System.getProperty("parity"))) {
            Files.writeString(file, written);
        }
        assertThat(Files.readString(file)).as(REGENERATE).isEqualTo(written);
    }

    private String row(String kind, String name, Predicate<Showing> there) {
        return "| %s | %s | %s |"
                .formatted(
                        kind,
                        name,
                        platforms.values().stream()
                                .map(platform -> there.test(platform) ? "✓" : "–")
                                .collect(Collectors.joining(" | ")));
    }

    private Stream<String> commands() {
        return Commands.ALL.stream()
                .flatMap(command -> command.uses().stream()
                        .map(use -> row(
                                "command",
                                "`/%s`"
                                        .formatted((command.name() + " "
                                                        + use.word().en())
                                                .strip()),
                                platform -> platform.takes(command, use))));
    }

    private Stream<String> forms() {
        return Arrays.stream(FormName.values()).map(name -> {
            var opened = bot.assistant.answer(
                    bot.actor(bot.ada), new Request.Pressed(ButtonIds.write(new OpenForm(name, "deal:1"))));
            var form = opened instanceof Reply.Asked(var asked)
                    ? asked
                    : ((Reply.Asked) bot.assistant.answer(
                                    bot.actor(bot.ada),
                                    new Request.Pressed(ButtonIds.write(new OpenForm(name, alone(name))))))
                            .form();
            return row("form", name.key(), platform -> platform.asks(form));
        });
    }

    /** What a form is about that is about no deal. */
    private static String alone(FormName name) {
        return name == FormName.SUGGESTION ? "suggestion:1" : "";
    }

    private void suggest() {
        var advice = new Advice.RepurchaseGrows("default", new Share(12, 40), new Share(2, 40));
        bot.lookingIn(() -> {
            bot.stores.suggestions().add(Suggestion.made(bot.workspace.id(), 1, advice, bot.instant()));
            return advice;
        });
    }

    private Stream<String> buttons() {
        return leaves(Pressable.class).map(type -> {
            var operation = (Pressable) sample(type);
            var id = ButtonIds.write(operation);
            var card = Card.of("A button", Block.buttons(new Button("Press", operation)));
            return row("button", "`" + id.split("\\|")[1] + "`", platform -> platform.shows(card, id));
        });
    }

    private Stream<String> pushes() {
        var whole = new Card(
                Card.Tone.WARNING,
                "the title",
                List.of(
                        Block.paragraph(Span.text("the paragraph")),
                        Block.heading("the heading"),
                        Block.facts(List.of(new Block.Fact("the label", "the fact"))),
                        Block.items(List.of(List.of(Span.strong("the item")))),
                        new Block.Entry(List.of(Span.text("the entry")), List.of()),
                        new Block.Table(
                                List.of(new Block.Table.Heading("the column", false)), List.of(List.of("the cell"))),
                        Block.note(List.of(Span.muted("the note")))));
        var words = List.of(
                "the title",
                "the paragraph",
                "the heading",
                "the label",
                "the fact",
                "the item",
                "the entry",
                "the column",
                "the cell",
                "the note");
        return Arrays.stream(Post.class.getPermittedSubclasses())
                .filter(type -> type != Post.ThreadKept.class)
                .map(type -> row(
                        "push", words(type), platform -> words.stream().allMatch(word -> platform.shows(whole, word))));
    }

    /** {@code WeeklySummary} as “weekly summary”. */
    private static String words(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private Stream<String> pictures() {
        return leaves(Picture.class).map(type -> {
            var card = Card.of("A picture", new Block.Image((Picture) sample(type)));
            return row("picture", words(type), platform -> platform.draws(card));
        });
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ParityTest::leaves)
                : Stream.of(type);
    }

    /** One of a kind, made of the simplest there is. */
    private static Object sample(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var parts = new ArrayList<>();
            for (var part : constructor.getParameterTypes()) {
                parts.add(simple(part));
            }
            return constructor.newInstance(parts.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private static Object simple(Class<?> type) {
        if (type == String.class) {
            return "deal:1";
        }
        if (type == long.class || type == int.class) {
            return 1;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Instant.class) {
            return TestBot.MONDAY;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 23);
        }
        return type.isEnum() ? type.getEnumConstants()[0] : sample(type);
    }
}
