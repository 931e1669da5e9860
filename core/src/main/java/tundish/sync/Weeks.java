package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/** The counts behind a weekly summary, taken by the database. From is included, to is not. */
public interface Weeks {

    /** New deals by source. */
    Map<String, Long> created(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** How many deals stood in each stage at a moment, by the ledger. */
    Map<StageId, Long> standing(WorkspaceId workspace, String funnel, Instant at);

    /** Entries into each stage. */
    Map<StageId, Long> entries(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** Exits from each stage. */
    Map<StageId, Long> exits(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** Follow-ups that stand (not replaced, not taken back), by who logged them. */
    Map<MemberId, Long> followUps(WorkspaceId workspace, Instant from, Instant to);

    /** Deals closed in the time with that outcome; at most 200, the largest first. */
    List<Deal> closed(WorkspaceId workspace, String funnel, DealFilter.Standing outcome, Instant from, Instant to);

    /** Open deals expected to close on one of the days; the soonest first. */
    List<Deal> closing(WorkspaceId workspace, LocalDate from, LocalDate to);
}
