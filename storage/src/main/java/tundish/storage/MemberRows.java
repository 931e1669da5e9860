package tundish.storage;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRows extends Repository<MemberRow, Key> {

    @Query("select m from MemberRow m left join fetch m.accounts where m.workspaceId = :workspaceId")
    List<MemberRow> of(long workspaceId);
}
