package tundish.storage;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tundish.workspace.Scope;

/** Lets several threads do the same at the same moment. */
final class Together {

    private Together() {}

    /** What each of them got. Throws if one of them fails. */
    static <T> List<T> run(int threads, Callable<T> work) throws InterruptedException {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, threads)
                    .mapToObj(_ -> executor.submit(() -> {
                        await(start);
                        return Scope.everybody().call(work::call);
                    }))
                    .toList();
            return all.stream().map(Together::get).toList();
        }
    }

    static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
