package tundish.sync;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.Transactions;
import tundish.campaign.CampaignAnalyst;
import tundish.campaign.CampaignQuery;
import tundish.campaign.CampaignReport;
import tundish.campaign.Campaigns;
import tundish.campaign.Credit;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.goal.Goal;
import tundish.goal.GoalAnalyst;
import tundish.goal.Goals;
import tundish.goal.Measure;
import tundish.goal.Progress;
import tundish.goal.Progress.Phase;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.FirstContacts;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.FunnelReport.Landing;
import tundish.metrics.Headline;
import tundish.metrics.Ledger;
import tundish.metrics.Periods;
import tundish.metrics.Window;
import tundish.sync.WeekFigures.GoalWeek;
import tundish.sync.WeekFigures.Moved;
import tundish.sync.WeekFigures.OtherFunnel;
import tundish.sync.WeekFigures.Side;
import tundish.sync.Weeks.Contact;
import tundish.workspace.Workspace;

/** Takes the figures of a week from one reading of the ledger. Call it inside {@link Transactions#read}, so that all is of one moment. */
public final class WeekAnalyst {

    /** A quarter of a year: a week alone closes too few deals to tell a rate. */
    private static final int RATE_WEEKS = 13;

    private static final int CONTACT_WEEKS = 4;

    private final Analyst analyst;
    private final GoalAnalyst goalAnalyst;
    private final CampaignAnalyst campaignAnalyst;
    private final GaugeReader gauges;
    private final Goals goals;
    private final Campaigns campaigns;
    private final Funnels funnels;
    private final Weeks weeks;

    public WeekAnalyst(
            Analyst analyst,
            GoalAnalyst goalAnalyst,
            CampaignAnalyst campaignAnalyst,
            GaugeReader gauges,
            Goals goals,
            Campaigns campaigns,
            Funnels funnels,
            Weeks weeks) {
        this.analyst = analyst;
        this.goalAnalyst = goalAnalyst;
        this.campaignAnalyst = campaignAnalyst;
        this.gauges = gauges;
        this.goals = goals;
        this.campaigns = campaigns;
        this.funnels = funnels;
        this.weeks = weeks;
    }

    /** One week of one workspace, and what its figures are taken from. */
    record Reading(
            Workspace workspace, Week week, Ledger ledger, FunnelAnalysis now, Days days, List<Contact> contacts) {

        /** What was logged in that part of the two weeks. */
        Stream<Contact> contacts(Instant from, Instant to) {
            return contacts.stream()
                    .filter(contact ->
                            !contact.at().isBefore(from) && contact.at().isBefore(to));
        }
    }

    Reading read(Workspace workspace, Week week) {
        var ledger = analyst.ledger(workspace, DefaultFunnel.NAME, By.SOURCE).orElseThrow();
        var days = new Days(week, workspace.settings().zone());
        return new Reading(
                workspace,
                week,
                ledger,
                ledger.over(days.rateWindow(0)),
                days,
                weeks.contacts(workspace.id(), week.before(), week.end()));
    }

    /**
     * The days that figures are of.
     *
     * @param zone in which they begin
     */
    record Days(Week week, ZoneId zone) {

        Instant begin(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }

        /** @param ago 0 for the period itself, 1 for the one before it */
        Instant from(int ago) {
            return ago == 0 ? week.begin() : week.before();
        }

        Instant to(int ago) {
            if (ago == 0) {
                return week.end();
            }
            var sameDay = begin(dayOf(week.before()).plusDays(DAYS.between(week.from(), week.to())));
            return isOver() || sameDay.isAfter(week.begin()) ? week.begin() : sameDay;
        }

        private boolean isOver() {
            return !week.end().isAfter(week.asOf());
        }

        /** The end of the period, or this moment of one that goes on. */
        Instant asOf(int ago) {
            var known = isOver() ? week.end() : week.asOf();
            if (ago == 0) {
                return known;
            }
            var back = DAYS.between(dayOf(week.before()), week.from());
            return isOver() ? week.begin() : known.atZone(zone).minusDays(back).toInstant();
        }

        /** The thirteen weeks up to the end of the period. */
        Window rateWindow(int ago) {
            return new Window(weeksBefore(ago, RATE_WEEKS), to(ago), asOf(ago));
        }

        Instant weeksBefore(int ago, int weeks) {
            return begin(dayOf(to(ago)).minusWeeks(weeks));
        }

        private LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
    }

    /** @param items of which those with an aim are told how that moved */
    WeekFigures figures(Reading reading, List<Item> items) {
        var days = reading.days;
        var before = reading.ledger.over(days.rateWindow(1));
        var contacts = new FirstContacts(weeks.firstContacts(
                reading.workspace.id(), DefaultFunnel.NAME, days.weeksBefore(1, CONTACT_WEEKS), days.to(0)));
        var all = funnels.all(reading.workspace.id());
        var ledgers = ledgers(reading, all);
        return new WeekFigures(
                side(reading, reading.now, contacts, 0),
                side(reading, before, contacts, 1),
                goals(reading, ledgers),
                reading.now.bottleneck(days.rateWindow(0).from(), days.to(0)),
                moved(reading, items),
                channels(reading),
                others(reading, all, ledgers));
    }

