package tundish.bot.discord;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tundish.message.Field;

/**
 * What is kept of a form between two of its steps: what was filled in, which fields were shown, and what was wrong. It
 * is kept as a draft's values, in which every name that is no field's begins with an underscore.
 */
record StepNote(Map<String, String> all) {

    private static final String OURS = "_";
    private static final String SHOWN = "_shown";
    private static final String PROBLEM = "_problem.";
    private static final String CARD = "_card";
    private static final String SENT = "_sent";

    /** A form of which nothing was shown yet. */
    static StepNote of(Map<String, String> values) {
        return new StepNote(values).with(SHOWN, "");
    }

    /** Whether the values are such a note, and not only what somebody typed. */
    boolean isNote() {
        return all.containsKey(SHOWN);
    }

    Map<String, String> values() {
        return all.entrySet().stream()
                .filter(value -> !value.getKey().startsWith(OURS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> shown() {
        return new LinkedHashSet<>(Arrays.asList(all.getOrDefault(SHOWN, "").split(",")));
    }

    /** What was filled in since; what it answers is no problem any more. */
    StepNote filledIn(Map<String, String> values) {
        var more = new HashMap<>(all);
        more.putAll(values);
        values.keySet().forEach(name -> more.remove(PROBLEM + name));
        var shown = shown();
        shown.addAll(values.keySet());
        return new StepNote(more).showing(shown);
    }

    StepNote showing(Collection<String> names) {
        return with(SHOWN, names.stream().filter(name -> !name.isEmpty()).collect(joining(",")));
    }

    StepNote wrong(Map<String, String> problems) {
        var more = new HashMap<>(all);
        problems.forEach((name, problem) -> more.put(PROBLEM + name, problem));
        return new StepNote(more);
    }

    Map<String, String> problems() {
        return all.entrySet().stream()
                .filter(value -> value.getKey().startsWith(PROBLEM))
                .collect(Collectors.toMap(value -> value.getKey().substring(PROBLEM.length()), Map.Entry::getValue));
    }

    /** Whether a message of ours offers to go on, which may read differently from then on. */
    boolean onCard() {
        return all.containsKey(CARD);
    }

    StepNote putOnCard() {
        return with(CARD, "yes");
    }

    boolean sent() {
        return all.containsKey(SENT);
    }

    /** Nothing is kept of what was carried out, but that it was. */
    static StepNote done() {
        return new StepNote(Map.of(SENT, "yes", SHOWN, "", CARD, "yes"));
    }

    /** The fields that were not shown yet. */
    List<Field> left(List<Field> fields) {
        var shown = shown();
        return fields.stream()
                .filter(field -> !shown.contains(field.caption().name()))
                .toList();
    }

    private StepNote with(String name, String value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return new StepNote(more);
    }
}
