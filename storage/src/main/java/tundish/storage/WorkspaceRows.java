package tundish.storage;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface WorkspaceRows extends Repository<WorkspaceRow, Long> {

    List<WorkspaceRow> findAllByOrderByWorkspaceId();

    List<WorkspaceRow> findAllByOrderByWorkspaceId(Limit limit);

    List<WorkspaceRow> findByLeftAtBeforeOrderByLeftAt(Instant moment, Limit limit);
}
