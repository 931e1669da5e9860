package tundish;

/**
 * Somebody else stored a change first, so nothing of this one was kept. The whole work may be tried again on what is
 * stored now.
 */
public final class Overtaken extends RuntimeException {

    /** @param what the thing that both wanted to change, for the log */
    public Overtaken(String what) {
        super(what + " was changed by somebody else meanwhile");
    }
}
