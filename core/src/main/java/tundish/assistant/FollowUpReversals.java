package tundish.assistant;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.Details;
import tundish.deal.Edit;
import tundish.deal.StageChange;
import tundish.followup.FollowUp;
import tundish.followup.FollowUps;
import tundish.funnel.StageId;

/** Knows what a deal was like before a follow-up, as far as nothing else changed it since. */
final class FollowUpReversals {

    /** Lines of one transaction are written so close together. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final FollowUps followUps;
    private final DealHistory history;

    FollowUpReversals(FollowUps followUps, DealHistory history) {
        this.followUps = followUps;
        this.history = history;
    }

    /**
     * A deal without what a follow-up brought, in the stage where it is.
     *
     * @param backTo the stage that it was in before; null where the follow-up did not move it or it moved on since
     */
    record Reversal(Deal before, Deal deal, @Nullable StageId backTo) {

        boolean restoresNextAction() {
            return !Objects.equals(before.nextAction(), deal.nextAction());
        }

        boolean restoresNeed() {
            return !before.details().need().equals(deal.details().need());
        }

        boolean restoresOwner() {
            return !Objects.equals(before.owner(), deal.owner());
        }
    }

    Reversal of(Deal deal, FollowUp line) {
        var details = deal.details().withNeed(need(line, deal.details().need()));
        var restored = deal.with(progress(details, line))
                .withOwner(tookIt(deal, line) ? null : deal.owner())
                .withNextAction(Objects.equals(deal.nextAction(), line.next()) ? line.nextBefore() : deal.nextAction());
        return new Reversal(deal, restored, backTo(deal, line));
    }

    /** The need before the line and before those that it corrected. */
    private String need(FollowUp line, String need) {
        var told = !line.needChange().isEmpty() || line.replaces() != null;
        var before = edit(
                        line,
                        Column.NEED,
                        edit -> told
                                && edit.after().equals(need)
                                && edit.after().endsWith(line.needChange()))
                .map(Edit::before)
                .orElse(need);
        return line.replaces() == null
                ? before
                : followUps
                        .find(line.replaces())
                        .filter(former -> former.deal().equals(line.deal()))
                        .map(former -> need(former, before))
                        .orElse(before);
    }

    /** What the follow-up before said, or what stood there before anybody followed up. */
    private Details progress(Details details, FollowUp line) {
        if (!details.progress().equals(line.said())) {
            return details;
        }
        return details.withProgress(latestBefore(line)
                .map(FollowUp::said)
                .or(() -> edit(line, Column.PROGRESS, edit -> edit.after().equals(line.said()))
                        .map(Edit::before))
                .orElse(""));
    }

    /** The latest line but this one that still stands and says something. */
    Optional<FollowUp> latestBefore(FollowUp line) {
        return followUps.of(line.deal()).reversed().stream()
                .filter(other -> !other.id().equals(line.id())
                        && !other.withdrawn()
                        && !other.said().isBlank())
                .filter(other -> followUps.replacementOf(other.id()).isEmpty())
                .findFirst();
    }

    private boolean tookIt(Deal deal, FollowUp line) {
        return deal.ownedBy(line.by())
                && edit(line, Column.OWNER, edit -> edit.before().isEmpty()).isPresent();
    }

    /** What the writer of the line changed with it. */
    private Optional<Edit> edit(FollowUp line, Column column, Predicate<Edit> fits) {
        return history.edits(line.deal()).reversed().stream()
                .filter(edit -> edit.column() == column && line.by().equals(edit.by()))
                .filter(edit -> !edit.at().isBefore(line.recordedAt()))
                .filter(edit -> edit.at().isBefore(line.recordedAt().plus(AT_ONCE)))
                .filter(fits)
                .findFirst();
    }

    private @Nullable StageId backTo(Deal deal, FollowUp line) {
        var moved = line.movedToStay();
        return moved == null || deal.stay().number() != moved
                ? null
                : history.changes(deal.id()).stream()
                        .filter(change -> change.stay() == moved)
                        .map(StageChange::from)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
