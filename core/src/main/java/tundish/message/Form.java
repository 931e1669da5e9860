package tundish.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tundish.operation.FormId;

/**
 * Something to fill in.
 *
 * @param notice what to know before filling it in, such as what somebody else changed meanwhile; may be empty
 */
public record Form(FormId id, String title, String submit, List<Span> notice, List<Field> fields) {

    public Form {
        notice = List.copyOf(notice);
        fields = List.copyOf(fields);
    }

    public Form withNotice(List<Span> changed) {
        return new Form(id, title, submit, changed, fields);
    }

    /** What stands in its fields, by their names. */
    public Map<String, String> values() {
        return fields.stream().collect(Collectors.toMap(field -> field.caption().name(), Field::value));
    }
}
