package tundish.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.NextAction;

@Embeddable
record NextActionPart(
        @Column(name = "next_action") String text,
        @Column(name = "next_due") Instant due,
        @Column(name = "next_timed") boolean timed) {

    static @Nullable NextActionPart of(@Nullable NextAction action) {
        return action == null ? null : new NextActionPart(action.text(), action.due(), action.timed());
    }

    static @Nullable NextAction toNextAction(@Nullable NextActionPart part) {
        return part == null ? null : new NextAction(part.text, part.due, part.timed);
    }
}
