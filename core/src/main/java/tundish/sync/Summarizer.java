package tundish.sync;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing.Outcome;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.DealPage;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.deal.StageTotal;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.StageId;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;
import tundish.sync.WeekAnalyst.Reading;
import tundish.sync.WeeklySummary.Effort;
import tundish.sync.WeeklySummary.Source;
import tundish.sync.WeeklySummary.StageWeek;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Gathers what a team looks at once a week. Call it inside a transaction, so that all numbers are of one moment. */
public final class Summarizer {

    /** As many deals as anybody might want to see of a kind. */
    private static final int LISTED = 200;

    /** Four weeks after the meeting, and the days until the next. */
    private static final Duration TOLD = Duration.ofDays(35);

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
        return new WeeklySummary(
                week,
                newLeads(reading),
                funnel(reading),
                figures.figures(reading, items),
                weeks.closed(workspace, DefaultFunnel.NAME, Outcome.WON, week.begin(), week.end()),
                weeks.closed(workspace, DefaultFunnel.NAME, Outcome.LOST, week.begin(), week.end()),
                list(workspace, filter(week.asOf(), null)),
                list(workspace, filter(null, week.asOf())),
                efforts(workspace, week),
                weeks.closing(workspace, week.today(), week.today().plusDays(7)),
                notes.feedback(workspace, week.notesFrom(), week.notesTo()),
                items.stream().filter(item -> isOfWeek(item, week)).toList(),
                examples.of(workspace).size());
    }

    private static List<Source> newLeads(Reading reading) {
        var week = reading.week();
        var rated = reading.days().rateWindow(0);
        var now = reading.now().headlines(week.begin(), week.end());
        var before = reading.now().headlines(week.before(), week.begin());
        var lately = reading.now().headlines(rated.from(), rated.to());
        return now.keySet().stream()
                .map(source -> new Source(
                        source,
                        requireNonNull(now.get(source)).begun(),
                        requireNonNull(before.get(source)).begun(),
                        requireNonNull(lately.get(source)).qualified()))
                .filter(source -> source.leads() + source.before() > 0)
                .sorted(comparingLong(Source::leads)
                        .thenComparing(Source::before)
                        .reversed()
                        .thenComparing(Source::source))
                .toList();
    }

    private List<StageWeek> funnel(Reading reading) {
        var week = reading.week();
        var worth = reading.now().standing();
        var stalled = stalled(reading.workspace().id(), week.asOf());
        return reading.now().stages(week.begin(), week.end()).stream()
                .map(figures -> new StageWeek(
                        figures.stage(),
                        figures.retired(),
                        figures.standing(),
                        worth.getOrDefault(
                                figures.stage().id(), reading.ledger().nothing()),
                        stalled.getOrDefault(figures.stage().id(), 0L)))
                .filter(stage -> !stage.retired() || !stage.isEmpty())
                .toList();
    }

    private Map<StageId, Long> stalled(WorkspaceId workspace, Instant asOf) {
        return deals.totals(workspace, filter(asOf, null)).stream()
                .collect(toMap(StageTotal::stage, StageTotal::count));
    }

    private DealPage list(WorkspaceId workspace, DealFilter filter) {
        return deals.list(workspace, filter, 0, LISTED);
    }

    private static DealFilter filter(@Nullable Instant stalledAt, @Nullable Instant dueBefore) {
        return new DealFilter(
                DefaultFunnel.NAME,
                null,
                null,
                false,
                Standing.OPEN,
                null,
                stalledAt,
                dueBefore,
                null,
                null,
                null,
                null);
    }

    private List<Effort> efforts(WorkspaceId workspace, Week week) {
        var logged = weeks.followUps(workspace, week.begin(), week.end());
        return members.all(workspace).stream()
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
