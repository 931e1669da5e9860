package tundish.imports;

/** Is told now and then how far an import is. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (done, total) -> {};

    /** So many rows of so many are done, and what was done is kept whatever comes. */
    void at(long done, long total);
}
