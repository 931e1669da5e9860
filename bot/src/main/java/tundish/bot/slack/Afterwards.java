package tundish.bot.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does what may take longer than the three seconds that Slack waits. */
final class Afterwards implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** Something to do that may fail. */
    interface Errand {
        void run() throws Exception;
    }

    void run(String what, Errand errand) {
        executor.execute(() -> {
            try {
                errand.run();
            } catch (Exception failure) {
                Mishaps.record(what, failure);
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            executor.shutdownNow();
        }
    }
}
