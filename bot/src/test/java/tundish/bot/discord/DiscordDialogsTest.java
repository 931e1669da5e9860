package tundish.bot.discord;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.message.Reply;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Request;
import tundish.testing.TestBot;

class DiscordDialogsTest {

    private final TestBot bot = new TestBot();
    private DiscordDialogs dialogs = new DiscordDialogs(bot.assistant);
    private Reply last = Reply.privately(Card.of(""));
    private Modal modal =
            Modal.create("none", "none").addComponents(TextDisplay.of("none")).build();

    @Test
    void asksInStepsAndKeepsWhatWasTyped() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        assertThat(chooses(bot.tom, "followup", "", Map.of())).isEqualTo("""
                Log follow-up
                Deal* [Acme Corp · LX20261123001]
                How did you talk?* [Call / Meeting / E-mail / Message / Other]
                What did the customer say?* ___
                What changed in the need? ___
                Next action _""");
        assertThat(sends(
                        bot.tom,
                        Map.of("deal", "deal:1", "channel", "call", "said", "wants a demo", "next", "send quote")))
                .isEqualTo("""
                Log follow-up
                Noted. You may add: By which day? · At what time? · Move to stage
                [Log] [Continue]""");
        assertThat(presses(bot.tom, "Continue")).isEqualTo("""
                Log follow-up
                By which day? _
                At what time? _
                Move to stage [Prospect / Incubation / Negotiation]""");
        assertThat(sends(bot.tom, Map.of("date", "next Wed", "time", "3pm", "stage", "")))
                .contains("wants a demo", "Wed 2 Dec 2026, 15:00");
        assertThat(bot.types(bot.tom, "/deal Acme")).contains("send quote").contains("wants a demo");
    }

    @Test
    void savesEarlyWhatIsEnough() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        chooses(bot.tom, "followup", "", Map.of("deal", "deal:1"));
        sends(bot.tom, Map.of("channel", "call", "said", "wants a demo"));
        var button = button("Log");
        assertThat(presses(bot.tom, "Log")).contains("wants a demo");
        assertThat(asks(bot.tom, new Request.Pressed(button))).isEqualTo("This was sent already.");
    }

    @Test
    void goesOnAfterARestart() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        chooses(bot.tom, "followup", "", Map.of());
        sends(bot.tom, Map.of("deal", "deal:1", "channel", "call", "said", "wants a demo", "next", "send quote"));
        dialogs = new DiscordDialogs(new TestBot(bot.stores).assistant);
        presses(bot.tom, "Continue");
        dialogs = new DiscordDialogs(new TestBot(bot.stores).assistant);
        assertThat(sends(bot.tom, Map.of("date", "tomorrow", "time", "", "stage", "")))
                .contains("send quote");
    }

    @Test
    void opensWhatWasRefusedWithTheProblemAndEverythingTyped() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        chooses(bot.tom, "followup", "", Map.of());
        sends(bot.tom, Map.of("deal", "deal:1", "channel", "call", "said", "wants a demo", "next", "send quote"));
        presses(bot.tom, "Continue");
        var refused = sends(bot.tom, Map.of("date", "someday", "time", "", "stage", ""));
        assertThat(refused).startsWith("Log follow-up\nBy which day? – ").endsWith("[Correct]");
        assertThat(last).isInstanceOf(Reply.Rewritten.class);
        assertThat(presses(bot.tom, "Correct"))
                .startsWith("Log follow-up\nBy which day? (⚠️ ")
                .endsWith(" someday");
        assertThat(sends(bot.tom, Map.of("date", "tomorrow"))).contains("wants a demo", "Tue 24 Nov 2026");
    }

    @Test
    void correctsAShortFormInTheAskersLanguage() {
        bot.types(bot.liNa, "/lead 华东机械，需要替换旧产线");
        chooses(bot.liNa, "deal", "snooze", Map.of("deal", "deal:1"));
        assertThat(sends(bot.liNa, Map.of("deal", "deal:1", "until", "某一天", "reason", "等待预算")))
                .contains("[修改]");
        assertThat(presses(bot.liNa, "修改")).contains("某一天", "等待预算");
        assertThat(sends(bot.liNa, Map.of("deal", "deal:1", "until", "下周三", "reason", "等待预算")))
                .contains("12月2日");
    }

    @Test
    void findsADealByWhatIsTypedWhereThereAreTooManyToChooseFrom() {
        for (var i = 1; i <= 25; i++) {
            bot.types(bot.tom, "/lead Customer number " + i + ", needs " + i + " seats");
        }
        assertThat(chooses(bot.tom, "deal", "won", Map.of())).startsWith("""
                Deal won
                Deal* _""");
        assertThat(sends(
                        bot.tom, Map.of("deal~deals", "Customer number 7 · LX20261123007", "amount", "7k", "note", "")))
                .contains("Customer number 7");
        chooses(bot.tom, "deal", "snooze", Map.of());
        assertThat(sends(bot.tom, Map.of("deal~deals", "nobody at all", "until", "tomorrow", "reason", "x")))
                .contains("nobody at all", "[Correct]");
        assertThat(presses(bot.tom, "Correct")).contains("tomorrow");
    }

    @Test
    void asksForWhatARefusalAsksFor() {
        bot.types(bot.grace, "/lead Acme Corp, needs 50 seats");
        chooses(bot.grace, "deal", "move", Map.of("deal", "deal:1"));
        assertThat(sends(bot.grace, Map.of("deal", "deal:1", "stage", "negotiation")))
                .contains("[Correct]");
        assertThat(presses(bot.grace, "Correct")).contains("Negotiation");
    }

    @Test
    void changesOneOfManySettingsAndLeavesTheOthers() {
        chooses(bot.ada, "tundish", "settings", Map.of());
        asks(bot.ada, new Request.Pressed(ButtonIds.write(new OpenForm(FormName.SETTINGS, ""))));
        assertThat(sends(bot.ada, Map.of("currency", "EUR"))).contains("[Continue]");
        while (!(last instanceof Reply.Rewritten) || text(bot.ada).contains("[Continue]")) {
            presses(bot.ada, "Continue");
            sends(bot.ada, Map.of());
        }
        assertThat(text(bot.ada)).contains("EUR", "Europe/Berlin");
    }

    private String text(Member who) {
        return new PlainText(who.zone(), who.language()).render(last);
    }

    @Test
    void showsNobodyWhatAnotherKept() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        chooses(bot.tom, "followup", "", Map.of());
        sends(bot.tom, Map.of("deal", "deal:1", "channel", "call", "said", "a secret"));
        var button = button("Continue");
        assertThat(asks(bot.liNa, new Request.Pressed(button))).doesNotContain("secret");
        assertThat(asks(bot.tom, new Request.Submitted("v1|form|followup|draft:999|-1", Map.of("said", "x"))))
                .isNotBlank();
    }

    @Test
    void forgetsWhatLiesForTooLong() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        chooses(bot.tom, "followup", "", Map.of());
        sends(bot.tom, Map.of("deal", "deal:1", "channel", "call", "said", "wants a demo"));
        bot.passes(Duration.ofDays(8));
        assertThat(presses(bot.tom, "Log")).doesNotContain("wants a demo");
    }

    private String chooses(Member who, String command, String use, Map<String, String> options) {
        return asks(who, new Request.Chosen(command, use, options));
    }

    private String asks(Member who, Request request) {
        last = dialogs.answer(bot.actor(who), request);
        return shown(who);
    }

    private String presses(Member who, String label) {
        return asks(who, new Request.Pressed(button(label)));
    }

    /** Sends the modal as Discord does: with every field in it. */
    private String sends(Member who, Map<String, String> typed) {
        var values = new HashMap<String, String>();
        fields().forEach(field ->
                values.put(field.path("component").path("custom_id").asString(), value(field)));
        assertThat(values.keySet()).containsAll(typed.keySet());
        values.putAll(typed);
        last = dialogs.submitted(bot.actor(who), modal.getId(), values);
        assertThat(last).isNotInstanceOfAny(Reply.Asked.class, Reply.AskedAgain.class);
        return shown(who);
    }

    private String shown(Member who) {
        if (last instanceof Reply.Asked(var form)) {
            modal = dialogs.open(bot.actor(who), form);
            return modal.getTitle()
                    + fields().stream().map(field -> "\n" + shown(field)).collect(joining());
        }
        return new PlainText(who.zone(), who.language()).render(last);
    }

    private static String shown(JsonNode field) {
        var component = field.path("component");
        var problem = field.path("description").asString("");
        return field.path("label").asString()
                + (component.path("required").asBoolean(true) ? "*" : "")
                + (problem.startsWith("⚠️") ? " (" + problem + ")" : "")
                + " "
                + (component.has("options") ? options(component) : text(component));
    }

    private static String text(JsonNode component) {
        var value = component.path("value").asString("");
        return value.isEmpty() ? "_".repeat(component.path("style").asInt() == 2 ? 3 : 1) : value;
    }

    private static String options(JsonNode component) {
        return component
                .path("options")
                .valueStream()
                .map(option -> option.path("label").asString())
                .collect(joining(" / ", "[", "]"));
    }

    private static String value(JsonNode field) {
        var component = field.path("component");
        return component
                .path("options")
                .valueStream()
                .filter(option -> option.path("default").asBoolean(false))
                .map(option -> option.path("value").asString())
                .findFirst()
                .orElseGet(() -> component.path("value").asString(""));
    }

    private List<JsonNode> fields() {
        return DiscordJson.of(modal)
                .path("components")
                .valueStream()
                .filter(part -> part.has("component"))
                .toList();
    }

    private String button(String label) {
        var card = last instanceof Reply.Told(var _, var told) ? told : ((Reply.Rewritten) last).card();
        return card.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .map(Button::operation)
                .map(ButtonIds::write)
                .findFirst()
                .orElseThrow();
    }
}
