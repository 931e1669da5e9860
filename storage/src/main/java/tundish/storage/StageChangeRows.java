package tundish.storage;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StageChangeRows extends Repository<StageChangeRow, StayKey> {

    List<StageChangeRow> findByWorkspaceIdAndDealIdOrderByStay(long workspaceId, long dealId);
}
