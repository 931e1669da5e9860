package tundish.workspace;

/** Knows whose channels are whose: their ids are typed, and one bot may be in the rooms of many teams. */
@FunctionalInterface
public interface Channels {

    /** Where a channel is, as a workspace sees it. */
    enum Whereabouts {
        HERE,
        ELSEWHERE,
        /** There is none, or the bot may not see it. */
        UNSEEN,
        /** Nobody can tell now, or the platform tells by itself when something is posted. */
        UNTOLD
    }

    /** Asks nobody. */
    Channels UNASKED = (_, _) -> Whereabouts.UNTOLD;

    Whereabouts of(WorkspaceId workspace, Channel channel);
}
