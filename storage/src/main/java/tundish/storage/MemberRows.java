package tundish.storage;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import tundish.workspace.Platform;

interface MemberRows extends Repository<MemberRow, Key> {

    @Query("select m from MemberRow m left join fetch m.accounts where m.workspaceId = :workspaceId")
    List<MemberRow> of(long workspaceId);

    @Query("""
            select m.workspaceId from MemberRow m join m.accounts a
            where a.platform = :platform and a.user = :user order by m.workspaceId""")
    List<Long> workspacesOf(Platform platform, String user);
}
