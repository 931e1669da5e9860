package tundish.testing;

/** Something in memory that can be put back to how it was. */
interface Rewindable {

    /** Remembers how things are; running it brings that back. */
    Runnable mark();
}
