package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tundish.imports.HandedFiles;
import tundish.workspace.WorkspaceId;

/** What holds of {@link HandedFiles}, wherever they are kept. */
public interface HandedFilesContract extends StoresContract {

    HandedFiles handedFiles();

    private void keep(WorkspaceId workspace, String name, Instant at, byte[] content) {
        stores().transactions().carry(() -> {
            try {
                handedFiles().keep(workspace, name, at, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Instant> copy(WorkspaceId workspace, String name, ByteArrayOutputStream to) {
        return stores().transactions().run(() -> {
            try {
                return handedFiles().copy(workspace, name, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    default void givesAFileOfAnySizeBackAsItWas() {
        var workspace = workspace();
        for (var size : new int[] {0, 1, 512 * 1024, 2_500_000}) {
            var content = new byte[size];
            new Random(size).nextBytes(content);
            keep(workspace, "file" + size, MONDAY, content);

            var copy = new ByteArrayOutputStream();
            assertThat(copy(workspace, "file" + size, copy)).contains(MONDAY);
            assertThat(copy.toByteArray()).isEqualTo(content);
        }
    }

    @Test
    default void knowsNoFileOfAnotherWorkspace() {
        keep(workspace(), "deals", MONDAY, new byte[] {1});
        var copy = new ByteArrayOutputStream();
        assertThat(copy(workspace(), "deals", copy)).isEmpty();
        assertThat(copy.size()).isZero();
    }

    @Test
    default void forgetsWhatIsOld() {
        var workspace = workspace();
        keep(workspace, "old", MONDAY, new byte[] {1});
        keep(workspace, "new", TUESDAY, new byte[] {2});
        stores().transactions().carry(() -> handedFiles().forget(TUESDAY));
        assertThat(copy(workspace, "old", new ByteArrayOutputStream())).isEmpty();
        assertThat(copy(workspace, "new", new ByteArrayOutputStream())).contains(TUESDAY);
    }
}
