package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.assistant.FollowUpReversals.Reversal;
import tundish.book.DealBook;
import tundish.book.DealBook.Change;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.deal.NextAction;
import tundish.followup.FollowUp;
import tundish.followup.FollowUps;
import tundish.member.Members;
import tundish.member.Role;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.nudge.Answer;
import tundish.operation.Actor;

/** Writes follow-ups down, with everything that a deal changes by them, and takes them back. */
final class FollowUpWriter {

    private final FollowUps followUps;
    private final Deals deals;
    private final DealBook book;
    private final Moves moves;
    private final Members members;
    private final FollowUpReversals reversals;
    private final InstantSource clock;

    FollowUpWriter(
            FollowUps followUps,
            Deals deals,
            DealBook book,
            Moves moves,
            Members members,
            FollowUpReversals reversals,
            InstantSource clock) {
        this.followUps = followUps;
        this.deals = deals;
        this.book = book;
        this.moves = moves;
        this.members = members;
        this.reversals = reversals;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param before the deal as it was
     * @param done the next action that counts as done by this
     */
    record Written(
            FollowUp line, Deal before, Deal deal, @Nullable NextAction done) {

        boolean took() {
            return before.owner() == null && deal.owner() != null;
        }

        boolean woke() {
            return before.snooze() != null && deal.snooze() == null;
        }
    }

    /**
     * Adds a line and brings the deal up to date with it.
     *
     * @param override why a manager lets the deal move past a gate that is not met; empty otherwise
     * @param wrong the line that this one corrects
     */
    Written write(Actor actor, FollowUpEntry entry, String override, @Nullable FollowUp wrong) {
        var deal = entry.deal();
        var base = wrong == null ? deal : without(actor, deal, wrong);
        var done = entry.next() == null && isDone(actor, base.nextAction()) ? base.nextAction() : null;
        var planned = entry.next() != null || done != null;
        var line = line(actor, entry, planned ? base.nextAction() : null, wrong);
        followUps.add(line);
        var told = told(actor, base, entry);
        var changed = planned ? told.withNextAction(entry.next()) : told;
        var saved = book.change(changed, changes(actor, deal, changed, line), Answer.FOLLOWED_UP, actor.id());
        return new Written(
                line,
                deal,
                entry.to() == null ? saved : moves.move(actor, saved, entry.to(), override, line.recordedAt()),
                done);
    }

    /** The deal without what the wrong line brought; one about another deal is taken back there. */
    private Deal without(Actor actor, Deal deal, FollowUp wrong) {
        if (isAbout(deal, wrong)) {
            return reversals.of(deal, wrong).deal().withOwner(deal.owner());
        }
        takeBack(actor, deals.find(wrong.deal()).orElseThrow(), wrong);
        return deal;
    }

    private static boolean isAbout(Deal deal, @Nullable FollowUp line) {
        return line != null && line.deal().equals(deal.id());
    }

    private FollowUp line(Actor actor, FollowUpEntry entry, @Nullable NextAction nextBefore, @Nullable FollowUp wrong) {
        var now = clock.instant();
        var corrected = isAbout(entry.deal(), wrong) ? wrong : null;
        var stayKept = corrected == null ? null : corrected.movedToStay();
        return new FollowUp(
                followUps.nextId(actor.workspaceId()),
                entry.deal().id(),
                entry.channel(),
                entry.said(),
                entry.needChange(),
                entry.next(),
                nextBefore,
                entry.to() == null
                        ? stayKept
                        : Integer.valueOf(entry.deal().stay().number() + 1),
                wrong == null ? now : wrong.at(),
                now,
                actor.id(),
                corrected == null ? null : corrected.id(),
                false);
    }

    /** A promise that was due by now, or on this day as a whole, is kept by the contact. */
    private boolean isDone(Actor actor, @Nullable NextAction next) {
        var now = clock.instant();
        return next != null
                && (!next.due().isAfter(now) || (!next.timed() && next.day().equals(day(actor, now))));
    }

    private static LocalDate day(Actor actor, Instant at) {
        return LocalDate.ofInstant(at, actor.zone());
    }

    /** The deal with what was said; a rep who follows up on what nobody owns takes it. */
    private Deal told(Actor actor, Deal deal, FollowUpEntry entry) {
        var details = deal.details();
        var progressed = entry.said().isBlank() ? details : details.withProgress(entry.said());
        var need = entry.needChange().isBlank()
                ? details.need()
                : details.need().isBlank() ? entry.needChange() : details.need() + "; " + entry.needChange();
        var takes = deal.owner() == null && actor.member().role() == Role.REP;
        var snoozed = deal.snooze() != null && deal.snooze().until().isAfter(clock.instant());
        return deal.with(progressed.withNeed(need))
                .withOwner(takes ? actor.id() : deal.owner())
                .withSnooze(snoozed ? null : deal.snooze());
    }

    /** What the ledger keeps of it: whatever the follow-up itself does not tell. */
    private List<Change> changes(Actor actor, Deal before, Deal after, FollowUp line) {
        var changes = new ArrayList<Change>();
        add(changes, Column.NEED, before.details().need(), after.details().need());
        add(changes, Column.OWNER, name(before), name(after));
        if (before.snooze() != null && after.snooze() == null) {
            add(changes, Column.SNOOZE, Wording.day(before.snooze().until(), actor.zone(), actor.language()), "");
        }
        if (!isToldByFollowUps(before.details().progress(), line)) {
            add(
                    changes,
                    Column.PROGRESS,
                    before.details().progress(),
                    after.details().progress());
        }
        return changes;
    }

    private boolean isToldByFollowUps(String progress, FollowUp line) {
        return progress.isBlank()
                || followUps.of(line.deal()).stream()
                        .anyMatch(other -> other.said().equals(progress));
    }

    private static void add(List<Change> changes, Column column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(column, before, after));
        }
    }

    private String name(Deal deal) {
        return deal.owner() == null
                ? ""
                : members.find(deal.owner()).map(member -> member.name()).orElse("?");
    }

    /** Adds the line that takes another back, and puts back what the deal was before, as far as that still stands. */
    Reversal takeBack(Actor actor, Deal deal, FollowUp line) {
        var now = clock.instant();
        followUps.add(new FollowUp(
                followUps.nextId(actor.workspaceId()),
                line.deal(),
                line.channel(),
                line.said(),
                "",
                null,
                null,
                null,
                line.at(),
                now,
                actor.id(),
                line.id(),
                true));
        return restore(actor, deal, line);
    }

    private Reversal restore(Actor actor, Deal deal, FollowUp line) {
        var reversal = reversals.of(deal, line);
        var restored = reversal.deal();
        var changes = new ArrayList<Change>();
        add(changes, Column.NEED, deal.details().need(), restored.details().need());
        add(changes, Column.OWNER, name(deal), name(restored));
        var saved = book.change(restored, changes, Answer.EDITED, actor.id());
        var back = reversal.backTo();
        var reason = Texts.of("followup", actor.language()).get("undo.reason");
        return new Reversal(
                deal,
                back == null
                        ? saved
                        : book.move(saved, new DealBook.Move(back, clock.instant(), actor.id(), reason, false)),
                back);
    }
}
