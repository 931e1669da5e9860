package tundish.assistant;

import java.util.Comparator;
import java.util.Locale;
import tundish.command.Command;
import tundish.command.Commands;

/** The command that somebody may have meant who mistyped one. */
final class ClosestCommand {

    private static final int LONGEST = 40;

    private ClosestCommand() {}

    static Command to(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        var start = word.substring(0, Math.min(LONGEST, word.length()));
        return Commands.ALL.stream()
                .min(Comparator.comparingInt(command -> distance(start, command)))
                .orElseThrow();
    }

    private static int distance(String typed, Command command) {
        return command.names().stream()
                .mapToInt(name -> distance(typed, name))
                .min()
                .orElseThrow();
    }

    /** Levenshtein: how many letters have to be added, dropped or replaced. */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var swap = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + swap);
            }
            before = row;
        }
        return before[other.length()];
    }
}
