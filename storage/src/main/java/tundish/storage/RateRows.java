package tundish.storage;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RateRows extends Repository<RateRow, RateKey> {

    @Query("select r from RateRow r where r.workspaceId = :workspaceId order by r.currency, r.intoCurrency, r.fromDay")
    List<RateRow> all(long workspaceId);

    @Modifying
    @Query("""
            delete from RateRow r
            where r.workspaceId = :workspaceId and r.currency = :currency and r.intoCurrency = :into and r.fromDay = :from
            """)
    int drop(long workspaceId, String currency, String into, LocalDate from);
}