    private List<Moved> moved(Reading reading, List<Item> items) {
        var at = reading.days.asOf(0);
        return items.stream()
                .filter(item -> item.state() != Item.State.DROPPED && item.at().isBefore(at))
                .flatMap(item -> Stream.ofNullable(item.aim())
                        .map(then -> new Moved(
                                item,
                                then,
                                gauges.since(reading.workspace.id(), reading.ledger, then.gauge(), item.at(), at))))
                .toList();
    }

    /** Without a campaign there is no cost to judge a channel by. */
    private @Nullable CampaignReport channels(Reading reading) {
        return campaigns.all(reading.workspace.id()).isEmpty()
                ? null
                : campaignAnalyst.report(
                        reading.workspace, new CampaignQuery(CampaignReport.By.CHANNEL, Credit.LINEAR, null, null));
    }

    private Side side(Reading reading, FunnelAnalysis analysis, FirstContacts contacts, int ago) {
        var days = reading.days;
        var rated = days.rateWindow(ago);
        return new Side(
                analysis.headline(days.from(ago), days.to(ago)),
                analysis.winRate(rated.from(), rated.to()),
                contacts.over(days.weeksBefore(ago, CONTACT_WEEKS), days.to(ago), days.asOf(ago)),
                reading.contacts(days.from(ago), days.to(ago)).count(),
                landing(reading, analysis));
    }

    /** Of the quarter. */
    private static Landing landing(Reading reading, FunnelAnalysis analysis) {
        var settings = reading.workspace.settings();
        var periods = new Periods(settings.zone(), settings.weekStart());
        var first = periods.beginOf(By.QUARTER, reading.week.to().minusDays(1));
        return analysis.landing(periods.instant(first), periods.instant(periods.plus(By.QUARTER, first, 1)));
    }

    private List<GoalWeek> goals(Reading reading, Map<String, Ledger> ledgers) {
        return goals.all(reading.workspace.id()).stream()
                .filter(goal -> !goal.dropped() && isOfWeek(goal, reading.week))
                .flatMap(goal -> Stream.ofNullable(ledgers.get(goal.terms().funnel()))
                        .map(ledger -> goal(reading.days, goal, ledger)))
                .toList();
    }

    /** Those that have begun, and were not over before the week began. */
    private static boolean isOfWeek(Goal goal, Week week) {
        return goal.terms().from().isBefore(week.to())
                && !goal.terms().deadline().isBefore(week.from());
    }

    private GoalWeek goal(Days days, Goal goal, Ledger ledger) {
        var terms = goal.terms();
        var from = days.begin(terms.from());
        var end = days.begin(terms.deadline().plusDays(1));
        var progress = goalAnalyst.progress(goal, ledger, days.asOf(0));
        var won = ledger.over(days.rateWindow(0))
                .headline(later(from, days.from(0)), earlier(end, days.to(0)))
                .won();
        return new GoalWeek(
                goal,
                progress,
                terms.measure() == Measure.REVENUE ? won.value().total().value() : BigDecimal.valueOf(won.count()),
                forecast(
                        progress,
                        terms.measure(),
                        ledger.over(days.rateWindow(1)).headline(from, end)));
    }

    private static @Nullable BigDecimal forecast(Progress progress, Measure measure, Headline then) {
        return progress.phase() == Phase.RUNNING && measure == Measure.REVENUE
                ? then.landing().total().value()
                : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Of every funnel, the first being read already. */
    private Map<String, Ledger> ledgers(Reading reading, List<Funnel> all) {
        var ledgers = new HashMap<>(Map.of(DefaultFunnel.NAME, reading.ledger));
        all.stream()
                .filter(funnel -> !funnel.name().equals(DefaultFunnel.NAME))
                .forEach(funnel -> analyst.ledger(reading.workspace, funnel.name(), By.NOTHING)
                        .ifPresent(ledger -> ledgers.put(funnel.name(), ledger)));
        return ledgers;
    }

    private static List<OtherFunnel> others(Reading reading, List<Funnel> all, Map<String, Ledger> ledgers) {
        return all.stream()
                .filter(funnel -> !funnel.name().equals(DefaultFunnel.NAME))
                .flatMap(funnel -> other(reading, funnel, ledgers.get(funnel.name())))
                .filter(other -> !other.isEmpty())
                .toList();
    }

    private static Stream<OtherFunnel> other(Reading reading, Funnel funnel, @Nullable Ledger ledger) {
        if (ledger == null) {
            return Stream.empty();
        }
        var days = reading.days;
        var analysis = ledger.over(days.rateWindow(0));
        return Stream.of(
                new OtherFunnel(funnel, analysis.headline(days.from(0), days.to(0)), landing(reading, analysis)));
    }
}
