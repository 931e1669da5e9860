package tundish.storage;

import java.time.LocalDate;
import tundish.chat.Post;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/** What a letter is about, as one line: a word that never changes, and what it names. */
final class PostText {

    private PostText() {}

    static String write(Post post) {
        return switch (post) {
            case Post.NudgesFor(var member) -> "nudges|" + member.number();
            case Post.NudgesChanged(var letter) -> "nudges.changed|" + letter;
            case Post.WeeklySummary(var week) -> "weekly|" + week;
            case Post.MonthlyReview(var month) -> "monthly|" + month;
            case Post.Suggestions(var week) -> "suggestions|" + week;
            case Post.HandedOver(var deal, var by, var note) ->
                "handed.over|" + deal.number() + "|" + by.number() + "|" + note;
            case Post.ThreadKept(var deal) -> "thread|" + deal.number();
            case Post.StandIn(var absence) -> "stand.in|" + absence;
            case Post.WelcomeBack(var absence) -> "welcome.back|" + absence;
            case Post.Inherited(var succession) -> "inherited|" + succession;
            case Post.OwnerLeft(var member) -> "owner.left|" + member.number();
            case Post.RoleChanged(var by) -> "role|" + by;
            case Post.Undelivered() -> "undelivered";
            case Post.Welcome() -> "welcome";
        };
    }

    static Post read(WorkspaceId workspace, String text) {
        var part = text.split("\\|", 4);
        return switch (part[0]) {
            case "nudges" -> new Post.NudgesFor(new MemberId(workspace, Long.parseLong(part[1])));
            case "nudges.changed" -> new Post.NudgesChanged(Long.parseLong(part[1]));
            case "weekly" -> new Post.WeeklySummary(LocalDate.parse(part[1]));
            case "monthly" -> new Post.MonthlyReview(LocalDate.parse(part[1]));
            case "suggestions" -> new Post.Suggestions(LocalDate.parse(part[1]));
            case "handed.over" ->
                new Post.HandedOver(
                        new DealId(workspace, Long.parseLong(part[1])),
                        new MemberId(workspace, Long.parseLong(part[2])),
                        part[3]);
            case "thread" -> new Post.ThreadKept(new DealId(workspace, Long.parseLong(part[1])));
            case "stand.in" -> new Post.StandIn(Long.parseLong(part[1]));
            case "welcome.back" -> new Post.WelcomeBack(Long.parseLong(part[1]));
            case "inherited" -> new Post.Inherited(Long.parseLong(part[1]));
            case "owner.left" -> new Post.OwnerLeft(new MemberId(workspace, Long.parseLong(part[1])));
            case "role" -> new Post.RoleChanged(Long.parseLong(part[1]));
            case "welcome" -> new Post.Welcome();
            case "undelivered" -> new Post.Undelivered();
            default -> throw new IllegalStateException("a letter about " + part[0]);
        };
    }
}
