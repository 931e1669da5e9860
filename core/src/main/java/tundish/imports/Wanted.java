package tundish.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.NextAction;
import tundish.deal.Reference;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.imports.Entry.Moment;
import tundish.money.Money;

/**
 * What a row wants a deal to be. What is null or absent is not said, and stays as it is in a deal that is there.
 *
 * @param reference ours, null where the row has none
 * @param externalId what the other system calls it, or a key made of the row; empty where {@code reference} does
 * @param stage the stage it is in
 * @param before the open stage that a closed deal was in, where the row tells
 * @param entered when it entered {@code stage}
 * @param created when it began
 * @param closed when it was won or lost
 * @param owner a name
 * @param texts the columns of plain text that are filled in
 * @param repeats the won deal that it follows
 */
record Wanted(
        int line,
        @Nullable Reference reference,
        String externalId,
        Funnel funnel,
        @Nullable Stage stage,
        @Nullable Stage before,
        @Nullable Moment entered,
        @Nullable Moment created,
        @Nullable Moment closed,
        String owner,
        Map<Column, String> texts,
        @Nullable LocalDate expectedClose,
        @Nullable Money amount,
        @Nullable NextAction nextAction,
        @Nullable Integer score,
        String lostReason,
        String by,
        String reason,
        @Nullable Reference repeats) {

    Wanted {
        texts = Map.copyOf(texts);
    }

    /** What the row is known by. */
    String key() {
        return reference == null ? externalId : reference.value();
    }

    String customer() {
        return texts.getOrDefault(Column.CUSTOMER, "");
    }

    boolean isClosed() {
        return stage != null && !stage.kind().isOpen();
    }

    /** When the present stage was entered: for a closed deal, when it was closed. */
    Optional<Moment> presentSince() {
        return Optional.ofNullable(isClosed() && closed != null ? closed : entered);
    }

    /** The first moment that the row tells of, or the one given. */
    Instant began(Instant otherwise) {
        return Stream.of(Optional.ofNullable(created), Optional.ofNullable(entered), Optional.ofNullable(closed))
                .flatMap(Optional::stream)
                .map(Moment::at)
                .min(Instant::compareTo)
                .orElse(otherwise);
    }

    /** What the row says, apart from where it stands. */
    int content() {
        return Objects.hash(
                key(),
                funnel,
                stage,
                before,
                entered,
                created,
                closed,
                owner,
                texts,
                expectedClose,
                amount,
                nextAction,
                score,
                lostReason,
                by,
                reason,
                repeats);
    }
}
