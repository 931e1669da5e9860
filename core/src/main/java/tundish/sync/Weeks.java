package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.money.Sums;
import tundish.workspace.WorkspaceId;

/** The counts behind a weekly summary, taken by the database. From is included, to is not. */
public interface Weeks {

    /** New deals by source. */
    Map<String, Long> created(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /**
     * How many deals stood in each stage just before a moment, by the ledger: what stood there at the beginning of any
     * time, and the entries, less the exits, give what stood there at its end.
     */
    Map<StageId, Long> standing(WorkspaceId workspace, String funnel, Instant at);

    /**
     * What the deals that stood in each stage just before a moment are worth by now, reckoned as in {@link #standing}; a
     * stage without money is not there.
     */
    Map<StageId, Sums> amounts(WorkspaceId workspace, String funnel, Instant at);

    /** Entries into each stage; a stage without any is not there. */
    Map<StageId, Long> entries(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** Exits from each stage; a stage without any is not there. */
    Map<StageId, Long> exits(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** Contacts of that time, by who logged them; lines that were replaced or taken back do not count. */
    Map<MemberId, Long> followUps(WorkspaceId workspace, Instant from, Instant to);

    /** All deals closed in the time with that outcome, of which at most 200 are listed, the largest first. */
    WeeklySummary.Ended closed(WorkspaceId workspace, String funnel, Closing.Outcome outcome, Instant from, Instant to);

    /** Open deals expected to close on one of the days; the soonest first. */
    List<Deal> closing(WorkspaceId workspace, LocalDate from, LocalDate to);
}
