package tundish.sync;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.funnel.DefaultFunnel;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.FirstContacts;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Headline;
import tundish.metrics.Ledger;
import tundish.metrics.Window;
import tundish.metrics.Worth;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Reads what a decision is meant to move: when it is taken, and when one looks what became of it. */
public final class GaugeReader {

    /** What a figure is taken over: long enough to tell, short enough to show a change. */
    private static final Duration SPAN = Duration.ofDays(28);

    private static final Duration RATE_SPAN = Duration.ofDays(91);

    /** A few hours say nothing of a week. */
    private static final Duration SHORTEST = Duration.ofDays(3);

    private static final double WEEK_SECONDS = Duration.ofDays(7).toSeconds();

    private final Analyst analyst;
    private final Weeks weeks;

    public GaugeReader(Analyst analyst, Weeks weeks) {
        this.analyst = analyst;
        this.weeks = weeks;
    }

    /** As it is at a moment, over the time before it. */
    public Aim then(Workspace workspace, Gauge gauge, Instant at) {
        var span = gauge == Gauge.WIN_RATE ? RATE_SPAN : SPAN;
        return read(workspace.id(), ledger(workspace), gauge, at.minus(span), at);
    }

    private Ledger ledger(Workspace workspace) {
        return analyst.ledger(workspace, DefaultFunnel.NAME, By.NOTHING).orElseThrow();
    }

    /** As it is at a moment, over the time since a decision. */
    Aim since(WorkspaceId workspace, Ledger ledger, Gauge gauge, Instant decided, Instant at) {
        var span = gauge == Gauge.WIN_RATE ? RATE_SPAN : SPAN;
        var from = at.minus(span);
        return read(workspace, ledger, gauge, from.isAfter(decided) ? from : decided, at);
    }

    private Aim read(WorkspaceId workspace, Ledger ledger, Gauge gauge, Instant from, Instant to) {
        var analysis = ledger.over(new Window(from, to, to));
        var figures = analysis.headline(from, to);
        return switch (gauge) {
            case FIRST_CONTACT -> firstContact(workspace, from, to);
            case NEW_LEADS -> aWeek(gauge, figures.begun(), from, to);
            case OPPORTUNITIES -> aWeek(gauge, figures.opportunities(), from, to);
            case WIN_RATE -> winRate(figures);
            case WON_VALUE -> wonValue(figures, from, to);
            case CYCLE -> cycle(figures);
            case FOLLOW_UPS -> aWeek(gauge, weeks.contacts(workspace, from, to).size(), from, to);
            case OVERDUE -> Aim.of(gauge, (double) figures.overdue(), figures.openDeals());
            case WEIGHTED -> weighted(analysis, figures);
        };
    }

    private Aim firstContact(WorkspaceId workspace, Instant from, Instant to) {
        var time = new FirstContacts(weeks.firstContacts(workspace, DefaultFunnel.NAME, from, to)).over(from, to, to);
        var leads = time.ended() + time.open();
        return Aim.of(Gauge.FIRST_CONTACT, leads < WeekFigures.FEWEST_LEADS ? null : time.median(), leads);
    }

    private static Aim aWeek(Gauge gauge, long count, Instant from, Instant to) {
        return Aim.of(gauge, isTooShort(from, to) ? null : (Double) (count / weeksBetween(from, to)), count);
    }

    private static boolean isTooShort(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(SHORTEST) < 0;
    }

    private static double weeksBetween(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / WEEK_SECONDS;
    }

    private static Aim winRate(Headline figures) {
        var share = figures.winRate();
        return Aim.of(Gauge.WIN_RATE, share.of() < WeekFigures.FEWEST_CLOSED ? null : share.rate(), share.of());
    }

    private static Aim wonValue(Headline figures, Instant from, Instant to) {
        var worth = figures.won().value();
        var known = isKnown(worth) && !isTooShort(from, to);
        var value = known
                ? worth.total().value().divide(BigDecimal.valueOf(weeksBetween(from, to)), 2, RoundingMode.HALF_UP)
                : null;
        return money(Gauge.WON_VALUE, value, figures.won().count(), worth);
    }

    private static Aim cycle(Headline figures) {
        var days = figures.won().days();
        return Aim.of(Gauge.CYCLE, days.n() < WeekFigures.FEWEST_LEADS ? null : days.median(), days.n());
    }

    private static Aim weighted(FunnelAnalysis analysis, Headline figures) {
        var worth = figures.weighted();
        return money(
                Gauge.WEIGHTED,
                isKnown(worth) && analysis.first().isPresent() ? worth.total().value() : null,
                figures.openDeals(),
                worth);
    }

    private static boolean isKnown(Worth worth) {
        return worth.deals() > 0 || worth.leftOutDeals() + worth.unpriced() == 0;
    }

    private static Aim money(Gauge gauge, @Nullable BigDecimal value, long of, Worth worth) {
        return new Aim(gauge, value, of, worth.total().currency());
    }
}
