package tundish.operation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which form, about what, and what the asker had seen of it.
 *
 * @param subject such as {@code deal:17}, {@code followup:4} or {@code item:5} for a correction, {@code draft:9} for words typed before;
 *     empty for something new
 * @param seen the version of the deal that the asker looked at, -1 where there is none
 */
public record FormId(FormName form, String subject, long seen) {

    public static FormId of(FormName form) {
        return new FormId(form, "", -1);
    }

    /** What the subject says after {@code kind:}, such as 17 for {@code deal:17}; empty where the form is about something else. */
    public Optional<String> about(String kind) {
        return subject.startsWith(kind + ":") ? Optional.of(subject.substring(kind.length() + 1)) : Optional.empty();
    }

    /** The number of what the form is about, such as 5 for {@code item:5:figure}; empty where it is about something else. */
    public Optional<Long> number(String kind) {
        return about(kind)
                .map(said -> said.split(":", -1)[0])
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** At most 100 characters, to travel with the form: {@code v1|form|move|deal:17|3}. */
    public String write() {
        return "v1|form|" + form.key() + "|" + subject + "|" + seen;
    }

    /** Reads what {@link #write} wrote, perhaps releases ago; empty for anything else. */
    public static Optional<FormId> read(String id) {
        var part = id.split("\\|", -1);
        if (part.length != 5 || !part[0].equals("v1") || !part[1].equals("form") || !part[4].matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        return Arrays.stream(FormName.values())
                .filter(form -> form.key().equals(part[2]))
                .findFirst()
                .map(form -> new FormId(form, part[3], Long.parseLong(part[4])));
    }
}
