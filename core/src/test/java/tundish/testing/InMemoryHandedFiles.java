package tundish.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tundish.imports.HandedFiles;
import tundish.workspace.WorkspaceId;

public final class InMemoryHandedFiles implements HandedFiles {

    private final Map<Key, Kept> files = new ConcurrentHashMap<>();

    @Override
    public void keep(WorkspaceId workspace, String name, Instant at, InputStream content) throws IOException {
        files.put(new Key(workspace, name), new Kept(at, content.readAllBytes()));
    }

    @Override
    public Optional<Instant> copy(WorkspaceId workspace, String name, OutputStream to) throws IOException {
        var file = files.get(new Key(workspace, name));
        if (file == null) {
            return Optional.empty();
        }
        to.write(file.content);
        return Optional.of(file.at);
    }

    @Override
    public void forget(Instant before) {
        files.values().removeIf(file -> file.at.isBefore(before));
    }

    private record Key(WorkspaceId workspace, String name) {}

    private record Kept(Instant at, byte[] content) {}
}
