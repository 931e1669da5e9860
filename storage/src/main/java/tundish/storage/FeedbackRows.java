package tundish.storage;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FeedbackRows extends Repository<FeedbackRow, Key> {

    @Query("""
            select f from FeedbackRow f
            where f.workspaceId = :workspaceId and f.happenedAt >= :from and f.happenedAt < :to
            order by f.happenedAt, f.id
            """)
    List<FeedbackRow> between(long workspaceId, Instant from, Instant to);
}
