package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.chat.SampleCard.BERLIN;
import static tundish.bot.chat.SampleCard.everything;
import static tundish.bot.chat.SampleCard.member;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowSync;
import tundish.workspace.Channel;
import tundish.workspace.Platform;

class SlackCardsTest {

    private static final Member TOM = member("Tom", new Account(Platform.SLACK, "U0TOM"));
    private static final Member EVE = member("@everyone <x>", new Account(Platform.CONSOLE, "eve"));

    private final SlackCards english = new SlackCards(Language.EN, BERLIN);
    private final SlackCards chinese = new SlackCards(Language.ZH, BERLIN);

    @Test
    void aChannelCanBeClickedWhereItIsOneAndIsNeverARawId() {
        assertThat(new Mrkdwn(Language.EN, BERLIN, 100)
                        .add(List.of(
                                Span.channel(new Channel(Platform.SLACK, "C024BE91L")),
                                Span.text(" "),
                                Span.channel(new Channel(Platform.DISCORD, "123")),
                                Span.text(" "),
                                Span.channel(new Channel(Platform.SLACK, "<!here>"))))
                        .toString())
                .isEqualTo("<#C024BE91L> a channel on Discord a channel on Slack");
    }

    @Test
    void rendersOneOfEverything() throws Exception {
        assertThat(Json.pretty(Json.of(english.message(everything(TOM, EVE))))).isEqualTo(golden("message.json"));
    }

    @Test
    void rendersTheSameAsATabWithoutTableBlocks() throws Exception {
        assertThat(Json.pretty(Json.of(english.view(everything(TOM, EVE))))).isEqualTo(golden("view.json"));
    }

    private static String golden(String name) throws Exception {
        try (var file = Objects.requireNonNull(SlackCardsTest.class.getResourceAsStream("golden/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void escapesTheFallbackToo() {
        assertThat(english.fallback(everything(TOM, EVE)))
                .startsWith("Acme &lt;Corp&gt; &amp; Sons\n@Tom asks @@everyone &lt;x&gt; about A&amp;B")
                .doesNotContain("<");
    }

    @Test
    void marksBoldBetweenChineseCharactersSoThatSlackSeesIt() {
        assertThat(mrkdwn(Span.text("客户"), Span.strong("华东机械"), Span.text("已推进")))
                .isEqualTo("客户\u200B*华东机械*\u200B已推进");
        assertThat(mrkdwn(Span.text("the "), Span.strong("Acme"), Span.text(" deal")))
                .isEqualTo("the *Acme* deal");
    }

    @Test
    void leavesUnmarkedWhatAMarkWouldBreak() {
        assertThat(mrkdwn(Span.strong("2*3"))).isEqualTo("2*3");
        assertThat(mrkdwn(Span.strong("two\nlines"))).isEqualTo("two\nlines");
    }

    @Test
    void cutsNeitherInsideAMarkNorInsideACharacter() {
        var spans = List.of(Span.text("ab "), Span.mention(TOM), Span.text("<😀"));
        assertThat(IntStream.range(2, 22).mapToObj(max -> Mrkdwn.of(spans, Language.EN, BERLIN, max)))
                .allSatisfy(text -> assertThat(text).matches("a?b? ?(<@U0TOM>)?(&lt;)?(😀)?…?"))
                .contains("ab <@U0TOM>…", "ab <@U0TOM>&lt;…");
    }

    @Test
    void saysHowMuchDidNotFit() {
        var entries = IntStream.range(0, 60)
                .<Block>mapToObj(i -> new Block.Entry(
                        List.of(Span.text("deal " + i)),
                        List.of(new Button("Show", new ShowDeal(new DealRef("deal:" + i))))))
                .toList();
        var card = Card.of("Deals", entries).and(Block.buttons(new Button("Next", new ShowSync())));

        var blocks = Json.of(english.message(card));
        assertThat(blocks).hasSize(50);
        assertThat(blocks.get(48).toString()).contains("and 13 more");
        assertThat(blocks.get(49).toString()).contains("\"actions\"", "Next");
        assertThat(Json.of(chinese.message(card)).get(48).toString()).contains("还有 13 项");
    }

    @Test
    void cutsATableThatIsTooLong() {
        var rows =
                IntStream.range(0, 150).mapToObj(i -> List.of("row " + i, "1")).toList();
        var table = new Table(List.of(new Table.Heading("Name", false), new Table.Heading("N", true)), rows);

        var blocks = Json.of(english.message(Card.of("Long", table)));
        assertThat(blocks.get(1).getAsJsonObject().getAsJsonArray("rows")).hasSize(100);
        assertThat(blocks.get(2).toString()).contains("and 51 more");
    }

    @Test
    void setsASecondTableAsAlignedText() {
        var table = new Table(
                List.of(new Table.Heading("阶段", false), new Table.Heading("Deals", true)),
                List.of(List.of("线索培育", "3"), List.of("Lead", "12")));

        var second = english.message(Card.of("Two", table, table)).get(2);
        assertThat(Json.of(List.of(second))
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("text")
                        .get("text")
                        .getAsString())
                .isEqualTo("""
                        ```阶段      Deals
                        线索培育      3
                        Lead         12```""");
    }

    @Test
    void keepsSlacksLimitsWithWhateverIsShown() {
        var rules = new BlockKitRules();
        assertThat(rules.faultsOfMessage(Json.of(english.message(everything(TOM, EVE)))))
                .isEmpty();
        assertThat(rules.faultsOfMessage(Json.of(english.message(enormous())))).isEmpty();
        assertThat(rules.faultsOfMessage(Json.of(english.message(empty())))).isEmpty();
        assertThat(english.fallback(enormous()).length()).isLessThanOrEqualTo(SlackCards.MAX_FALLBACK);
    }

    private static Card enormous() {
        var long_ = "<客户 & 😀 *x* `y`> ".repeat(1000);
        var button = new Button(long_, new OpenForm(FormName.FOLLOW_UP, "deal:1"));
        var facts = IntStream.range(0, 25).mapToObj(i -> new Fact(long_, long_)).toList();
        var items = IntStream.range(0, 30)
                .mapToObj(i -> List.of(Span.strong(long_)))
                .toList();
        var headings = IntStream.range(0, 30)
                .mapToObj(i -> new Table.Heading(long_, true))
                .toList();
        var row = IntStream.range(0, 30).mapToObj(i -> long_).toList();
        var buttons = IntStream.range(0, 60)
                .mapToObj(i -> new Button(long_, new ShowDeal(new DealRef("deal:" + i))))
                .toList();
        return Card.of(
                long_,
                Block.paragraph(Span.text(long_)),
                Block.heading(long_),
                Block.facts(facts),
                Block.items(items),
                new Table(headings, List.of(row, row)),
                new Table(headings.subList(0, 2), List.of(row.subList(0, 2))),
                new Block.Entry(List.of(Span.text(long_)), List.of(button)),
                new Block.Entry(List.of(Span.text(long_)), buttons),
                new Block.Buttons(buttons),
                Block.note(List.of(Span.text(long_))));
    }

    private static Card empty() {
        return Card.of(
                "",
                Block.paragraph(),
                Block.heading(""),
                Block.facts(List.of(new Fact("", ""))),
                Block.items(List.of(List.of())),
                new Table(List.of(), List.of()),
                new Table(List.of(new Table.Heading("", false)), List.of(List.of(""))),
                new Block.Buttons(List.of()),
                Block.note(List.of()));
    }

    private static String mrkdwn(Span... spans) {
        return Mrkdwn.of(List.of(spans), Language.ZH, BERLIN, 1000);
    }
}
