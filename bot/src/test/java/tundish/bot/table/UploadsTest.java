package tundish.bot.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tundish.imports.Progress;
import tundish.testing.TestBot;

class UploadsTest {

    @TempDir
    Path folder;

    private final TestBot bot = new TestBot();

    private Uploads uploads() {
        return new Uploads(folder.resolve("uploads"), bot);
    }

    private String keep() {
        return uploads().keep(new ByteArrayInputStream("Customer\nAcme".getBytes(UTF_8)));
    }

    @Test
    void findsAFileByTheNameItGot() {
        var name = keep();

        assertThat(name).matches("[0-9a-f]{32}").isNotEqualTo(keep());
        try (var table = uploads().find(name).orElseThrow().open()) {
            assertThat(table).isNotNull();
        }
    }

    @Test
    void findsNothingOutsideItsFolder() {
        keep();

        assertThat(uploads().find("../../etc/passwd")).isEmpty();
        assertThat(uploads().find("")).isEmpty();
        assertThat(uploads().find("0".repeat(32))).isEmpty();
    }

    @Test
    void dropsAFileAfterAWeek() {
        var name = keep();
        bot.passes(Duration.ofDays(6));
        keep();
        assertThat(uploads().find(name)).isPresent();

        bot.passes(Duration.ofDays(2));
        keep();
        assertThat(uploads().find(name)).isEmpty();
    }

    @Test
    void tellsWhoWatchesHowFarAnImportIs() throws Exception {
        var told = new ArrayList<Long>();
        var uploads = uploads();
        try (var _ = uploads.watch("a", (done, _) -> told.add(done))) {
            uploads.progress("a").at(5, 10);
            uploads.progress("b").at(6, 10);
        }
        uploads.progress("a").at(7, 10);

        assertThat(told).containsExactly(5L);
        assertThat(uploads.progress("a")).isSameAs(Progress.NONE);
    }
}
