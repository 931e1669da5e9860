package tundish.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tundish.message.Field.Upload;
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

    /** What stands in its fields, by their names, and what the files are called that it holds. */
    public Map<String, String> values() {
        var values = new HashMap<String, String>();
        fields.forEach(field -> values.put(field.caption().name(), field.value()));
        held().forEach(upload -> values.put(Upload.heldBy(upload.caption().name()), upload.held()));
        return values;
    }

    /** Where a file was handed over before. */
    public List<Upload> held() {
        return fields.stream()
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .filter(upload -> !upload.held().isEmpty())
                .toList();
    }
}
