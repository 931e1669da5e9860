package tundish.assistant;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.book.Succession;
import tundish.book.Successions;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.HandBack;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowFunnel;
import tundish.sync.Item;
import tundish.sync.MeetingNotes;
import tundish.workspace.WorkspaceId;

/** What is told when somebody leaves: to who takes over, to the managers, and to who arranged it. */
final class LeaverCards {

    private static final int MOST = 10;

    private final Deals deals;
    private final Members members;
    private final MeetingNotes notes;
    private final Successions successions;
    private final NudgeReasons reasons;
    private final InstantSource clock;

    LeaverCards(Stores stores, NudgeReasons reasons, InstantSource clock) {
        this.deals = stores.deals();
        this.members = stores.members();
        this.notes = stores.meetingNotes();
        this.successions = stores.successions();
        this.reasons = reasons;
        this.clock = clock;
    }

    Card done(Actor actor, Succession succession) {
        var reader = PostReader.of(actor.member());
        return told(reader, succession)
                .and(Block.buttons(
                        new Button(reader.texts("leaver").get("button.back"), new HandBack(succession.number()))));
    }

    Card handedBack(Actor actor, Succession succession, int count) {
        var texts = Texts.of("leaver", actor.language());
        return Card.of(
                Tone.GOOD,
                texts.get("back.title", name(succession.leaver())),
                Block.paragraph(texts.line("back." + (count == 1 ? "one" : "many"), count, name(succession.heir()))));
    }

    /** The one summary; nothing where it was handed back by then. */
    Optional<Card> inherited(PostReader reader, WorkspaceId workspace, long number) {
        return successions
                .find(workspace, number)
                .filter(succession -> !succession.undone())
                .map(succession -> reader.is(succession.heir())
                        ? told(reader, succession)
                                .and(Block.buttons(Button.primary(
                                        reader.texts("leaver").get("button.mine"), mine(reader.texts("leaver")))))
                        : told(reader, succession));
    }

    private static ShowFunnel mine(Texts texts) {
        return new ShowFunnel(FunnelView.ALL.ownedBy(texts.get("me")));
    }

    private Card told(PostReader reader, Succession succession) {
        var texts = reader.texts("leaver");
        var workspace = succession.leaver().workspace();
        var theirs = deals.findAll(successions.deals(workspace, succession.number())).stream()
                .filter(deal -> deal.ownedBy(succession.heir()))
                .toList();
        var items = successions.items(workspace, succession.number()).stream()
                .flatMap(item -> notes.item(workspace, item).stream())
                .filter(item -> succession.heir().equals(item.owner()))
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line(
                succession.left() ? "told.left" : "told",
                Span.strong(name(succession.leaver())),
                Span.strong(name(succession.heir())),
                name(succession.by()))));
        if (!succession.note().isEmpty()) {
            blocks.add(Block.paragraph(texts.line("note", succession.note())));
        }
        addDeals(blocks, reader, theirs);
        addItems(blocks, texts, items);
        var title = reader.is(succession.heir()) ? "title.heir" : "title";
        return Card.of(texts.get(title, name(succession.leaver()), name(succession.heir())), blocks);
    }

    private void addDeals(List<Block> blocks, PostReader reader, List<Deal> all) {
        var texts = reader.texts("leaver");
        blocks.add(
                Block.paragraph(texts.line("deals." + (all.size() == 1 ? "one" : "many"), all.size(), overdue(all))));
        if (!all.isEmpty()) {
            blocks.add(Block.items(
                    all.stream().limit(MOST).map(deal -> line(reader, deal)).toList()));
        }
        if (all.size() > MOST) {
            blocks.add(Block.note(List.of(Span.text(texts.count("more", all.size() - MOST)))));
        }
    }

    private long overdue(List<Deal> all) {
        return all.stream().filter(deal -> deal.isOverdue(clock.instant())).count();
    }

    private static void addItems(List<Block> blocks, Texts texts, List<Item> items) {
        if (!items.isEmpty()) {
            blocks.add(Block.heading(texts.get("items")));
            blocks.add(Block.items(items.stream()
                    .limit(MOST)
                    .map(item -> List.of(Span.text(item.text())))
                    .toList()));
        }
    }

    private List<Span> line(PostReader reader, Deal deal) {
        var texts = reader.texts("leaver");
        var next = deal.nextAction();
        return next == null
                ? texts.line(
                        "deal",
                        Span.strong(deal.title()),
                        Span.muted(deal.reference().value()),
                        stage(reader, deal))
                : texts.line(
                        "deal.next",
                        Span.strong(deal.title()),
                        Span.muted(deal.reference().value()),
                        stage(reader, deal),
                        next.text(),
                        Promised.by(next, texts.language()));
    }

    private String stage(PostReader reader, Deal deal) {
        return reasons.stageName(reader, deal);
    }

    /** Somebody left and nobody took over yet; nothing where there is nothing to take over. */
    Optional<Card> ownerLeft(PostReader reader, MemberId leaver) {
        var open = new ArrayList<Deal>();
        deals.each(leaver.workspace(), DealFilter.OPEN.of(leaver), open::add);
        open.sort(Comparator.comparing(deal -> deal.id().number()));
        return open.isEmpty() || members.find(leaver).filter(Member::active).isPresent()
                ? Optional.empty()
                : Optional.of(ownerLeft(reader, leaver, open));
    }

    private Card ownerLeft(PostReader reader, MemberId leaver, List<Deal> open) {
        var texts = reader.texts("leaver");
        var blocks = new ArrayList<Block>();
        addDeals(blocks, reader, open);
        blocks.add(Block.buttons(Button.primary(
                texts.get("button.handOver"), new OpenForm(FormName.LEAVER, "member:" + leaver.number()))));
        return new Card(Tone.WARNING, texts.get("ownerLeft", name(leaver)), blocks);
    }

    /** @param by null where the platform's groups decide */
    Card role(PostReader reader, Member member, @Nullable MemberId by) {
        var texts = reader.texts("leaver");
        var role = MemberReader.name(member.role(), reader.language());
        return Card.of(
                texts.get("role", role),
                Block.paragraph(by == null ? texts.line("role.group") : texts.line("role.by", name(by))));
    }

    private String name(MemberId member) {
        return members.find(member).map(Member::name).orElse("?");
    }
}
