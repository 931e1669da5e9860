package tundish.bot.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Role;
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
import tundish.workspace.WorkspaceId;

/** A card that every platform's renderer has to show. */
public final class SampleCard {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    private SampleCard() {}

    public static Member member(String name, Account account) {
        return new Member(
                new MemberId(new WorkspaceId(1), 1), name, "", Role.REP, BERLIN, Language.EN, true, List.of(account));
    }

    /** One of everything, with text that a platform might take for markup. */
    public static Card everything(Member tom, Member eve) {
        return Card.of(
                Card.Tone.WARNING,
                "Acme <Corp> & Sons",
                Block.paragraph(
                        Span.mention(tom),
                        Span.text(" asks "),
                        Span.mention(eve),
                        Span.text(" about "),
                        Span.strong("A&B"),
                        Span.text(", due "),
                        Span.time(NOON),
                        Span.text(", created "),
                        Span.day(NOON)),
                Block.heading("Facts"),
                Block.facts(List.of(new Fact("Stage", "Proposal <2>"), new Fact("Owner", List.of(Span.mention(tom))))),
                Block.items(List.of(List.of(Span.text("one")), List.of(Span.muted("two")))),
                new Block.Entry(
                        List.of(Span.strong("Globex")),
                        List.of(new Button("Show", new ShowDeal(new DealRef("deal:2"))))),
                new Table(
                        List.of(new Table.Heading("Stage", false), new Table.Heading("Deals", true)),
                        List.of(List.of("Lead", "3"), List.of("", "1"))),
                new Block.Divider(),
                Block.buttons(
                        Button.primary("Log", new OpenForm(FormName.FOLLOW_UP, "deal:1")),
                        Button.danger("Drop", new ShowSync()),
                        new Button("Drop again", new ShowSync())),
                Block.note(List.of(Span.text("small print"))));
    }
}
