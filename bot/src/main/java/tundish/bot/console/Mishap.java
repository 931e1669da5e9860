package tundish.bot.console;

import org.jspecify.annotations.Nullable;

/** What went wrong and where, without the words of it: they may quote what people wrote. */
final class Mishap extends Exception {

    private static final long serialVersionUID = 1;

    private Mishap(Throwable origin, @Nullable Throwable cause) {
        super(origin.getClass().getName(), cause);
        setStackTrace(origin.getStackTrace());
    }

    static Mishap of(Throwable origin) {
        var cause = origin.getCause();
        return new Mishap(origin, cause == null ? null : of(cause));
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
