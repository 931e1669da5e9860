package tundish.metrics;

import tundish.metrics.FunnelReport.Ended;
import tundish.metrics.FunnelReport.Landing;

/**
 * The few figures that a team looks at first: what happened in a period, and how things stood as of the moment.
 *
 * @param begun deals that began in the period
 * @param opportunities deals that came to the funnel's second stage, or further, in the period for the first time
 * @param qualified of those that began in the period, the ones that came so far by now
 * @param winRate won of closed in the period
 * @param open what is being worked on
 * @param weighted the same, each deal times the chance of a win from its stage
 * @param overdue deals that stand in a stage longer than it allows
 */
public record Headline(
        long begun,
        long opportunities,
        Share qualified,
        Ended won,
        Ended lost,
        Share winRate,
        long openDeals,
        Worth open,
        Worth weighted,
        Landing landing,
        long overdue) {}
