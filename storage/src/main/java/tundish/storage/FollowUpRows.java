package tundish.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import tundish.followup.ContactChannel;

interface FollowUpRows extends Repository<FollowUpRow, Key> {

    List<FollowUpRow> findByWorkspaceIdAndDealIdOrderById(long workspaceId, long dealId);

    Optional<FollowUpRow> findByWorkspaceIdAndReplacesId(long workspaceId, long replacesId);

    @Query("""
            select count(*) from FollowUpRow f
            where f.workspaceId = :workspaceId and f.dealId = :dealId and f.channel in :channels and not f.withdrawn
                and not exists (select 1 from FollowUpRow r
                    where r.workspaceId = f.workspaceId and r.replacesId = f.id)
            """)
    int standing(long workspaceId, long dealId, Collection<ContactChannel> channels);
}
