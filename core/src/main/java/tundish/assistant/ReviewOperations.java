package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import tundish.command.Values;
import tundish.imports.FileDesk;
import tundish.member.Right;
import tundish.message.Form;
import tundish.message.PlainText;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.HandReview;
import tundish.operation.Operation.ShowReview;
import tundish.operation.Refusal.BadField;
import tundish.sync.Reviewer;

/** The monthly review, as a message and as a file. */
final class ReviewOperations {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reviewer reviewer;
    private final ReportPeriods periods;
    private final FormDesk desk;
    private final FileDesk files;
    private final ReviewCards cards;
    private final InstantSource clock;

    ReviewOperations(
            Reviewer reviewer,
            Readings readings,
            FormDesk desk,
            FileDesk files,
            ReviewCards cards,
            InstantSource clock) {
        this.reviewer = reviewer;
        this.periods = new ReportPeriods(readings);
        this.desk = desk;
        this.files = files;
        this.cards = cards;
        this.clock = clock;
    }

    Reply show(Actor actor, ShowReview operation) {
        var month = month(actor, operation.month());
        return Reply.privately(cards.message(
                actor.language(), actor.zone(), reviewer.review(actor.workspace(), month, clock.instant())));
    }

    Reply hand(Actor actor, HandReview operation) {
        var month = month(actor, operation.month());
        var review = reviewer.review(actor.workspace(), month, clock.instant());
        return new Reply.Handed(
                cards.handed(actor.language(), review),
                cards.fileName(actor.language(), review) + ".xlsx",
                XLSX,
                files.book(
                        cards.file(actor.language(), actor.zone(), review),
                        new PlainText(actor.zone(), actor.language())));
    }

    /** The last whole month where none is named. */
    private YearMonth month(Actor actor, String typed) {
        Permissions.require(actor, Right.SEE_REPORTS);
        var now = YearMonth.from(
                LocalDate.ofInstant(clock.instant(), actor.settings().zone()));
        if (typed.isBlank()) {
            return now.minusMonths(1);
        }
        var days = periods.read(actor, typed);
        if (days.from() == null) {
            throw new BadField("period", "month.unreadable", typed);
        }
        var month = YearMonth.from(days.from());
        if (!days.from().equals(month.atDay(1)) || !days.to().equals(month.atEndOfMonth())) {
            throw new BadField("period", "month.unreadable", typed);
        }
        if (month.isAfter(now)) {
            throw new BadField("period", "month.toCome", typed);
        }
        return month;
    }

    Form form(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.SEE_REPORTS);
        var sheet = desk.sheet("review", actor, id, values);
        return sheet.form(List.of(sheet.text("period", false, false)));
    }
}
