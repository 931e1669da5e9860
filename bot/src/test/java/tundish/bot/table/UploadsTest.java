package tundish.bot.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void tellsWhoWatchesHowFarAnImportIs() {
        var told = new ArrayList<Long>();
        var uploads = uploads();
        var answer = uploads.watched((done, _) -> told.add(done), () -> {
            uploads.progress("a").at(5, 10);
            return "done";
        });
        uploads.progress("a").at(7, 10);

        assertThat(answer).isEqualTo("done");
        assertThat(told).containsExactly(5L);
    }
}
