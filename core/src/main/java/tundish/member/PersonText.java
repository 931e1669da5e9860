package tundish.member;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write of a person, in a form or in a file. */
public final class PersonText {

    public static final int LONGEST_TEAM = 60;

    private static final Set<String> NONE = Set.of("none", "无", "-");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]{2,}");

    private PersonText() {}

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** The name of a team; empty where the text says that there is none. */
    public static String team(String text) {
        return NONE.contains(text.toLowerCase(Locale.ROOT)) ? "" : text.replaceAll("\\s+", " ");
    }
}
