package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordJson.golden;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.member.Member;
import tundish.message.Field;
import tundish.message.Field.Caption;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Span;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.testing.TestBot;

class DiscordFormsTest {

    private final TestBot bot = new TestBot();

    @Test
    void rendersOneOfEverything() throws Exception {
        assertThat(pretty(bot.tom, first(), Map.of())).isEqualTo(golden("modal.json"));
        assertThat(pretty(bot.liNa, second(), Map.of("due", "读不懂"))).isEqualTo(golden("modal_zh.json"));
    }

    @Test
    void keepsDiscordsLimitsWithWhateverIsAsked() {
        var rules = new DiscordRules();
        for (var form : List.of(first(), second(), enormous())) {
            assertThat(rules.faultsOfModal(DiscordJson.of(forms(bot.tom).modal(form, Map.of("text", "x".repeat(900))))))
                    .isEmpty();
        }
    }

    @Test
    void readsBackByTheFieldsOwnNames() {
        assertThat(DiscordForms.plain(Map.of(
                        "deal~deals", "Acme · Sons · LX20261123001", "said", "<@17> · agreed", "to~members", "Tom")))
                .containsOnly(
                        Map.entry("deal", "LX20261123001"), Map.entry("said", "@17 · agreed"), Map.entry("to", "Tom"));
    }

    private static Form first() {
        return form(
                List.of(Span.text("Somebody moved "), Span.strong("Acme")),
                new Field.Search(caption("deal", true), Subject.DEALS, new Option("deal:1", "Acme · LX1")),
                new Field.Search(caption("to", false), Subject.MEMBERS, new Option("Tom", "Tom")),
                new Field.Choice(caption("stage", true), "b", List.of(new Option("a", "A"), new Option("b", "B"))),
                new Field.TextField(caption("text", true), "typed before", true, 2000));
    }

    private static Form second() {
        return form(
                List.of(),
                new Field.DateField(caption("due", false), "2026-12-01"),
                new Field.TimeField(caption("time", false), ""),
                new Field.Tick(caption("anyway", false), true),
                new Field.Upload(caption("file", true), List.of(".csv")),
                new Field.TextField(new Caption("name", "Name", "", false), "", false, 200));
    }

    private static Form enormous() {
        var long_ = "@everyone 😀 ".repeat(600);
        var options =
                IntStream.range(0, 60).mapToObj(i -> new Option("v" + i, long_)).toList();
        return form(
                List.of(Span.text(long_)),
                new Field.TextField(new Caption("text", long_, long_, true), long_, true, 9000),
                new Field.Choice(new Caption("many", long_, long_, true), null, options),
                new Field.Choice(new Caption("few", long_, long_, true), null, options.subList(0, 25)),
                new Field.DateField(new Caption("due", long_, long_, true), long_));
    }

    private static Caption caption(String name, boolean required) {
        return new Caption(name, "The " + name, "A word about the " + name, required);
    }

    private static Form form(List<Span> notice, Field... fields) {
        return new Form(
                new FormId(FormName.FOLLOW_UP, "deal:1", 3),
                "A form with a title that is longer than Discord takes",
                "Save",
                notice,
                List.of(fields));
    }

    private String pretty(Member who, Form form, Map<String, String> problems) {
        return DiscordJson.pretty(DiscordJson.of(forms(who).modal(form, problems)));
    }

    private DiscordForms forms(Member who) {
        var many = IntStream.range(0, DiscordForms.MOST_FOUND)
                .mapToObj(i -> new Option("deal:" + i, "Deal " + i))
                .toList();
        return new DiscordForms(
                bot.actor(who), subject -> subject == Subject.DEALS ? many : List.of(new Option("member:1", "Ada")));
    }
}
