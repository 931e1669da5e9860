package tundish.assistant;

import java.time.InstantSource;
import tundish.book.DealBook;
import tundish.calendar.Calendars;
import tundish.command.CommandLine;
import tundish.command.Vocabulary;
import tundish.nudge.NudgeClock;
import tundish.nudge.OpenNudges;

/** Puts the conversation together over stores and a clock: the same for the application and for tests. */
public record Assembly(
        Stores stores, Calendars calendars, NudgeClock nudgeClock, OpenNudges openNudges, InstantSource clock) {

    public Assistant assistant() {
        var timeline = new Timeline(stores.history(), stores.followUps(), stores.members());
        return new Assistant(
                features(),
                new DraftKeeper(stores.drafts(), stores.transactions(), clock),
                new CommandLine(new Vocabulary(stores.funnels(), stores.members())),
                new RefusalCards(timeline, stores.funnels()),
                new Suggestions(stores.deals(), stores.members(), stores.funnels()),
                stores.transactions());
    }

    public Actors actors() {
        return new Actors(stores.workspaces(), stores.members(), stores.transactions());
    }

    /** Where deals are changed, also by what is no conversation, such as imports. */
    public DealBook book() {
        return new DealBook(stores.deals(), stores.history(), nudgeClock, openNudges, clock);
    }

    private Features features() {
        return new Features(
                new FollowUpOperations(),
                new LeadOperations(),
                new DealOperations(),
                new ClosingOperations(),
                new FunnelOperations(),
                new SyncOperations(),
                new HelpOperations(),
                new HomeOperations(),
                new TeamOperations(),
                new FileOperations(),
                new PostOperations());
    }
}
