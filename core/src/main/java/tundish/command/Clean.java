package tundish.command;

import java.util.regex.Pattern;

/** What people typed, without what nobody types: control characters, and halves of characters. */
public final class Clean {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{FFFE}\\x{FFFF}]|\\p{Cs}");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x{2028}\\x{2029}\\x{85}]");

    private Clean() {}

    /** The same text for a reader; line ends become {@code \n}. */
    public static String text(String typed) {
        return CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n")).replaceAll("");
    }
}
