package tundish.command;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was filled in or typed, by field name, without control characters; what is missing reads as empty. */
public record Values(Map<String, String> byName) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        byName = byName.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, value -> Clean.text(value.getValue())));
    }

    public String text(String name) {
        return byName.getOrDefault(name, "").strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Whether a tick is set. */
    public boolean ticked(String name) {
        return text(name).equals("yes");
    }

    public Values with(String name, String value) {
        var more = new HashMap<>(byName);
        more.put(name, value);
        return new Values(more);
    }
}
