package tundish.operation;

import java.time.Instant;
import java.util.Map;
import tundish.member.MemberId;

/**
 * What somebody typed and could not be carried out as it stands: kept, so that one answer completes it.
 *
 * @param values by field name, as in the form
 */
public record Draft(DraftId id, MemberId by, FormId form, Map<String, String> values, Instant at) {

    public Draft {
        values = Map.copyOf(values);
    }
}
