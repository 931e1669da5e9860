package tundish.goal;

import java.time.Instant;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/**
 * A goal as somebody entered it. A correction is the next version under the same number; the ones before stay.
 *
 * @param version from 1
 * @param by who entered it
 * @param dropped whether it is pursued no more
 */
public record Goal(
        WorkspaceId workspace, long number, int version, Terms terms, MemberId by, Instant at, boolean dropped) {

    /** The version that corrects this one. */
    public Goal corrected(Terms terms, MemberId by, Instant at) {
        return new Goal(workspace, number, version + 1, terms, by, at, false);
    }

    /** The version that ends this goal. */
    public Goal dropped(MemberId by, Instant at) {
        return new Goal(workspace, number, version + 1, terms, by, at, true);
    }
}
