package tundish.table;

/** The whole file is not a table that can be read; nothing of it has been used. */
public final class UnreadableTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public UnreadableTableException(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public UnreadableTableException(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why it cannot be read. */
    public enum Kind {
        /** Nothing in it but blanks. */
        EMPTY,
        /** Neither text nor a workbook: a picture, a document, an archive. */
        NOT_A_TABLE,
        /** A workbook of the format before 2007; saving it as .xlsx or .csv helps. */
        OLD_WORKBOOK,
        /** Something that ends in the middle, or a workbook that is locked by a password. */
        DAMAGED,
        /** A workbook that unpacks to more than any table needs. */
        TOO_LARGE
    }
}
