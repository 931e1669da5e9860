package tundish.storage;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import tundish.workspace.Platform;

interface HomeRows extends Repository<HomeRow, HomeKey> {

    Optional<HomeRow> findByPlatformAndTeam(Platform platform, String team);
}
