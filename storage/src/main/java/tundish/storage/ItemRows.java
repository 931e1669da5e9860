package tundish.storage;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemRows extends Repository<ItemRow, Key> {

    @Query("""
            select i from ItemRow i
            where i.workspaceId = :workspaceId and (i.state = OPEN or i.decidedAt >= :since or i.settledAt >= :since)
            order by i.id
            """)
    List<ItemRow> openOrSince(long workspaceId, Instant since);
}
