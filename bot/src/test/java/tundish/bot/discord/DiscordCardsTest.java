package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.chat.SampleCard.BERLIN;
import static tundish.bot.chat.SampleCard.NOON;
import static tundish.bot.chat.SampleCard.everything;
import static tundish.bot.chat.SampleCard.member;
import static tundish.bot.discord.DiscordJson.golden;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Span;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowSync;
import tundish.picture.FunnelPicture;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

class DiscordCardsTest {

    private static final Member TOM = member("Tom", new Account(Platform.DISCORD, "111"));
    private static final Member EVE = member("@everyone <x>", new Account(Platform.CONSOLE, "eve"));

    private final DiscordCards english = new DiscordCards(Language.EN, BERLIN);
    private final DiscordCards chinese = new DiscordCards(Language.ZH, BERLIN);

    @Test
    void aChannelCanBeClickedWhereItIsOneAndIsNeverARawId() {
        assertThat(markdown(
                        Span.channel(new Channel(Platform.DISCORD, "123456789012345678")),
                        Span.text(" "),
                        Span.channel(new Channel(Platform.SLACK, "C024BE91L")),
                        Span.text(" "),
                        Span.channel(new Channel(Platform.DISCORD, "@everyone"))))
                .isEqualTo("<#123456789012345678> Slack 上的频道 Discord 上的频道");
    }

    @Test
    void rendersOneOfEverything() throws Exception {
        assertThat(pretty(english, everything(TOM, EVE))).isEqualTo(golden("message.json"));
        assertThat(pretty(chinese, everything(TOM, EVE))).isEqualTo(golden("message_zh.json"));
    }

    @Test
    void cutsWhatIsTooLongAndSaysHowMuch() throws Exception {
        assertThat(pretty(english, long_())).isEqualTo(golden("long.json"));
        assertThat(pretty(chinese, long_())).isEqualTo(golden("long_zh.json"));
    }

    private static Card long_() {
        var entries = IntStream.rangeClosed(1, 24)
                .<Block>mapToObj(i -> new Block.Entry(
                        List.of(Span.text("deal " + i)),
                        List.of(new Button("Show", new ShowDeal(new DealRef("deal:" + i))))))
                .toList();
        return Card.of("Deals", entries).and(Block.buttons(new Button("Next", new ShowSync())));
    }

    private static String pretty(DiscordCards cards, Card card) {
        return DiscordJson.pretty(DiscordJson.of(cards.message(card)));
    }

    @Test
    void pingsWhomItMentionsAndNobodyElse() {
        var message = DiscordJson.of(english.message(everything(TOM, EVE)));
        assertThat(message.path("allowed_mentions")).hasToString("""
                {"parse":[],"replied_user":false,"users":["111"]}""");
        assertThat(DiscordJson.of(english.message(Card.of("@everyone", Block.paragraph(Span.text("<@222>")))))
                        .path("allowed_mentions"))
                .hasToString("""
                {"parse":[],"replied_user":false}""");
    }

    @Test
    void keepsBoldWordsApart() {
        assertThat(markdown(Span.strong("A"), Span.strong("B*"), Span.text(" c")))
                .isEqualTo("**A**\u200B**B\\*** c");
        assertThat(markdown(Span.text("客户"), Span.strong(" 华东机械 "), Span.text("已推进")))
                .isEqualTo("客户**华东机械**已推进");
    }

    @Test
    void showsAMomentByTheReadersClockAndADayAsTheDayItIs() {
        assertThat(markdown(Span.time(NOON))).isEqualTo("<t:1795604400:f>");
        assertThat(markdown(Span.day(NOON))).isEqualTo("2026年11月25日(周三)");
    }

    @Test
    void cutsNeitherInsideAMarkNorInsideACharacter() {
        var spans = List.of(Span.text("ab "), Span.mention(TOM), Span.text("_😀"));
        assertThat(IntStream.range(2, 22).mapToObj(max -> Markdown.of(spans, Language.EN, BERLIN, max)))
                .allSatisfy(text -> assertThat(text).matches("a?b? ?(<@111>)?(\\\\_)?(😀)?…?"))
                .contains("ab <@111>…", "ab <@111>\\_…");
    }

