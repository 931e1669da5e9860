package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.workspace.WorkspaceId;

/** The counts behind a weekly summary, taken by the database. From is included, to is not. */
public interface Weeks {

    /**
     * When the deals of a time were created, and when somebody first spoke with the customer; lines that were replaced or
     * taken back do not count, nor do deals that are bought again.
     */
    List<Wait> firstContacts(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** Contacts of that time, by who logged them; lines that were replaced or taken back do not count. */
    Map<MemberId, Long> followUps(WorkspaceId workspace, Instant from, Instant to);

    /** All deals closed in the time with that outcome, of which at most 200 are listed, the largest first. */
    WeeklySummary.Ended closed(WorkspaceId workspace, String funnel, Closing.Outcome outcome, Instant from, Instant to);

    /** Open deals expected to close on one of the days; the soonest first. */
    List<Deal> closing(WorkspaceId workspace, LocalDate from, LocalDate to);
}
