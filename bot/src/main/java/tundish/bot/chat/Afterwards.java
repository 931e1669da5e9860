package tundish.bot.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Does what may take longer than the three seconds that platforms wait for an answer. */
public final class Afterwards implements AutoCloseable {

    private static final Duration PLATFORMS_WAIT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration prompt;

    /** Answers within two seconds count as prompt. */
    public Afterwards() {
        this(PLATFORMS_WAIT);
    }

    /** @param prompt how long an answer may take to be given at once; shorter than the platform waits */
    public Afterwards(Duration prompt) {
        this.prompt = prompt;
    }

    /** Something to do that may fail. */
    public interface Errand {
        void run() throws Exception;
    }

    /** Takes what took too long to be answered at once. */
    public interface Later<T> {
        void take(T result) throws Exception;
    }

    /** Tells somebody that it failed. */
    public interface Excuse {
        void tell(String number) throws Exception;
    }

    /** Does something without waiting for it; a failure is logged. */
    public void run(String what, Errand errand) {
        run(what, errand, _ -> {});
    }

    /** The same. @param excuse is given the number under which a failure was logged */
    public void run(String what, Errand errand, Excuse excuse) {
        executor.execute(() -> {
            try {
                errand.run();
            } catch (Exception failure) {
                apologise(excuse, Mishaps.record(what, failure));
            }
        });
    }

    /** What work comes to, if it does so while the platform waits; what comes later is handed on. */
    public <T> Optional<T> soon(String what, Supplier<T> work, Later<T> later, Excuse excuse) {
        var working = CompletableFuture.supplyAsync(work, executor);
        try {
            return Optional.of(working.get(prompt.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            run(what, () -> later.take(result(working)), excuse);
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

    private static void apologise(Excuse excuse, String number) {
        try {
            excuse.tell(number);
        } catch (Exception failure) {
            Mishaps.record("an excuse", failure);
        }
    }

    /** Begins nothing more, and brings what was begun to its end. */
    public void drain() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        drain();
    }
}
