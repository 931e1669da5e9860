package tundish.storage;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import tundish.workspace.Platform;

interface HomeRows extends Repository<HomeRow, HomeKey> {

    List<HomeRow> findByWorkspaceId(long workspaceId);

    Optional<HomeRow> findByPlatformAndTeam(Platform platform, String team);
}
