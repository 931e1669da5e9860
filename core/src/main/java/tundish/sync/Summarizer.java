package tundish.sync;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tundish.Transactions;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.funnel.StageId;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.metrics.Share;
import tundish.sync.WeekAnalyst.Reading;
import tundish.sync.WeeklySummary.Effort;
import tundish.sync.WeeklySummary.Source;
import tundish.sync.WeeklySummary.StageWeek;
import tundish.sync.Weeks.Contact;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Gathers what a team looks at once a week. Call it inside {@link Transactions#read}, so that all numbers are of one moment. */
public final class Summarizer {

    /** Four weeks after the meeting, and the days until the next. */
    private static final Duration TOLD = Duration.ofDays(35);

    private static final Share NONE = new Share(0, 0);

    private final WeekAnalyst figures;
    private final Weeks weeks;
    private final Deals deals;
    private final Examples examples;
    private final Members members;
    private final MeetingNotes notes;

    public Summarizer(
            WeekAnalyst figures, Weeks weeks, Deals deals, Examples examples, Members members, MeetingNotes notes) {
        this.figures = figures;
        this.weeks = weeks;
        this.deals = deals;
        this.examples = examples;
        this.members = members;
        this.notes = notes;
    }

    public WeeklySummary summarize(Workspace team, Week week) {
        var workspace = team.id();
        var reading = figures.read(team, week);
        var items = items(workspace, week);
        var lists = WeekLists.of(weeks.deals(workspace, week.begin(), week.end()), week, deals);
        return new WeeklySummary(
                week,
                reading.now().first().isPresent(),
                newLeads(reading),
                funnel(reading, lists.stalledByStage()),
                figures.figures(reading, items),
                lists.won(),
                lists.lost(),
                lists.stalled(),
                lists.overdue(),
                efforts(reading),
                lists.closing(),
                notes.feedback(workspace, week.notesFrom(), week.notesTo()),
                items.stream().filter(item -> isOfWeek(item, week)).toList(),
                examples.of(workspace).size());
    }

    private static List<Source> newLeads(Reading reading) {
        var week = reading.week();
        var rated = reading.days().rateWindow(0);
        var now = reading.now().qualified(week.begin(), week.end());
        var before = reading.now().qualified(week.before(), week.begin());
        var lately = reading.now().qualified(rated.from(), rated.to());
        return Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(source -> new Source(
                        source,
                        now.getOrDefault(source, NONE).of(),
                        before.getOrDefault(source, NONE).of(),
                        lately.getOrDefault(source, NONE)))
                .sorted(comparingLong(Source::leads)
                        .thenComparing(Source::before)
                        .reversed()
                        .thenComparing(Source::source))
                .toList();
    }

    private static List<StageWeek> funnel(Reading reading, Map<StageId, Long> stalled) {
        var week = reading.week();
        var worth = reading.now().standing();
        return reading.now().flows(week.begin(), week.end()).stream()
                .map(flow -> new StageWeek(
                        flow.stage(),
                        flow.retired(),
                        flow.standing(),
                        worth.getOrDefault(flow.stage().id(), reading.ledger().nothing()),
                        stalled.getOrDefault(flow.stage().id(), 0L)))
                .filter(stage -> !stage.retired() || !stage.isEmpty())
                .toList();
    }

    private List<Effort> efforts(Reading reading) {
        var logged = reading.contacts(reading.week().begin(), reading.week().end())
                .collect(groupingBy(Contact::by, counting()));
        return members.all(reading.workspace().id()).stream()
                .filter(member -> sells(member) || logged.containsKey(member.id()))
                .map(member -> effort(member, logged))
                .sorted(comparingLong(Effort::followUps)
                        .reversed()
                        .thenComparing(comparing(effort -> effort.member().name())))
                .toList();
    }

    private static Effort effort(Member member, Map<MemberId, Long> logged) {
        return new Effort(member, logged.getOrDefault(member.id(), 0L));
    }

    private static boolean sells(Member member) {
        return member.active() && member.role() == Role.REP;
    }

    /** Of late: what became of the figures that they are meant to move is told for some weeks. */
    private List<Item> items(WorkspaceId workspace, Week week) {
        var since = week.notesTo().minus(TOLD);
        return notes.items(workspace, since.isBefore(week.notesFrom()) ? since : week.notesFrom()).stream()
                .filter(item -> item.at().isBefore(week.notesTo()))
                .toList();
    }

    /** Open, or decided or settled since the team last met. */
    private static boolean isOfWeek(Item item, Week week) {
        var settled = item.settledAt();
        return item.isOpen()
                || !item.at().isBefore(week.notesFrom())
                || (settled != null && !settled.isBefore(week.notesFrom()));
    }
}
