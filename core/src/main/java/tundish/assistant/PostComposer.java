package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.chat.Address;
import tundish.chat.Composer;
import tundish.chat.Letter;
import tundish.chat.Letters;
import tundish.chat.Post;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.message.Card;
import tundish.nudge.Deadlines;
import tundish.nudge.Nudges;
import tundish.nudge.Recipients;
import tundish.workspace.WorkspaceId;

/** Writes what the bot says on its own, from what is true when it leaves. */
final class PostComposer implements Composer {

    private final Stores stores;
    private final Letters letters;
    private final Nudges nudges;
    private final NudgeLetters nudgeLetters;
    private final NudgeCards nudgeCards;
    private final PostCards cards;
    private final SetupCards setupCards;
    private final Summaries summaries;
    private final Summaries reviews;
    private final Function<WorkspaceId, Optional<Card>> suggestions;
    private final Deadlines deadlines;
    private final Homecomings homecomings;
    private final LeaverCards leavers;
    private final ThreadLetters threads;
    private final Transactions transactions;
    private final InstantSource clock;

    PostComposer(
            Stores stores,
            NudgeCards nudgeCards,
            PostCards cards,
            SetupCards setupCards,
            Summaries summaries,
            Summaries reviews,
            Function<WorkspaceId, Optional<Card>> suggestions,
            Deadlines deadlines,
            Recipients recipients,
            Homecomings homecomings,
            LeaverCards leavers,
            ThreadLetters threads,
            InstantSource clock) {
        this.stores = stores;
        this.letters = stores.letters();
        this.nudges = stores.nudges();
        this.transactions = stores.transactions();
        this.nudgeLetters =
                new NudgeLetters(nudges, stores.deals(), deadlines, recipients, stores.outbox(), transactions);
        this.homecomings = homecomings;
        this.leavers = leavers;
        this.threads = threads;
        this.nudgeCards = nudgeCards;
        this.cards = cards;
        this.setupCards = setupCards;
        this.summaries = summaries;
        this.reviews = reviews;
        this.suggestions = suggestions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Composed compose(Letter letter) {
        return switch (letter.post()) {
            case Post.NudgesFor(var to) ->
                awake(letter).<Composed>map(Composed.Later::new).orElseGet(() -> nudges(letter, to));
            case Post.NudgesChanged(var number) -> changed(letter, number);
            case Post.Welcome _ -> message(transactions.run(() -> welcome(letter)));
            case Post.ThreadKept(var deal) -> transactions.run(() -> threads.compose(letter, deal));
            case Post.HandedOver post -> message(transactions.run(() -> handedOver(letter, post)));
            case Post.Inherited(var succession) ->
                message(transactions.run(() -> leavers.inherited(reader(letter), letter.workspace(), succession)));
            case Post.OwnerLeft(var leaver) ->
                message(transactions.run(() -> leavers.ownerLeft(reader(letter), leaver)));
            case Post.RoleChanged(var by) ->
                message(reading(letter)
                        .map(member -> leavers.role(
                                PostReader.of(member), member, by == 0 ? null : new MemberId(letter.workspace(), by))));
            case Post.StandIn(var absence) ->
                message(transactions.run(() -> homecomings.standIn(reader(letter), letter.workspace(), absence)));
            case Post.WelcomeBack(var absence) ->
                message(transactions.run(() -> homecomings.welcome(reader(letter), letter.workspace(), absence)));
            case Post.Undelivered _ ->
                awake(letter)
                        .<Composed>map(Composed.Later::new)
                        .orElseGet(() -> message(transactions.run(() -> undelivered(letter))));
            case Post.Suggestions _ -> message(suggestions(letter.workspace()));
            case Post.WeeklySummary(var meeting) -> message(summaries.write(letter.workspace(), meeting));
            case Post.MonthlyReview(var month) ->
                message(transactions.read(() -> reviews.write(letter.workspace(), month)));
        };
    }

    @Override
    public void arrived(Letter letter, Composed composed) {
        if (letter.post() instanceof Post.NudgesFor) {
            nudges.sent(letter.workspace(), letter.number());
        }
        if (letter.post() instanceof Post.WeeklySummary(var meeting)) {
            stores.outbox().put(letter.to(), new Post.Suggestions(meeting), clock.instant());
        }
        if (composed instanceof Composed.InThread done) {
            threads.arrived(letter, done);
        }
    }

    @Override
    public boolean lost(Letter letter, Composed composed) {
        return letter.post() instanceof Post.ThreadKept(var deal) && threads.lost(deal);
    }

    private static Composed message(Optional<Card> card) {
        return card.<Composed>map(Composed.Message::new).orElseGet(Composed.Silence::new);
    }

    /** When the reader may be pinged, where that is not now: quiet hours may have begun since the letter was put in. */
    private Optional<Instant> awake(Letter letter) {
        return reading(letter).map(deadlines::awake).filter(moment -> moment.isAfter(clock.instant()));
    }

    private Composed nudges(Letter letter, MemberId to) {
        var standing = nudgeLetters.enclose(to, letter);
        if (standing.isEmpty()) {
            return new Composed.Silence();
        }
        return new Composed.Message(transactions.run(() -> {
            var reader = reader(letter);
            var card = nudgeCards.card(reader, standing);
            return letter.to() instanceof Address.ToChannel ? cards.overheard(reader, to, card) : card;
        }));
    }

    private Composed changed(Letter letter, long number) {
        var original = transactions.run(() -> letters.find(letter.workspace(), number));
        var message = original.map(Letter::sent);
        var standing = original.map(nudgeLetters::sentIn).filter(deals -> !deals.isEmpty());
        return message.isPresent() && standing.isPresent()
                ? new Composed.Rewriting(
                        message.get(), transactions.run(() -> nudgeCards.card(reader(letter), standing.get())))
                : new Composed.Silence();
    }

    /** Whoever looked at the same moment has kept what there is to suggest: it is there at the second look. */
    private Optional<Card> suggestions(WorkspaceId workspace) {
        try {
            return transactions.run(() -> suggestions.apply(workspace));
        } catch (Overtaken _) {
            return transactions.run(() -> suggestions.apply(workspace));
        }
    }

    private Optional<Card> handedOver(Letter letter, Post.HandedOver post) {
        var reader = reader(letter);
        return stores.deals()
                .find(post.deal())
                .filter(deal -> deal.isOpen() && deal.owner() != null)
                .filter(deal -> reader.member() == null || reader.is(deal.owner()))
                .map(deal -> letter.to() instanceof Address.ToChannel && deal.owner() != null
                        ? cards.overheard(reader, deal.owner(), cards.handedOver(reader, deal, post))
                        : cards.handedOver(reader, deal, post));
    }

    private Optional<Card> undelivered(Letter letter) {
        var dead = letters.undelivered(letter.workspace(), PostCards.MOST);
        var count = letters.count(letter.workspace()).undeliverable();
        return dead.isEmpty() ? Optional.empty() : Optional.of(cards.undelivered(reader(letter), dead, count));
    }

    private Optional<Card> welcome(Letter letter) {
        var workspace = stores.workspaces().find(letter.workspace()).orElseThrow();
        return reading(letter)
                .map(reader ->
                        setupCards.card(reader, workspace, stores.setups().of(workspace.id())));
    }

    private PostReader reader(Letter letter) {
        return reading(letter).map(PostReader::of).orElseGet(() -> team(letter.workspace()));
    }

    private Optional<Member> reading(Letter letter) {
        return letter.to() instanceof Address.ToMember(var member)
                ? transactions.run(() -> stores.members().find(member))
                : Optional.empty();
    }

    private PostReader team(WorkspaceId workspace) {
        return PostReader.team(stores.workspaces().find(workspace).orElseThrow().settings());
    }

    /** Writes the summary for a meeting, or the review of a month. */
    interface Summaries {

        Optional<Card> write(WorkspaceId workspace, LocalDate day);
    }
}
