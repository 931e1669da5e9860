package tundish.bot.chat;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what must not happen, once, under a number that the asker is told too. */
public final class Mishaps {

    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Mishaps() {}

    /** @return the number */
    public static String record(String what, Throwable cause) {
        var number = new byte[4];
        RANDOM.nextBytes(number);
        var id = HexFormat.of().withUpperCase().formatHex(number);
        log.error("{} failed, number {}", what, id, Wordless.of(cause));
        return id;
    }

    /** Where it happened, but not the message: that may quote what people wrote, or a token. */
    private static final class Wordless extends Exception {

        private Wordless(String type, @Nullable Throwable cause, StackTraceElement[] trace) {
            super(type, cause);
            setStackTrace(trace);
        }

        static Wordless of(Throwable each) {
            var cause = each.getCause();
            return new Wordless(described(each), cause == null ? null : of(cause), each.getStackTrace());
        }

        /** A platform's own words are safe, and say most. */
        private static String described(Throwable each) {
            return each instanceof Quotable
                    ? each.getClass().getName() + ": " + each.getMessage()
                    : each.getClass().getName();
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
