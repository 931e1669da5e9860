package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tundish.chat.Address;
import tundish.chat.Letter;
import tundish.chat.Post;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.RetryPost;
import tundish.operation.Operation.ShowDeal;

/** How hand-overs read, and what could not be delivered. */
final class PostCards {

    /** So many letters are listed. */
    static final int MOST = 10;

    private final Members members;
    private final Deals deals;
    private final DealBrief brief;

    PostCards(Members members, Deals deals, DealBrief brief) {
        this.members = members;
        this.deals = deals;
        this.brief = brief;
    }

    Card handedOver(PostReader reader, Deal deal, Post.HandedOver post) {
        var texts = reader.texts("posts");
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("handedOver", Span.strong(deal.title()), name(post.by()))));
        if (!post.note().isBlank()) {
            blocks.add(Block.paragraph(texts.line("note", post.note())));
        }
        blocks.add(Block.facts(brief.facts(reader, deal, Set.of())));
        var ref = DealRef.of(deal.id());
        blocks.add(Block.buttons(
                Button.primary(texts.get("button.followup"), new OpenForm(FormName.FOLLOW_UP, ref.text())),
                new Button(texts.get("button.show"), new ShowDeal(ref))));
        return Card.of(texts.get("handedOver.title", deal.title()), blocks);
    }

    /** The same in the team's channel, for somebody who could not be reached in person. */
    Card overheard(PostReader reader, MemberId member, Card card) {
        var blocks = new ArrayList<Block>();
        members.find(member)
                .map(found -> Block.paragraph(reader.texts("posts").line("overheard", Span.mention(found))))
                .ifPresent(blocks::add);
        blocks.addAll(card.blocks());
        return new Card(card.tone(), card.title(), blocks);
    }

    /** @param count how many there are in all */
    Card undelivered(PostReader reader, List<Letter> dead, long count) {
        var texts = reader.texts("posts");
        var blocks = new ArrayList<Block>();
        if (dead.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("undelivered.none")));
        }
        dead.forEach(letter -> blocks.add(new Block.Entry(
                describe(reader, texts, letter),
                List.of(new Button(texts.get("button.retry"), new RetryPost(letter.number()))))));
        if (count > dead.size()) {
            blocks.add(Block.note(List.of(Span.text(texts.count("more", count - dead.size())))));
        }
        return count > 0
                ? new Card(Tone.PROBLEM, texts.count("undelivered", count), blocks)
                : new Card(Tone.GOOD, texts.get("undelivered.zero"), blocks);
    }

    private List<Span> describe(PostReader reader, Texts texts, Letter letter) {
        var settled = letter.settledAt() == null ? letter.notBefore() : letter.settledAt();
        return texts.line(
                "undelivered.entry", what(texts, letter), whom(letter), reason(reader, letter), Span.time(settled));
    }

    private static String what(Texts texts, Letter letter) {
        return texts.get("post." + letter.post().getClass().getSimpleName());
    }

    private Span whom(Letter letter) {
        return switch (letter.to()) {
            case Address.ToMember(var member) -> Span.strong(name(member));
            case Address.ToThread(var deal) ->
                Span.strong(deals.find(deal).map(Deal::title).orElse("?"));
            case Address.ToChannel(var _, var channel) -> Span.strong(channel.id());
        };
    }

    /** Our own reasons have words in every language; a platform's are shown as it gave them. */
    private static String reason(PostReader reader, Letter letter) {
        var key = "reason." + letter.reason();
        var texts = reader.texts("posts");
        return texts.has(key) ? texts.get(key) : letter.reason();
    }

    private String name(MemberId member) {
        return members.find(member).map(found -> found.name()).orElse("?");
    }
}
