package tundish.chat;

import java.util.List;
import java.util.Map;
import tundish.chat.DealThread.Place;
import tundish.message.Card;

/** One step that keeps the thread of a deal in step with it. Any of them may be done twice. */
public sealed interface ThreadWork {

    /** Makes the thread, with the deal's card in it or beside it. */
    record Open(String name, Tag tag, Card card) implements ThreadWork {}

    /** Says something in it. */
    record Say(Place place, Card card) implements ThreadWork {}

    /** Lets name, tag and card read as they should, and puts it away or gets it back. @param closed whether it is put away */
    record Show(Place place, String name, Tag tag, Card card, boolean closed) implements ThreadWork {}

    /**
     * @param stage the one that the thread is to be marked with
     * @param stages all that may be marked so, in order; none of the others stays
     * @param former names that stages had before or have in another language; none stays
     * @param renamed such names of stages that there still are, with those that they have now
     * @param gone such names of stages that there are no more
     */
    record Tag(String stage, List<String> stages, List<String> former, Map<String, String> renamed, List<String> gone) {

        public Tag {
            stages = List.copyOf(stages);
            former = List.copyOf(former);
            renamed = Map.copyOf(renamed);
            gone = List.copyOf(gone);
        }
    }
}
