package tundish.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    @Test
    void yieldsEverythingInOrderAndThenEnds() {
        try (var ahead = new ReadAhead<>(IntStream.range(0, 1000).iterator())) {
            var all = new ArrayList<Integer>();
            ahead.forEachRemaining(all::add);
            assertThat(all).isEqualTo(IntStream.range(0, 1000).boxed().toList());
            assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void readsTheNextOneWhileTheLastIsWorkedOn() throws InterruptedException {
        var second = new CountDownLatch(1);
        var source = List.of(1, 2).iterator();
        try (var ahead = new ReadAhead<>(watched(source, second))) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static Iterator<Integer> watched(Iterator<Integer> source, CountDownLatch second) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public Integer next() {
                int number = source.next();
                if (number == 2) {
                    second.countDown();
                }
                return number;
            }
        };
    }

    @Test
    void tellsOfAFaultBehindWhatWasReadBeforeIt() {
        var broken = new UncheckedIOException(new IOException("the disk is gone"));
        var source = IntStream.range(0, 2)
                .map(number -> {
                    if (number == 1) {
                        throw broken;
                    }
                    return number;
                })
                .iterator();
        try (var ahead = new ReadAhead<>(source)) {
            assertThat(ahead.next()).isZero();
            assertThatThrownBy(ahead::hasNext).isSameAs(broken);
        }
    }
}
