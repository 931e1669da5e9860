package tundish.storage;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DealEditRows extends Repository<DealEditRow, DealLineKey> {

    List<DealEditRow> findByWorkspaceIdAndDealIdOrderById(long workspaceId, long dealId);
}
