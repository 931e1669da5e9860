package tundish.followup;

import java.util.List;
import java.util.Optional;
import tundish.deal.DealId;
import tundish.workspace.WorkspaceId;

/** All follow-ups, only ever added to. */
public interface FollowUps {

    FollowUpId nextId(WorkspaceId workspace);

    Optional<FollowUp> find(FollowUpId id);

    /** Every line about a deal, in the order in which they were recorded, replaced and withdrawn ones too. */
    List<FollowUp> of(DealId deal);

    /** The line that replaced or took back this one. */
    Optional<FollowUp> replacementOf(FollowUpId id);

    /** How many calls and meetings are logged that nobody replaced or took back. */
    int conversations(DealId deal);

    /**
     * Keeps a new line.
     *
     * @throws tundish.Overtaken if the line it replaces was replaced before
     */
    void add(FollowUp followUp);
}
