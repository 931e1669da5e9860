package tundish.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.Edit;
import tundish.deal.NextAction;
import tundish.deal.StageChange;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.funnel.Funnels;
import tundish.funnel.StageId;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;

/** Everything that happened to a deal, as people read it: who, when, what, and what it replaced. Newest first. */
final class Timeline {

    private final DealHistory history;
    private final FollowUps followUps;
    private final Members members;
    private final Funnels funnels;

    Timeline(DealHistory history, FollowUps followUps, Members members, Funnels funnels) {
        this.history = history;
        this.followUps = followUps;
        this.members = members;
        this.funnels = funnels;
    }

    List<List<Span>> of(Actor actor, Deal deal) {
        var reader = new Reader(actor, deal);
        return reader.lines().stream().map(Line::spans).toList();
    }

    /** The last things that somebody else did than the one who asks; all at one moment. */
    List<List<Span>> latest(Actor actor, Deal deal) {
        var lines = new Reader(actor, deal).lines();
        var others =
                lines.stream().filter(line -> !actor.id().equals(line.by())).toList();
        var said = others.isEmpty() ? lines : others;
        return said.stream()
                .filter(line -> line.at().equals(said.getFirst().at()))
                .map(Line::spans)
                .toList();
    }

    private record Line(Instant at, @Nullable MemberId by, List<Span> spans) {}

    /** One reader's view of one deal. */
    private final class Reader {

        private final Actor actor;
        private final Deal deal;
        private final Texts texts;
        private final Map<FollowUpId, FollowUp> replacements = new HashMap<>();

        Reader(Actor actor, Deal deal) {
            this.actor = actor;
            this.deal = deal;
            this.texts = Texts.of("timeline", actor.language());
        }

        List<Line> lines() {
            var lines = new ArrayList<Line>();
            history.changes(deal.id()).forEach(change -> lines.add(line(change)));
            history.edits(deal.id()).forEach(edit -> lines.add(line(edit)));
            var logged = followUps.of(deal.id());
            logged.stream()
                    .filter(followUp -> followUp.replaces() != null)
                    .forEach(followUp -> replacements.put(followUp.replaces(), followUp));
            logged.forEach(followUp -> lines.add(line(followUp)));
            lines.sort(Comparator.comparing(Line::at));
            return lines.reversed();
        }

        private Line line(StageChange change) {
            var said = change.from() == null
                    ? texts.line("created", stage(change.to()))
                    : texts.line("moved", stage(change.from()), stage(change.to()));
            return line(change.recordedAt(), change.by(), with(said, happened(change), reason(change)));
        }

        /** When it happened, where that is not when it was written down. */
        private List<Span> happened(StageChange change) {
            return change.at().equals(change.recordedAt()) ? List.of() : texts.line("happened", Span.time(change.at()));
        }

        private List<Span> reason(StageChange change) {
            return change.reason().isEmpty()
                    ? List.of()
                    : texts.line(change.overridden() ? "overridden" : "reason", change.reason());
        }

        private Line line(Edit edit) {
            var heading = edit.column().heading().in(actor.language());
            var before = shown(edit.column(), edit.before());
            var after = Span.strong(shown(edit.column(), edit.after()));
            var said = edit.column() == Column.SNOOZE
                    ? snoozed(edit)
                    : edit.before().isEmpty()
                            ? texts.line("filled", heading, after)
                            : edit.after().isEmpty()
                                    ? texts.line("cleared", heading, before)
                                    : texts.line("edited", heading, before, after);
            return line(edit.at(), edit.by(), said);
        }

        /** The ledger keeps the moment and, behind a space, the reason. */
        private List<Span> snoozed(Edit edit) {
            var part = edit.after().split(" ", 2);
            return edit.after().isEmpty()
                    ? texts.line("woken")
                    : with(
                            texts.line("snoozed", shown(Column.SNOOZE, part[0])),
                            part.length > 1 ? texts.line("reason", part[1]) : List.of());
        }

        private String shown(Column column, String kept) {
            return Cells.shown(column, kept, actor.zone(), actor.language());
        }

        private Line line(FollowUp followUp) {
            return line(
                    followUp.recordedAt(),
                    followUp.by(),
                    followUp.withdrawn() ? texts.line("withdrew") : said(followUp));
        }

        private List<Span> said(FollowUp followUp) {
            return with(
                    texts.line(
                            followUp.replaces() == null ? "followedUp" : "corrected",
                            followUp.channel().text().in(actor.language())),
                    followUp.said().isEmpty() ? List.of() : texts.line("said", followUp.said()),
                    followUp.needChange().isEmpty() ? List.of() : texts.line("needChange", followUp.needChange()),
                    followUp.next() == null ? List.of() : next(followUp.next()),
                    standing(followUp));
        }

        private List<Span> next(NextAction next) {
            return texts.line("next", next.text(), next.timed() ? Span.time(next.due()) : Span.day(next.due()));
        }

        /** Whether the line still stands. */
        private List<Span> standing(FollowUp followUp) {
            var replacement = replacements.get(followUp.id());
            return replacement == null ? List.of() : texts.line(replacement.withdrawn() ? "takenBack" : "replaced");
        }

        private Line line(Instant at, @Nullable MemberId by, List<Span> said) {
            return new Line(at, by, with(List.of(Span.time(at)), texts.line("by", Span.strong(name(by))), said));
        }

        private String name(@Nullable MemberId by) {
            return by == null
                    ? texts.get("bot")
                    : members.find(by).map(Member::name).orElse("?");
        }

        private Span stage(StageId id) {
            return Span.strong(funnels.find(actor.workspaceId(), deal.funnel())
                    .flatMap(funnel -> funnel.stage(id))
                    .map(stage -> stage.name().in(actor.language()))
                    .orElse(id.value()));
        }

        @SafeVarargs
        private static List<Span> with(List<Span>... parts) {
            return java.util.stream.Stream.of(parts).flatMap(List::stream).toList();
        }
    }
}
