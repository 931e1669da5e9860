package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tundish.chat.Receipts;

/** What holds of {@link Receipts}, wherever they are kept. */
public interface ReceiptsContract {

    Receipts receipts();

    @Test
    default void tellsTheFirstDeliveryFromTheSecond() {
        var key = "slack:" + UUID.randomUUID();
        var at = Instant.parse("2024-04-29T08:00:00Z");
        assertThat(receipts().first(key, at)).isTrue();
        assertThat(receipts().first(key, at.plusSeconds(9))).isFalse();
        assertThat(receipts().first(key + "x", at)).isTrue();
    }

    @Test
    default void forgetsWhatIsOld() {
        var key = "slack:" + UUID.randomUUID();
        var longAgo = Instant.parse("1990-01-01T00:00:00Z");
        receipts().first(key, longAgo);
        receipts().first(key + "x", longAgo.plusSeconds(1));
        assertThat(receipts().forget(longAgo.plusSeconds(1))).isOne();
        assertThat(receipts().first(key, longAgo.plusSeconds(2))).isTrue();
        assertThat(receipts().first(key + "x", longAgo.plusSeconds(2))).isFalse();
        receipts().forget(longAgo.plusSeconds(9));
    }
}
