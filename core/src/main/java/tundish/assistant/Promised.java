package tundish.assistant;

import tundish.deal.NextAction;
import tundish.language.Language;
import tundish.message.Span;
import tundish.message.Wording;

/** By when something was promised, as it reads. */
final class Promised {

    private Promised() {}

    /** A moment, in the reader's zone; a whole day is the same day for everybody. */
    static Span by(NextAction next, Language language) {
        return next.timed() ? Span.time(next.due()) : Span.text(Wording.day(next.day(), language));
    }
}
