package tundish.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmark runs; how fast anything is, no test says. Floor and product are compared as it goes. */
class BenchmarkTest {

    @Test
    void measuresEverythingAndFindsThatFloorAndProductAgree(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "PostgreSQL for tests is there for Linux on amd64 only");
        assertThat(Benchmark.run(new Scale(2, 700, 1, folder)))
                .contains(
                        "2 workspaces, 200 open deals, 2,000 stage changes",
                        "| one workspace's weekly figures |",
                        "| all 2 digests by 4 couriers |",
                        "| the scan for due nudges, none due |",
                        "| the scan with 100 due |",
                        "| stage moves by 4 people at once |",
                        "| import of 700 rows |",
                        "| a hand-over of 10 deals |");
    }
}
