package tundish.nudge;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tundish.chat.Letters;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.deal.Deal;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/** Settles nudges when somebody acts, and lets the messages that carried them say so. */
public final class NudgeAnswers implements OpenNudges {

    private final Nudges nudges;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Outbox outbox;
    private final InstantSource clock;

    public NudgeAnswers(Nudges nudges, Deadlines deadlines, Letters letters, Outbox outbox, InstantSource clock) {
        this.nudges = nudges;
        this.deadlines = deadlines;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void answered(Deal deal, Answer answer, @Nullable MemberId by) {
        var open = nudges.open(deal.id());
        if (!open.isEmpty()) {
            settle(open, deal, answer, by);
        }
    }

    private void settle(List<Nudge> open, Deal deal, Answer answer, @Nullable MemberId by) {
        var done = new Nudge.Done(answer, by, clock.instant());
        var settled =
                open.stream().filter(nudge -> settles(answer, nudge, deal)).toList();
        settled.forEach(nudge -> nudges.answer(nudge, done));
        // Always in the same order of people, so that two who act at once never wait for each other's lanes.
        settled.stream()
                .sorted(Comparator.comparing(nudge -> nudge.to().number()))
                .map(Nudge::letter)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(letter -> rewrite(deal.id().workspace(), letter));
    }

    /** An edit alone answers only what it did away with. */
    private boolean settles(Answer answer, Nudge nudge, Deal deal) {
        return answer != Answer.EDITED || !deadlines.isDue(nudge.key(), deal);
    }

    private void rewrite(WorkspaceId workspace, long number) {
        letters.find(workspace, number)
                .ifPresent(letter -> outbox.put(letter.to(), new Post.NudgesChanged(number), clock.instant()));
    }
}
