package tundish.assistant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.member.Absence;
import tundish.member.Absences;
import tundish.member.MemberId;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.nudge.Nudge;
import tundish.nudge.Nudges;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;
import tundish.workspace.WorkspaceId;

/** What deputies are told, and whoever they stood in for when that person is back. */
final class Homecomings {

    private static final int MOST = 10;

    private final Absences absences;
    private final Deals deals;
    private final Nudges nudges;
    private final NudgeReasons reasons;
    private final AbsenceCards cards;
    private final Meanwhile meanwhile;
    private final InstantSource clock;

    Homecomings(Stores stores, NudgeReasons reasons, InstantSource clock) {
        this.absences = stores.absences();
        this.deals = stores.deals();
        this.nudges = stores.nudges();
        this.reasons = reasons;
        this.cards = new AbsenceCards(stores.members());
        this.meanwhile = new Meanwhile(stores, clock);
        this.clock = clock;
    }

    Optional<Card> standIn(PostReader reader, WorkspaceId workspace, long number) {
        return absences.find(workspace, number)
                .filter(absence -> reader.member() == null || reader.is(absence.deputy()))
                .map(absence -> cards.standIn(
                        reader, absence, absence.over() || !absence.ends().isAfter(clock.instant())));
    }

    /** Everything that others were reminded of or did meanwhile, in one message; nothing where that is nothing. */
    Optional<Card> welcome(PostReader reader, WorkspaceId workspace, long number) {
        return absences.find(workspace, number).flatMap(absence -> welcome(reader, absence));
    }

    private Optional<Card> welcome(PostReader reader, Absence absence) {
        var done = meanwhile.of(absence);
        var told = done.stream().map(Meanwhile.Done::id).collect(Collectors.toSet());
        var diverted = diverted(absence).stream()
                .filter(nudged ->
                        nudged.isOpen() || !told.contains(nudged.deal().id()))
                .toList();
        return diverted.isEmpty() && done.isEmpty() ? Optional.empty() : Optional.of(welcome(reader, diverted, done));
    }

    private List<NudgedDeal> diverted(Absence absence) {
        var mine = new ArrayList<Deal>();
        deals.each(absence.member().workspace(), openDealsOf(absence.member()), mine::add);
        return mine.stream()
                .map(deal -> new NudgedDeal(
                        deal,
                        nudges.about(deal.id()).stream()
                                .filter(nudge -> isDiverted(nudge, absence))
                                .toList()))
                .filter(nudged -> !nudged.nudges().isEmpty())
                .toList();
    }

    private static DealFilter openDealsOf(MemberId owner) {
        return DealFilter.OPEN.of(owner);
    }

    /** Meant for the owner, sent to somebody else, and not answered before. */
    private static boolean isDiverted(Nudge nudge, Absence absence) {
        var done = nudge.done();
        return nudge.key().level() == 1
                && !nudge.to().equals(absence.member())
                && (done == null || !done.at().isBefore(absence.begins()));
    }

    private Card welcome(PostReader reader, List<NudgedDeal> diverted, List<Meanwhile.Done> done) {
        var texts = reader.texts("absence");
        var blocks = new ArrayList<Block>();
        addDiverted(blocks, reader, texts, diverted);
        addDone(blocks, reader, texts, done);
        return Card.of(texts.get("back"), blocks);
    }

    private void addDiverted(List<Block> blocks, PostReader reader, Texts texts, List<NudgedDeal> diverted) {
        if (diverted.isEmpty()) {
            return;
        }
        blocks.add(Block.paragraph(texts.line("back.intro")));
        diverted.stream().limit(MOST).forEach(nudged -> blocks.add(entry(reader, texts, nudged)));
        if (diverted.size() > MOST) {
            blocks.add(Block.note(List.of(Span.text(texts.count("back.more", diverted.size() - MOST)))));
        }
    }

    private void addDone(List<Block> blocks, PostReader reader, Texts texts, List<Meanwhile.Done> done) {
        if (done.isEmpty()) {
            return;
        }
        blocks.add(Block.paragraph(texts.line("back.meanwhile")));
        done.stream()
                .limit(MOST)
                .forEach(each -> blocks.add(new Block.Entry(
                        meanwhile.line(reader, each),
                        List.of(new Button(texts.get("button.show"), new ShowDeal(DealRef.of(each.id())))))));
        if (done.size() > MOST) {
            blocks.add(Block.note(List.of(Span.text(texts.count("back.more", done.size() - MOST)))));
        }
    }

    private Block entry(PostReader reader, Texts texts, NudgedDeal nudged) {
        var deal = nudged.deal();
        var line = texts.line(
                nudged.isOpen() ? "back.open" : "back.done",
                Span.strong(deal.title()),
                Span.muted(deal.reference().value()),
                nudged.isOpen()
                        ? reasons.brief(reader, nudged.open(), deal)
                        : reasons.done(reader, nudged.done(), clock.instant()));
        return new Block.Entry(
                line,
                nudged.isOpen()
                        ? List.of(new Button(
                                texts.get("button.followup"),
                                new OpenForm(
                                        FormName.FOLLOW_UP,
                                        DealRef.of(deal.id()).text())))
                        : List.of());
    }

    /** Who is away now or in the week to come, for the weekly summary. */
    List<List<Span>> away(PostReader reader, WorkspaceId workspace) {
        var now = clock.instant();
        return absences.after(workspace, now).stream()
                .filter(absence -> absence.begins().isBefore(now.plus(Duration.ofDays(7))))
                .map(absence -> cards.line(reader.language(), absence))
                .toList();
    }
}
