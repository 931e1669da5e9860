package tundish.message;

import java.util.List;
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
}
