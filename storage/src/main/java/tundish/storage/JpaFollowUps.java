package tundish.storage;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tundish.deal.DealId;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaFollowUps implements FollowUps {

    private static final List<ContactChannel> DEEP = Arrays.stream(ContactChannel.values())
            .filter(ContactChannel::isDeep)
            .toList();

    private final FollowUpRows rows;
    private final EntityManager entities;
    private final RowWriter writer;

    JpaFollowUps(FollowUpRows rows, EntityManager entities, RowWriter writer) {
        this.rows = rows;
        this.entities = entities;
        this.writer = writer;
    }

    @Override
    public FollowUpId nextId(WorkspaceId workspace) {
        return new FollowUpId(workspace, writer.next("follow_up_seq"));
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return Optional.ofNullable(entities.find(FollowUpRow.class, Key.of(id))).map(FollowUpRow::toFollowUp);
    }

    @Override
    public List<FollowUp> of(DealId deal) {
        return rows.findByWorkspaceIdAndDealIdOrderById(deal.workspace().value(), deal.number()).stream()
                .map(FollowUpRow::toFollowUp)
                .toList();
    }

    @Override
    public Optional<FollowUp> replacementOf(FollowUpId id) {
        return rows.findByWorkspaceIdAndReplacesId(id.workspace().value(), id.number())
                .map(FollowUpRow::toFollowUp);
    }

    @Override
    public int conversations(DealId deal) {
        return rows.standing(deal.workspace().value(), deal.number(), DEEP);
    }

    @Override
    public void add(FollowUp followUp) {
        writer.add(new FollowUpRow(followUp), "follow-up " + followUp.replaces());
    }
}
