package tundish.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import tundish.Transactions;
import tundish.calendar.Calendars;
import tundish.calendar.WorkCalendar;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.sync.Agenda.Review;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/**
 * Lets every team that meets have its review on the first working day of the month, at the hour of its meetings, once
 * for each month, however many machines look after it. Reviews that were missed while all were off are made up by the
 * latest of them.
 */
public final class MonthlyReviews {

    private static final int BATCH = 100;

    private final Agenda agenda;
    private final Workspaces workspaces;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;

    public MonthlyReviews(
            Agenda agenda,
            Workspaces workspaces,
            Calendars calendars,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.agenda = agenda;
        this.workspaces = workspaces;
        this.calendars = calendars;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Puts the review of every month whose hour has come into the outbox. @return how many teams were looked at */
    public int postDue() {
        var all = 0;
        for (var taken = BATCH; taken == BATCH; all += taken) {
            taken = Scope.everybody().call(() -> transactions.run(this::postBatch));
        }
        return all;
    }

    private int postBatch() {
        var now = clock.instant();
        var due = agenda.takeReviewsDue(now, BATCH);
        due.forEach(review -> Scope.of(review.workspace()).run(() -> agenda.plan(post(review, now))));
        return due.size();
    }

    private Review post(Review due, Instant now) {
        var workspace = workspaces.find(due.workspace()).orElseThrow();
        var settings = workspace.settings();
        var channel = settings.teamChannel();
        var month = latest(now, settings);
        if (channel == null || workspace.away() || !settings.meeting().held() || !isDue(due, month)) {
            return planned(due, settings, now);
        }
        outbox.put(
                new Address.ToChannel(due.workspace(), channel),
                new Post.MonthlyReview(month.minusMonths(1).atDay(1)),
                now);
        return planned(new Review(due.workspace(), due.next(), month.atDay(1)), settings, now);
    }

    /** Whether it was planned, and that month's review was not posted. */
    private static boolean isDue(Review review, YearMonth month) {
        return review.isPlanned() && !month.atDay(1).equals(review.last());
    }

    /** The last month in which the hour of the review has come. */
    private YearMonth latest(Instant now, Settings settings) {
        var month = YearMonth.from(now.atZone(settings.zone()));
        return hour(month, settings).isAfter(now) ? month.minusMonths(1) : month;
    }

    private Instant hour(YearMonth month, Settings settings) {
        return firstWorkingDay(month, settings)
                .atTime(settings.meeting().time())
                .atZone(settings.zone())
                .toInstant();
    }

    /** A calendar that is not known any more must not hide the review. */
    private LocalDate firstWorkingDay(YearMonth month, Settings settings) {
        var calendar = calendars.find(settings.calendar()).orElseGet(WorkCalendar::weekendsOnly);
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElseGet(() -> month.atDay(1));
    }

    private Review planned(Review review, Settings settings, Instant now) {
        return new Review(review.workspace(), hour(latest(now, settings).plusMonths(1), settings), review.last());
    }

    /** Plans anew after a workspace's settings changed; what is due already is posted first. Joins a transaction. */
    public void replan(Workspace workspace) {
        transactions.carry(() -> {
            var review = agenda.review(workspace.id());
            var now = clock.instant();
            if (review.isPlanned() && review.next().isAfter(now)) {
                agenda.plan(planned(review, workspace.settings(), now));
            }
        });
    }
}
