package tundish.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the work on one row; the next one goes on. */
final class RowProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final @Nullable ImportField field;
    final String value;
    final RejectReason reason;
    final transient List<String> about;

    /**
     * @param field where it is, null for the whole row
     */
    RowProblem(@Nullable ImportField field, String value, RejectReason reason, String... about) {
        super(reason.name(), null, false, false);
        this.field = field;
        this.value = value;
        this.reason = reason;
        this.about = List.of(about);
    }
}
