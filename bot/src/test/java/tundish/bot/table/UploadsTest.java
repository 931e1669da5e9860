package tundish.bot.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tundish.imports.HandedFiles;
import tundish.testing.InMemoryHandedFiles;
import tundish.testing.TestBot;

class UploadsTest {

    @TempDir
    Path folder;

    private final TestBot bot = new TestBot();

    private final HandedFiles files = new InMemoryHandedFiles();

    private Uploads uploads() {
        return machine("one");
    }

    private Uploads machine(String name) {
        return new Uploads(files, bot.stores.transactions(), folder.resolve(name), bot);
    }

    private String keep() {
        return uploads().keep(bot.workspace.id(), new ByteArrayInputStream("Customer\nAcme".getBytes(UTF_8)));
    }

    @Test
    void findsAFileByTheNameItGot() {
        var name = keep();

        assertThat(name).matches("[0-9a-f]{32}").isNotEqualTo(keep());
        try (var table = uploads().find(bot.workspace.id(), name).orElseThrow().open()) {
            assertThat(table).isNotNull();
        }
    }

    @Test
    void findsNothingOutsideItsFolder() {
        keep();

        assertThat(uploads().find(bot.workspace.id(), "../../etc/passwd")).isEmpty();
        assertThat(uploads().find(bot.workspace.id(), "")).isEmpty();
        assertThat(uploads().find(bot.workspace.id(), "0".repeat(32))).isEmpty();
    }

    @Test
    void findsAFileThatAnotherMachineTookIn() {
        var name = keep();

        for (var again = 0; again < 2; again++) {
            try (var table = machine("other")
                    .find(bot.workspace.id(), name)
                    .orElseThrow()
                    .open()) {
                assertThat(table).isNotNull();
            }
        }
        bot.passes(Duration.ofDays(8));
        assertThat(machine("other").find(bot.workspace.id(), name)).isEmpty();
        assertThat(machine("third").find(bot.workspace.id(), name)).isEmpty();
    }

    @Test
    void findsNoFileOfAnotherWorkspace() {
        var name = keep();
        var other = bot.team("Others").id();

        assertThat(uploads().find(other, name)).isEmpty();
        assertThat(machine("other").find(other, name)).isEmpty();
    }

    @Test
    void dropsAFileAfterAWeek() {
        var name = keep();
        bot.passes(Duration.ofDays(6));
        keep();
        assertThat(uploads().find(bot.workspace.id(), name)).isPresent();

        bot.passes(Duration.ofDays(2));
        keep();
        assertThat(uploads().find(bot.workspace.id(), name)).isEmpty();
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
