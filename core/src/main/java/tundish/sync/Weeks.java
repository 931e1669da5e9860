package tundish.sync;

import java.time.Instant;
import java.util.List;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.workspace.WorkspaceId;

/** What a weekly summary is counted from, besides the ledger. From is included, to is not. */
public interface Weeks {

    /**
     * When the deals of a time were created, and when somebody first spoke with the customer; lines that were replaced or
     * taken back do not count, nor do deals that are bought again.
     */
    List<Wait> firstContacts(WorkspaceId workspace, String funnel, Instant from, Instant to);

    /** Contacts of that time in no order; lines that were replaced or taken back do not count. */
    List<Contact> contacts(WorkspaceId workspace, Instant from, Instant to);

    /** Deals that are open, and those that were closed in that time; of every funnel, by number. */
    List<DealLine> deals(WorkspaceId workspace, Instant from, Instant to);

    /** @param by who logged it */
    record Contact(MemberId by, Instant at) {}
}
