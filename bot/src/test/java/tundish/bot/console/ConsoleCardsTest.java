package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowHome;
import tundish.picture.FunnelPicture;

class ConsoleCardsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    private final ConsoleCards cards = new ConsoleCards(ZoneId.of("Europe/Berlin"), Language.EN);

    @Test
    void writesATitleFactsAndText() {
        var card = Card.of(
                Card.Tone.GOOD,
                "Logged",
                Block.paragraph(Span.strong("Acme"), Span.text(" called at "), Span.time(NINE)),
                Block.facts(List.of(new Block.Fact("Next", List.of(Span.text("quote, "), Span.day(NINE))))),
                Block.note(List.of(Span.muted("LX20261123001"))));

        assertThat(lines(card)).isEqualTo("""
                        <div class="card card-good">
                        <h3 class="card-title" dir="auto">Logged</h3>
                        <p class="paragraph" dir="auto"><strong>Acme</strong> called at \
                        <time datetime="2026-11-23T08:00:00Z">Mon 23 Nov 2026, 09:00</time></p>
                        <dl class="facts">
                        <div class="fact"><dt>Next</dt>
                        <dd class="value" dir="auto">quote, \
                        <time datetime="2026-11-23T08:00:00Z">Mon 23 Nov 2026</time></dd></div></dl>
                        <p class="note" dir="auto"><span class="muted">LX20261123001</span></p></div>""");
    }

    @Test
    void putsButtonsThatPostTheirIdBesideAnEntry() {
        var entry = new Block.Entry(
                List.of(Span.text("Acme waits")),
                List.of(
                        Button.primary("Log", new OpenForm(FormName.FOLLOW_UP, "deal:17")),
                        Button.danger("Drop", new ShowHome())));

        assertThat(cards.render(Card.of("Nudge", entry), 1))
                .contains("<p class=\"entry-text\" dir=\"auto\">Acme waits</p>")
                .contains("<button type=\"button\" class=\"button button-primary\" hx-post=\"press\" "
                        + "hx-disabled-elt=\"this\" "
                        + "hx-vals=\"{&quot;button&quot;:&quot;v1|form.open|followup|deal:17&quot;}\">Log</button>")
                .contains("class=\"button button-danger\"");
    }

    @Test
    void setsNumbersToTheRightAndLetsOnlyLongTextsWrap() {
        var table = new Table(
                List.of(new Table.Heading("Stage", false), new Table.Heading("Deals", true)),
                List.of(List.of("Lead", "12"), List.of("Waits for the quality manager", "3")));

        assertThat(cards.render(Card.of("Funnel", table), 1))
                .contains("role=\"region\" tabindex=\"0\" aria-label=\"Funnel\"")
                .contains("<th scope=\"col\" class=\"number\">Deals</th>")
                .contains("<td class=\"short\" dir=\"auto\">Lead</td><td class=\"number\" dir=\"auto\">12</td>")
                .contains("<td class=\"long\" dir=\"auto\">Waits for the quality manager</td>");
    }

    @Test
    void showsThePictureOfTheMessageAndSaysWhatIsOnIt() {
        var picture = new FunnelPicture(
                "Funnel <b>",
                "",
                new FunnelPicture.Headings("Deals", "Money", "Week", "Stalled"),
                List.of(new FunnelPicture.Bar("Lead", 12, "", 0, 0, 0)));

        assertThat(cards.render(Card.of("Week", new Block.Image(picture)), 17))
                .contains("<img src=\"attachments/17\" alt=\"Funnel &lt;b&gt;. Lead 12\">");
        assertThat(cards.render(Card.of("Month", new Block.Image(picture), new Block.Image(picture)), 17))
                .contains("<img src=\"attachments/17\"", "<img src=\"attachments/17/1\"");
    }

    @Test
    void offersTheFileThatCameWithTheMessage() {
        assertThat(cards.render(Card.of("Export"), 17, "漏斗 \"Q4\".xlsx"))
                .contains("<a class=\"file\" href=\"attachments/17\" download=\"漏斗 &quot;Q4&quot;.xlsx\">")
                .contains("<bdi>漏斗 &quot;Q4&quot;.xlsx</bdi>");
    }

    @Test
    void takesWhatPeopleTypedForTextAndNothingElse() {
        var evil = "<script>alert('x')</script> & \"@everyone\" <!channel>\u0000\u001b\ud800";
        var card = Card.of(
                evil,
                Block.paragraph(Span.text(evil), Span.strong(evil), Span.muted(evil)),
                new Block.Heading(evil),
                Block.items(List.of(List.of(Span.text(evil)))),
                Block.facts(List.of(new Block.Fact(evil, evil))),
                new Table(List.of(new Table.Heading(evil, false)), List.of(List.of(evil))),
                Block.buttons(new Button(evil, new ShowFunnel(new FunnelView(evil, evil, evil, false, false, 0)))));

        assertThat(cards.render(card, 1))
                .doesNotContain("<script", "<!channel", "'", "\u0000", "\u001b", "\ud800")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;@everyone&quot;");
    }

    private String lines(Card card) {
        return cards.render(card, 1).replaceAll("(?<=[a-z\">])(?=<(h3|p|dl|div|dd)[ >])", "\n");
    }
}
