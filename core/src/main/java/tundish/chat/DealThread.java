package tundish.chat;

import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.workspace.Channel;

/**
 * The thread of a deal: where it is, and how far it tells of the deal.
 *
 * @param channel the forum or text channel that it was made in
 * @param place null while a lost one is to be made anew
 * @param shownVersion the version of the deal that name, card and tag show
 * @param tag what it is marked with: the name of the stage as it was then
 * @param anew whether it stands in for a lost one, and nothing was done with it yet
 */
public record DealThread(
        DealId deal, Channel channel, @Nullable Place place, Told told, long shownVersion, String tag, boolean anew) {

    /** No version: what is shown is out of date. */
    private static final long STALE = -1;

    /**
     * How a platform names a thread.
     *
     * @param cardChannel where the card is: the thread itself, or the channel beside it
     * @param id of the thread, and of the message with the card
     */
    public record Place(String cardChannel, String id) {}

    /** How many lines of each kind the thread tells of, from the first one on. */
    public record Told(int changes, int edits, int followUps) {}

    public DealThread at(Place where) {
        return new DealThread(deal, channel, where, told, shownVersion, tag, anew);
    }

    /** Nobody knows where it went; what it told stays told. */
    public DealThread lost() {
        return new DealThread(deal, channel, null, told, STALE, tag, true);
    }

    /** It tells of more, and its card is behind. */
    public DealThread telling(Told more) {
        return new DealThread(deal, channel, place, more, STALE, tag, false);
    }

    public DealThread showing(Told all, long version, String stage) {
        return new DealThread(deal, channel, place, all, version, stage, false);
    }
}
