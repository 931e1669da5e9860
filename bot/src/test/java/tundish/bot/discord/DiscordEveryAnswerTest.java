package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tundish.command.Commands;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowHome;
import tundish.operation.Request;
import tundish.testing.TestBot;

/** Whatever is asked, by whomever, about whatever deals: Discord takes the answer, and nobody is pinged by it. */
class DiscordEveryAnswerTest {

    private static final List<String> HOSTILE = List.of(
            "<!channel> @everyone @here <@111> <@&112> <#113> <t:1:R>",
            "Robert'); DROP TABLE deals;-- <script>alert(1)</script>",
            "مرحبا \u202Eabc 😀😀😀 *_~` ||spoiler|| [pay](https://evil.example)",
            "# 华东机械&有限公司 " + "很长的名字".repeat(60),
            "{0} %s ${x} | v1|deal.show|1",
            "> quote\n- item ```code");

    private static final List<String> LINES = List.of(
            "/followup",
            "/followup LX20261123001 called, wants a demo, next Wed 3pm send quote",
            "/followup LX20261123002 电话沟通，客户要方案对比，下周三下午3点发报价",
            "/followup nobody at all called",
            "/followup LX20261123001 called, yesterday send quote",
            "/lead",
            "/lead @everyone & Söhne, Jane <@111>, jane@example.com, needs \"all\" | of it",
            "/deal",
            "/deal show LX20261123001",
            "/deal show 华东",
            "/deal show e",
            "/deal move LX20261123001",
            "/deal move LX20261123001 negotiation",
            "/deal edit LX20261123003",
            "/deal edit LX20261123003 amount -5",
            "/deal won LX20261123003",
            "/deal lost LX20261123004",
            "/deal handover LX20261123004",
            "/deal snooze LX20261123005 end of month @everyone",
            "/funnel",
            "/funnel mine overdue",
            "/funnel @everyone",
            "/funnel report by owner",
            "/funnel report by customer",
            "/sync",
            "/sync feedback @everyone wants it cheaper",
            "/sync decide @everyone calls <@111> by Friday",
            "/tundish",
            "/tundish help",
            "/tundish help deal",
            "/tundish settings",
            "/tundish people",
            "/tundish import",
            "/tundish export",
            "/tundish undelivered",
            "/nonsense @everyone",
            "/deal show " + "😀".repeat(5000),
            "/lead " + "x*_".repeat(3400));

    private final TestBot bot = new TestBot();
    private final DiscordDialogs dialogs = new DiscordDialogs(bot.assistant);
    private final DiscordRules rules = new DiscordRules();

    @BeforeEach
    void sell() {
        for (var i = 0; i < 5; i++) {
            HOSTILE.forEach(customer -> bot.types(bot.tom, "/lead " + customer));
        }
    }

    @Test
    void canBeShownAndPingsNobody() {
        for (var who : List.of(bot.tom, bot.liNa, bot.wang, bot.mia, bot.ada)) {
            for (var line : LINES) {
                var words = line.substring(1).split(" ", 2);
                judge(
                        who,
                        line,
                        bot.assistant.answer(
                                bot.actor(who), new Request.Typed(words[0], words.length == 1 ? "" : words[1])),
                        2);
            }
            judge(who, "home", bot.assistant.answer(bot.actor(who), new Request.Direct(new ShowHome())), 2);
        }
    }

    @Test
    void asksForEveryFormInModalsThatDiscordTakes() {
        for (var who : List.of(bot.tom, bot.liNa, bot.ada)) {
            for (var command : Commands.ALL) {
                command.uses().stream()
                        .filter(use -> use.form() != null)
                        .forEach(use -> judge(
                                who,
                                command.name() + " " + use.word().en(),
                                dialogs.answer(
                                        bot.actor(who),
                                        new Request.Pressed(
                                                ButtonIds.write(new OpenForm(Objects.requireNonNull(use.form()), "")))),
                                0));
            }
        }
    }

    /** Judges an answer, and those behind its buttons as deep as said. */
    private void judge(Member who, String asked, Reply reply, int depth) {
        switch (reply) {
            case Reply.Told(var _, var card) -> judge(who, asked, card, depth);
            case Reply.Rewritten(var card) -> judge(who, asked, card, depth);
            case Reply.Handed handed -> judge(who, asked, handed.card(), depth);
            case Reply.Asked(var form) -> judge(who, asked, form);
            case Reply.AskedAgain(var form, var _) -> judge(who, asked, form);
        }
    }

    private void judge(Member who, String asked, Card card, int depth) {
        var cards = new DiscordCards(who.language(), who.zone());
        var message = DiscordJson.of(cards.message(card));
        assertThat(rules.faultsOfMessage(message))
                .as(asked + "\n" + DiscordJson.pretty(message))
                .isEmpty();
        assertThat(message.path("allowed_mentions").path("users").size())
                .as(asked)
                .isZero();
        DiscordRules.below(message.path("components"))
                .filter(part -> part.has("content"))
                .forEach(part -> assertThat(part.path("content").asString().replaceAll("(?s)```.*?```", ""))
                        .as(asked)
                        .doesNotContain("@everyone", "@here", "\u202E")
                        .doesNotContainPattern("(?<!\\\\)<[@#]")
                        .doesNotContainPattern("(?<!\\\\)\\[pay"));
        if (depth > 0) {
            buttons(card)
                    .forEach(button -> judge(
                            who,
                            asked + " [" + button.label() + "]",
                            dialogs.answer(bot.actor(who), new Request.Pressed(ButtonIds.write(button.operation()))),
                            depth - 1));
        }
    }

    /** Through every step of the form, to the end. */
    private void judge(Member who, String asked, Form form) {
        var modal = dialogs.open(bot.actor(who), form);
        var json = DiscordJson.of(modal);
        assertThat(rules.faultsOfModal(json))
                .as(asked + "\n" + DiscordJson.pretty(json))
                .isEmpty();
        var next = dialogs.submitted(bot.actor(who), modal.getId(), filledIn(json));
        var card = next instanceof Reply.Told(var _, var told)
                ? told
                : next instanceof Reply.Rewritten(var rewritten) ? rewritten : Card.of("a file");
        judge(who, asked + " filled in", card, 0);
        buttons(card)
                .map(button -> ButtonIds.write(button.operation()))
                .filter(id -> id.contains("|form.open|") && id.contains("|draft:"))
                .limit(next instanceof Reply.Rewritten && card.tone() == Card.Tone.PROBLEM ? 0 : 1)
                .filter(_ -> card.tone() != Card.Tone.PROBLEM)
                .forEach(id -> judge(who, asked + " on", dialogs.answer(bot.actor(who), new Request.Pressed(id)), 0));
    }

    private static Map<String, String> filledIn(JsonNode modal) {
        var values = new HashMap<String, String>();
        modal.path("components").forEach(field -> {
            var component = field.path("component");
            if (component.has("custom_id")) {
                values.put(
                        component.path("custom_id").asString(),
                        component
                                .path("options")
                                .path(0)
                                .path("value")
                                .asString(component.path("value").asString("@everyone")));
            }
        });
        return values;
    }

    private static Stream<Button> buttons(Card card) {
        return card.blocks().stream().flatMap(block -> switch (block) {
            case Block.Buttons(var buttons) -> buttons.stream();
            case Block.Entry(var _, var buttons) -> buttons.stream();
            default -> Stream.empty();
        });
    }
}
