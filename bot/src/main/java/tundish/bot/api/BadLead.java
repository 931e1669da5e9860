package tundish.bot.api;

import java.util.List;
import java.util.Map;

/** A lead that cannot be entered as it was sent; each problem names its field. */
final class BadLead extends RuntimeException {

    final transient List<Map<String, String>> problems;

    BadLead(List<Map<String, String>> problems) {
        super("a lead that cannot be entered", null, false, false);
        this.problems = List.copyOf(problems);
    }
}
