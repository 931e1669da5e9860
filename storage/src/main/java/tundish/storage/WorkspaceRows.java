package tundish.storage;

import java.util.List;
import org.springframework.data.repository.Repository;

interface WorkspaceRows extends Repository<WorkspaceRow, Long> {

    List<WorkspaceRow> findAllByOrderByWorkspaceId();
}
