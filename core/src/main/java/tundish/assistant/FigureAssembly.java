package tundish.assistant;

import java.time.InstantSource;
import tundish.calendar.Calendars;
import tundish.campaign.CampaignAnalyst;
import tundish.goal.GoalAnalyst;
import tundish.goal.GoalTargets;
import tundish.metrics.Analyst;
import tundish.metrics.Targets;
import tundish.suggestion.Advisor;
import tundish.sync.GaugeReader;
import tundish.sync.Reviewer;
import tundish.sync.Summarizer;
import tundish.sync.WeekAnalyst;

/** What tells the figures of a workspace, put together over stores and a clock. */
public record FigureAssembly(Stores stores, Calendars calendars, InstantSource clock) {

    /** Tells what the ledger says. */
    public Analyst analyst() {
        return analyst(new GoalTargets(stores.goals(), goalAnalyst()));
    }

    private Analyst analyst(Targets targets) {
        return new Analyst(stores.journeys(), stores.funnels(), stores.rates(), calendars, targets);
    }

    /** Tells what goals take and how far they are. */
    public GoalAnalyst goalAnalyst() {
        return new GoalAnalyst(analyst(Targets.NONE), stores.rates(), stores.members());
    }

    /** Says what campaigns cost and brought. */
    public CampaignAnalyst campaignAnalyst() {
        return new CampaignAnalyst(
                stores.campaigns(), stores.deals(), stores.funnels(), analyst(Targets.NONE), stores.rates(), clock);
    }

    /** Looks at a workspace's figures and keeps what they suggest to change. */
    public Advisor advisor() {
        return new Advisor(
                analyst(Targets.NONE),
                campaignAnalyst(),
                new Advisor.Sources(
                        stores.funnels(), stores.campaigns(), stores.goals(), stores.members(), stores.successOwners()),
                stores.suggestions());
    }

    /** Gathers what a team looks back on once a month. */
    public Reviewer reviewer() {
        return new Reviewer(weekAnalyst(), analyst(), stores.examples(), stores.meetingNotes());
    }

    private WeekAnalyst weekAnalyst() {
        return new WeekAnalyst(
                analyst(),
                goalAnalyst(),
                campaignAnalyst(),
                gauges(),
                stores.goals(),
                stores.campaigns(),
                stores.funnels(),
                stores.weeks());
    }

    GaugeReader gauges() {
        return new GaugeReader(analyst(), stores.weeks());
    }

    /** Gathers what a team looks at once a week. */
    public Summarizer summarizer() {
        return new Summarizer(
                weekAnalyst(),
                stores.weeks(),
                stores.deals(),
                stores.examples(),
                stores.members(),
                stores.meetingNotes());
    }
}