    @Test
    void cutsATableThatIsTooLongAndClosesItsBlock() {
        var rows =
                IntStream.range(0, 900).mapToObj(i -> List.of("row " + i, "1")).toList();
        var table = new Table(List.of(new Table.Heading("Name", false), new Table.Heading("N", true)), rows);

        var text = texts(english.message(Card.of("Long", table))).getFirst();
        assertThat(text).startsWith("### Long\n```\nName     N\nrow 0    1\n").endsWith("\n```\n-# and 541 more");
        assertThat(text.length()).isLessThanOrEqualTo(DiscordLimits.TEXT);
    }

    @Test
    void letsNoCellMakeATableWide() {
        var table = new Table(
                List.of(new Table.Heading("阶段", false), new Table.Heading("Deals", true)),
                List.of(List.of("线索培育", "3"), List.of("很长的名字".repeat(60), "12")));
        assertThat(texts(english.message(Card.of("", table)))).containsExactly("""
                ```
                阶段                                     Deals
                线索培育                                     3
                很长的名字很长的名字很长的名字很长的名…     12
                ```""");
    }

    @Test
    void tellsButtonsApartThatDoTheSame() {
        var show = new Button("Show", new ShowDeal(new DealRef("deal:2")));
        var entry = new Block.Entry(List.of(Span.text("Acme")), List.of(show));
        var message = DiscordJson.of(english.message(Card.of("Twice", entry, entry, Block.buttons(show, show))));
        var ids = DiscordRules.below(message.path("components"))
                .filter(part -> part.has("custom_id"))
                .map(part -> part.path("custom_id").asString())
                .toList();
        assertThat(ids).containsExactly("v1|deal.show|deal:2", "v1|deal.show|deal:2|#1", "v1|deal.show|deal:2|#2");
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(ButtonIds.read(id, new WorkspaceId(1))).contains(show.operation()));
    }

    @Test
    void showsAPictureInTheCardAndSaysWhatItShows() throws Exception {
        var picture = new FunnelPicture(
                "Funnel",
                "Team North",
                new FunnelPicture.Headings("Deals", "Amount", "Week", "Stalled"),
                List.of(new FunnelPicture.Bar("Lead", 3, "CNY 1,000", 1, 0, 0)));
        var message = english.message(Card.of("Funnel", new Block.Image(picture)));

        assertThat(DiscordRules.below(DiscordJson.of(message).path("components"))
                        .filter(part -> part.has("items"))
                        .map(part -> part.path("items").path(0)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("media").path("url").asString()).isEqualTo("attachment://tundish.png");
                    assertThat(item.path("description").asString())
                            .isEqualTo("Funnel. Team North. Lead 3, CNY 1,000, +1");
                });
        var file = message.getAllDistinctFiles().iterator().next();
        assertThat(file.getDescription()).isEqualTo("Funnel. Team North. Lead 3, CNY 1,000, +1");
        try (var content = file.getData()) {
            assertThat(content.readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void leavesNothingOfWhatAMessageReadBefore() {
        var edit = DiscordJson.read(english.edit(Card.of("Done")).toData());
        assertThat(edit.path("attachments")).hasToString("[]");
        assertThat(edit.path("components").size()).isOne();
        assertThat(edit.path("allowed_mentions")).hasToString("{\"parse\":[],\"replied_user\":false}");
    }

    @Test
    void keepsDiscordsLimitsWithWhateverIsShown() {
        var rules = new DiscordRules();
        for (var card : List.of(everything(TOM, EVE), enormous(), empty(), long_())) {
            var message = DiscordJson.of(english.message(card));
            assertThat(rules.faultsOfMessage(message))
                    .as(DiscordJson.pretty(message))
                    .isEmpty();
        }
    }

    private static List<String> texts(MessageCreateData message) {
        return DiscordRules.below(DiscordJson.of(message).path("components"))
                .filter(part -> part.has("content"))
                .map(part -> part.path("content").asString())
                .toList();
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

    private static String markdown(Span... spans) {
        return Markdown.of(List.of(spans), Language.ZH, BERLIN, 1000);
    }
}
