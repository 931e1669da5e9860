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

    /** Tells somebody that it failed. */
    interface Apology {
        void tell(String number) throws Exception;
    }

    void run(String what, Errand errand) {
        run(what, errand, _ -> {});
    }

    /** @param apology is given the number under which a failure was logged */
    void run(String what, Errand errand, Apology apology) {
        executor.execute(() -> {
            try {
                errand.run();
            } catch (Exception failure) {
                apologise(apology, Mishaps.record(what, failure));
            }
        });
    }

    private static void apologise(Apology apology, String number) {
        try {
            apology.tell(number);
        } catch (Exception failure) {
            Mishaps.record("an apology", failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            executor.shutdownNow();
        }
    }
}
