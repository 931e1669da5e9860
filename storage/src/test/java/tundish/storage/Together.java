package tundish.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tundish.workspace.Scope;

/** Lets several threads do the same at the same moment. */
final class Together {

    private Together() {}

    /** What each of them got. Throws what the first that fails threw, and lets nobody wait for that one any longer. */
    static <T> List<T> run(int threads, Callable<T> work) throws InterruptedException {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var done = new ExecutorCompletionService<T>(executor);
            for (var thread = 0; thread < threads; thread++) {
                done.submit(() -> {
                    await(start);
                    return Scope.everybody().call(work::call);
                });
            }
            var all = new ArrayList<T>();
            while (all.size() < threads) {
                all.add(next(done, executor));
            }
            return all;
        }
    }

    static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T next(CompletionService<T> done, ExecutorService executor) throws InterruptedException {
        try {
            return done.take().get();
        } catch (ExecutionException failure) {
            executor.shutdownNow();
            throw new AssertionError("one of several failed", failure.getCause());
        }
    }
}
