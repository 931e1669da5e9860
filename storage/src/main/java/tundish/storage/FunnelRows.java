package tundish.storage;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FunnelRows extends Repository<FunnelRow, FunnelKey> {

    @Query("""
            select f from FunnelRow f
            where f.workspaceId = :workspaceId
                and f.version = (select max(n.version) from FunnelRow n
                    where n.workspaceId = f.workspaceId and n.name = f.name)
            """)
    List<FunnelRow> newest(long workspaceId);

    List<FunnelRow> findByWorkspaceIdAndNameOrderByVersionDesc(long workspaceId, String name);
}
