package tundish.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tundish.chat.Address.ToChannel;
import tundish.chat.Address.ToMember;
import tundish.chat.Post.HandedOver;
import tundish.chat.Post.Inherited;
import tundish.chat.Post.MonthlyReview;
import tundish.chat.Post.NudgesChanged;
import tundish.chat.Post.NudgesFor;
import tundish.chat.Post.OwnerLeft;
import tundish.chat.Post.RoleChanged;
import tundish.chat.Post.StandIn;
import tundish.chat.Post.Suggestions;
import tundish.chat.Post.ThreadKept;
import tundish.chat.Post.Undelivered;
import tundish.chat.Post.WeeklySummary;
import tundish.chat.Post.Welcome;
import tundish.chat.Post.WelcomeBack;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Right;
import tundish.workspace.Channel;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** What happens to letters that no retry can deliver: none is lost without a word. */
final class DeadLetters {

    /** Failures come in swarms; within this time they make one message. */
    private static final Duration SWARM = Duration.ofMinutes(1);

    private final Letters letters;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final Members members;
    private final InstantSource clock;

    DeadLetters(Letters letters, Outbox outbox, Workspaces workspaces, Members members, InstantSource clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.members = members;
        this.clock = clock;
    }

    /** What could not reach a person goes to the team's channel once; anything else is kept and told of. */
    void handle(Letter letter, String reason, Instant free) {
        var channel = workspaces
                .find(letter.workspace())
                .map(there -> there.settings().teamChannel())
                .filter(_ -> letter.to() instanceof ToMember && mayBeOverheard(letter.post()));
        channel.ifPresentOrElse(there -> fallBack(letter, there, reason, free), () -> bury(letter, reason, free));
    }

    private static boolean mayBeOverheard(Post post) {
        return switch (post) {
            case NudgesFor _, HandedOver _ -> true;
            case NudgesChanged _,
                    WeeklySummary _,
                    MonthlyReview _,
                    Suggestions _,
                    ThreadKept _,
                    Undelivered _,
                    StandIn _,
                    WelcomeBack _,
                    Inherited _,
                    OwnerLeft _,
                    RoleChanged _,
                    Welcome _ -> false;
        };
    }

    private void fallBack(Letter letter, Channel channel, String reason, Instant free) {
        if (letters.keep(letter.fellBack(reason, clock.instant()), free)) {
            outbox.put(new ToChannel(letter.workspace(), channel), letter.post(), clock.instant());
        }
    }

    /** Keeps a letter with the reason, and tells the administrators. */
    void bury(Letter letter, String reason, Instant free) {
        switch (letter.post()) {
            // The message is gone, and with it what it should have said.
            case NudgesChanged _ -> letters.keep(letter.silent(reason, clock.instant()), free);
            case Undelivered _, Welcome _ -> letters.keep(letter.undeliverable(reason, clock.instant()), free);
            case NudgesFor _,
                    HandedOver _,
                    WeeklySummary _,
                    MonthlyReview _,
                    Suggestions _,
                    ThreadKept _,
                    StandIn _,
                    WelcomeBack _,
                    Inherited _,
                    OwnerLeft _,
                    RoleChanged _ -> {
                if (letters.keep(letter.undeliverable(reason, clock.instant()), free)) {
                    tellAdministrators(letter.workspace());
                }
            }
        }
    }

    private void tellAdministrators(WorkspaceId workspace) {
        members.all(workspace).stream()
                .filter(Member::active)
                .filter(member -> member.may(Right.CHANGE_SETTINGS))
                .forEach(this::tell);
    }

    private void tell(Member administrator) {
        outbox.put(
                new ToMember(administrator.id()),
                new Undelivered(),
                clock.instant().plus(SWARM));
    }
}
