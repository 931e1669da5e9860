package tundish.assistant;

import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.followup.ContactChannel;
import tundish.funnel.Stage;
import tundish.operation.Actor;
import tundish.operation.Operation.LogFollowUp;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.PastDate;
import tundish.operation.Refusal.TooLate;

/** Understands follow-ups: from one line, from a form, or from a line that fields complete. */
final class FollowUpReader {

    private static final int LONGEST_ACTION = 200;

    private final FollowUpDeals deals;
    private final Readings readings;
    private final Moves moves;
    private final InstantSource clock;

    FollowUpReader(FollowUpDeals deals, Readings readings, Moves moves, InstantSource clock) {
        this.deals = deals;
        this.readings = readings;
        this.moves = moves;
        this.clock = clock;
    }

    /** What is meant, where the asker may change that deal; a {@code Refusal} says what is missing or unclear. */
    FollowUpEntry read(Actor actor, LogFollowUp operation) {
        var found = deals.find(actor.workspaceId(), operation.deal(), operation.line());
        Permissions.requireChange(actor, found.deal());
        Permissions.requireSeen(found.deal(), operation.seen());
        var line = FollowUpLine.read(found.words(), readings.moment(actor));
        var next = next(actor, operation, line);
        return new FollowUpEntry(
                found.deal(),
                channel(operation.channel(), line),
                said(operation, line, next),
                limited("needChange", either(operation.needChange(), line.needChange()), DealEdits.LONGEST),
                next,
                stage(found.deal(), operation.stage()));
    }

    private static ContactChannel channel(String typed, FollowUpLine line) {
        return typed.isBlank() ? line.channel() : channel(typed);
    }

    private static ContactChannel channel(String typed) {
        return Arrays.stream(ContactChannel.values())
                .filter(channel -> channel.name().equalsIgnoreCase(typed)
                        || channel.text().en().equalsIgnoreCase(typed)
                        || channel.text().zh().equals(typed))
                .findFirst()
                .orElseThrow(() -> new BadField("channel", "contact.unknown", typed));
    }

    /** One line may plan without telling what was said; a form may not. */
    private static String said(LogFollowUp operation, FollowUpLine line, @Nullable NextAction next) {
        var said = limited("said", either(operation.said(), line.said()), DealEdits.LONGEST);
        if (said.isBlank() && (next == null || operation.line().isBlank())) {
            throw new BadField("said", "said.missing");
        }
        return said;
    }

    private @Nullable NextAction next(Actor actor, LogFollowUp operation, FollowUpLine line) {
        var text = limited("next", either(operation.next(), line.next()), LONGEST_ACTION);
        var due = due(actor, operation, line, text);
        if (due == null && text.isEmpty()) {
            return null;
        }
        if (text.isEmpty()) {
            throw new BadField("next", "next.missing");
        }
        if (due == null) {
            throw new BadField("date", "date.missing", text);
        }
        if (!due.due().isAfter(clock.instant()) && !operation.pastIsRight()) {
            throw new PastDate(due);
        }
        return due;
    }

    private @Nullable NextAction due(Actor actor, LogFollowUp operation, FollowUpLine line, String text) {
        if (!operation.date().isBlank()) {
            return readings.due(actor, text, operation.date(), operation.time());
        }
        var phrase = line.due();
        return phrase == null ? null : NextAction.by(text, phrase.date(), phrase.time(), actor.zone());
    }

    private @Nullable Stage stage(Deal deal, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        var stage = moves.stage(deal, typed);
        if (stage.id().equals(deal.stage())) {
            return null;
        }
        if (!deal.isOpen()) {
            throw new TooLate("deal.closed", deal.title());
        }
        if (stage.kind() != Stage.Kind.OPEN) {
            throw new BadField("stage", "stage." + stage.kind().name());
        }
        return stage;
    }

    private static String either(String typed, String fromLine) {
        return typed.isBlank() ? fromLine : typed.strip();
    }

    private static String limited(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new BadField(field, "tooLong", longest, text.length());
        }
        return text;
    }
}
