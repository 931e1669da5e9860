package tundish.bot.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Does what may take longer than the three seconds that Slack waits. */
final class Afterwards implements AutoCloseable {

    private static final Duration SLACK_WAITS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration prompt;

    Afterwards() {
        this(SLACK_WAITS);
    }

    /** @param prompt how long an answer may take to be given at once; shorter than Slack waits */
    Afterwards(Duration prompt) {
        this.prompt = prompt;
    }

    /** Something to do that may fail. */
    interface Errand {
        void run() throws Exception;
    }

    /** Takes what took too long to be answered at once. */
    interface Later<T> {
        void take(T result) throws Exception;
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

    /** What work comes to, if it does so while Slack waits; what comes later is handed on. */
    <T> Optional<T> soon(String what, Supplier<T> work, Later<T> later, Apology apology) {
        var working = CompletableFuture.supplyAsync(work, executor);
        try {
            return Optional.of(working.get(prompt.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            run(what, () -> later.take(result(working)), apology);
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw cause(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static <T> T result(CompletableFuture<T> working) throws InterruptedException {
        try {
            return working.get();
        } catch (ExecutionException failed) {
            throw cause(failed);
        }
    }

    private static RuntimeException cause(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
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
