package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TogetherTest {

    private final AtomicInteger count = new AtomicInteger();

    @Test
    void tellsWhatEachGot() throws InterruptedException {
        assertThat(Together.run(4, count::incrementAndGet)).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    @Timeout(20)
    void tellsWhyOneFailedThatTheOthersWaitFor() {
        var barrier = new CyclicBarrier(4);
        assertThatThrownBy(() -> Together.run(4, () -> {
                    if (count.incrementAndGet() == 3) {
                        throw new IllegalArgumentException("no deal");
                    }
                    Together.await(barrier);
                    return true;
                }))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("no deal");
    }
}
