package tundish.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.chat.DealThread.Told;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.Edit;
import tundish.deal.NextAction;
import tundish.deal.StageChange;
import tundish.deal.Whereabouts;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.funnel.Funnels;
import tundish.funnel.StageId;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;

/** Everything that happened to a deal, as people read it: who, when, what, and what it replaced. Newest first. */
final class Timeline {

    /** A thread need not hear of these: each is told otherwise, or of use to the owner only. */
    private static final Set<Column> UNTOLD = Set.of(
            Column.CONTACT_DETAILS,
            Column.PROGRESS,
            Column.SOURCE,
            Column.CAMPAIGN,
            Column.REGION,
            Column.INDUSTRY,
            Column.COMPANY_SIZE);

    /** The line tells the time to the minute. */
    private static final Duration SHOWN = Duration.ofMinutes(1);

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
        var reader = new Reader(actor.language(), actor.zone(), deal);
        return reader.lines().stream().map(Line::spans).toList();
    }

    /** The last things that somebody else did than the one who asks; all at one moment. */
    List<List<Span>> latest(Actor actor, Deal deal) {
        var lines = new Reader(actor.language(), actor.zone(), deal).lines();
        var others =
                lines.stream().filter(line -> !actor.id().equals(line.by())).toList();
        var said = others.isEmpty() ? lines : others;
        return said.stream()
                .filter(line -> line.at().equals(said.getFirst().at()))
                .map(Line::spans)
                .toList();
    }

    /** How many lines there are of each kind. */
    Told told(Deal deal) {
        return new Told(
                history.changes(deal.id()).size(),
                history.edits(deal.id()).size(),
                followUps.of(deal.id()).size());
    }

    /** How many there were before that moment; the one that created the deal counts in any case. */
    Told toldBefore(Deal deal, Instant moment) {
        return new Told(
                Math.max(1, (int) history.changes(deal.id()).stream()
                        .filter(change -> change.recordedAt().isBefore(moment))
                        .count()),
                (int) history.edits(deal.id()).stream()
                        .filter(edit -> edit.at().isBefore(moment))
                        .count(),
                (int) followUps.of(deal.id()).stream()
                        .filter(line -> line.recordedAt().isBefore(moment))
                        .count());
    }

    /** What the team gains from hearing, of what came after so much; oldest first. */
    News since(PostReader reader, Deal deal, Told told) {
        var changes = rest(history.changes(deal.id()), told.changes());
        var said = rest(followUps.of(deal.id()), told.followUps());
        var edits = rest(history.edits(deal.id()), told.edits()).stream()
                .filter(edit -> !UNTOLD.contains(edit.column()))
                .filter(edit -> said.isEmpty() || edit.column() != Column.NEED)
                .toList();
        var lines = new Reader(reader.language(), reader.zone(), deal)
                .lines(changes, edits, said)
                .reversed();
        return new News(
                lines.stream().map(Line::spans).toList(),
                changes.isEmpty() ? null : changes.getLast(),
                !said.isEmpty(),
                edits.stream().anyMatch(edit -> edit.column() == Column.OWNER));
    }

    private static <T> List<T> rest(List<T> all, int told) {
        return all.subList(Math.min(told, all.size()), all.size());
    }

    /**
     * @param move the last one among them
     * @param followedUp whether somebody spoke with the customer
     * @param handedOver whether it has another owner
     */
    record News(List<List<Span>> lines, @Nullable StageChange move, boolean followedUp, boolean handedOver) {}

    private record Line(Instant at, @Nullable MemberId by, List<Span> spans) {}

    /** One reader's view of one deal. */
    private final class Reader {

        private final Language language;
        private final ZoneId zone;
        private final Deal deal;
        private final Texts texts;
        private final Map<FollowUpId, FollowUp> replacements = new HashMap<>();

        Reader(Language language, ZoneId zone, Deal deal) {
            this.language = language;
            this.zone = zone;
            this.deal = deal;
            this.texts = Texts.of("timeline", language);
        }

        List<Line> lines() {
            return lines(history.changes(deal.id()), history.edits(deal.id()), followUps.of(deal.id()));
        }

        List<Line> lines(List<StageChange> changes, List<Edit> edits, List<FollowUp> logged) {
            var lines = new ArrayList<Line>();
            var where = new Whereabouts(deal.funnel(), history.changes(deal.id()));
            changes.forEach(change -> lines.add(line(change, where.during(change.stay()))));
            edits.forEach(edit -> lines.add(line(edit)));
            logged.stream()
                    .filter(followUp -> followUp.replaces() != null)
                    .forEach(followUp -> replacements.put(followUp.replaces(), followUp));
            logged.forEach(followUp -> lines.add(line(followUp)));
            lines.sort(Comparator.comparing(Line::at));
            return lines.reversed();
        }

        /** @param funnel the one that the deal was in by then */
        private Line line(StageChange change, String funnel) {
            var to = stage(funnel, change.to());
            var left = change.leaving();
            var said = change.from() == null
                    ? texts.line("created", to)
                    : left == null
                            ? texts.line("moved", stage(funnel, change.from()), to)
                            : texts.line("transferred", title(left), stage(left, change.from()), title(funnel), to);
            return line(change.recordedAt(), change.by(), with(said, happened(change), reason(change)));
        }

        /** When it happened, where that is not when it was written down, give or take what the clock does not show. */
        private List<Span> happened(StageChange change) {
            var apart = Duration.between(change.at(), change.recordedAt()).abs();
            return apart.compareTo(SHOWN) < 0 ? List.of() : texts.line("happened", Span.time(change.at()));
        }

        private List<Span> reason(StageChange change) {
            return change.reason().isEmpty()
                    ? List.of()
                    : texts.line(change.overridden() ? "overridden" : "reason", change.reason());
        }

        private Line line(Edit edit) {
            var heading = edit.column().heading().in(language);
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
            return Cells.shown(column, kept, zone, language);
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
                            followUp.channel().text().in(language)),
                    followUp.said().isEmpty() ? List.of() : texts.line("said", followUp.said()),
                    followUp.needChange().isEmpty() ? List.of() : texts.line("needChange", followUp.needChange()),
                    followUp.next() == null ? List.of() : next(followUp.next()),
                    standing(followUp));
        }

        private List<Span> next(NextAction next) {
            return texts.line("next", next.text(), Promised.by(next, language));
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

        private Span stage(String funnel, StageId id) {
            return Span.strong(funnels.find(deal.id().workspace(), funnel)
                    .flatMap(found -> found.stage(id))
                    .map(stage -> stage.name().in(language))
                    .orElse(id.value()));
        }

        private Span title(String funnel) {
            return Span.text(funnels.find(deal.id().workspace(), funnel)
                    .map(found -> found.title().in(language))
                    .orElse(funnel));
        }

        @SafeVarargs
        private static List<Span> with(List<Span>... parts) {
            return Stream.of(parts).flatMap(List::stream).toList();
        }
    }
}
