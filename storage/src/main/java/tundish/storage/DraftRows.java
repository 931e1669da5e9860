package tundish.storage;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRows extends Repository<DraftRow, Key> {

    @Modifying
    @Query("delete from DraftRow d where d.keptAt < :before")
    int deleteKeptBefore(Instant before);
}
