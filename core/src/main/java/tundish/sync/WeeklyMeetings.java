package tundish.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.Transactions;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.sync.Agenda.Entry;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/**
 * Lets every team have its summary at its hour, once for each meeting, however many machines look after it. Meetings
 * that were missed while all were off are made up by the latest of them.
 */
public final class WeeklyMeetings {

    private static final int BATCH = 100;

    private final Agenda agenda;
    private final Workspaces workspaces;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;

    public WeeklyMeetings(
            Agenda agenda, Workspaces workspaces, Outbox outbox, Transactions transactions, InstantSource clock) {
        this.agenda = agenda;
        this.workspaces = workspaces;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Puts the summary of every meeting whose hour has come into the outbox. @return how many teams were looked at */
    public int holdDue() {
        var all = 0;
        for (var taken = BATCH; taken == BATCH; all += taken) {
            taken = Scope.everybody().call(() -> transactions.run(this::holdBatch));
        }
        return all;
    }

    private int holdBatch() {
        var now = clock.instant();
        var due = agenda.takeDue(now, BATCH);
        due.forEach(entry -> Scope.of(entry.workspace()).run(() -> agenda.plan(hold(entry, now))));
        return due.size();
    }

    private Entry hold(Entry due, Instant now) {
        var workspace = workspace(due.workspace());
        var settings = workspace.settings();
        var timetable = Timetable.of(settings);
        var day = timetable.latest(now);
        var channel = settings.teamChannel();
        if (channel == null || workspace.away() || !isDue(due, settings, timetable, day)) {
            return planned(due, settings, now);
        }
        outbox.put(new Address.ToChannel(due.workspace(), channel), new Post.WeeklySummary(day), now);
        return planned(due.held(timetable.on(day)), settings, now);
    }

    /** Whether the meeting of that day is the planned one, or a later one, that was not held. */
    private static boolean isDue(Entry entry, Settings settings, Timetable timetable, LocalDate day) {
        return settings.meeting().held()
                && entry.isPlanned()
                && entry.next() != null
                && !day.isBefore(timetable.dayOf(entry.next()))
                && !entry.wasHeldOn(day, timetable.zone());
    }

    private static Entry planned(Entry entry, Settings settings, Instant now) {
        if (!settings.meeting().held()) {
            return entry.planned(null);
        }
        var timetable = Timetable.of(settings);
        var day = timetable.next(now);
        return entry.planned(timetable.on(entry.wasHeldOn(day, timetable.zone()) ? day.plusWeeks(1) : day));
    }

    /** Plans anew after a workspace's settings changed; what is due already is held first. Joins a transaction. */
    public void replan(Workspace workspace) {
        transactions.carry(() -> {
            var entry = agenda.of(workspace.id());
            var now = clock.instant();
            if (entry.next() == null || entry.next().isAfter(now)) {
                agenda.plan(planned(entry, workspace.settings(), now));
            }
        });
    }

    /** What the summary for a meeting is about. */
    public Week week(WorkspaceId workspace, LocalDate meeting) {
        var settings = settings(workspace);
        return Week.before(meeting, lastMet(agenda.of(workspace), meeting, settings), settings);
    }

    private static @Nullable Instant lastMet(Entry entry, LocalDate meeting, Settings settings) {
        return entry.wasHeldOn(meeting, settings.zone()) ? entry.before() : null;
    }

    private Settings settings(WorkspaceId workspace) {
        return workspace(workspace).settings();
    }

    private Workspace workspace(WorkspaceId id) {
        return workspaces.find(id).orElseThrow(() -> new IllegalStateException("no workspace " + id));
    }
}
