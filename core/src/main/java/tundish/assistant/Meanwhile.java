package tundish.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealHistory;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.StageChange;
import tundish.followup.FollowUp;
import tundish.followup.FollowUps;
import tundish.member.Absence;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Span;

/** What others did about somebody's deals while that person was away: what they closed, and whom they talked to. */
final class Meanwhile {

    private static final int SAID = 120;

    private final Deals deals;
    private final DealHistory history;
    private final FollowUps followUps;
    private final Members members;
    private final InstantSource clock;

    Meanwhile(Stores stores, InstantSource clock) {
        this.deals = stores.deals();
        this.history = stores.history();
        this.followUps = stores.followUps();
        this.members = stores.members();
        this.clock = clock;
    }

    /** @param contacts of others than the owner, the oldest first */
    record Done(Deal deal, @Nullable StageChange closed, List<FollowUp> contacts) {

        DealId id() {
            return deal.id();
        }

        private Instant at() {
            return closed == null ? contacts.getLast().recordedAt() : closed.recordedAt();
        }
    }

    /** The latest first. */
    List<Done> of(Absence absence) {
        var mine = new ArrayList<Deal>();
        deals.each(absence.member().workspace(), DealFilter.ALL.of(absence.member()), deal -> {
            if (deal.closing() == null || !deal.closing().at().isBefore(absence.begins())) {
                mine.add(deal);
            }
        });
        return mine.stream()
                .map(deal -> new Done(deal, closed(deal, absence), contacts(deal, absence)))
                .filter(done -> done.closed() != null || !done.contacts().isEmpty())
                .sorted(Comparator.comparing(Done::at).reversed())
                .toList();
    }

    private @Nullable StageChange closed(Deal deal, Absence absence) {
        return deal.closing() == null
                ? null
                : Optional.of(history.changes(deal.id()).getLast())
                        .filter(change -> isOthers(change.by(), change.recordedAt(), absence))
                        .orElse(null);
    }

    private List<FollowUp> contacts(Deal deal, Absence absence) {
        var all = followUps.of(deal.id());
        var replaced =
                all.stream().map(FollowUp::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(line -> !line.withdrawn() && !replaced.contains(line.id()))
                .filter(line -> isOthers(line.by(), line.recordedAt(), absence))
                .toList();
    }

    private static boolean isOthers(@Nullable MemberId by, Instant at, Absence absence) {
        return !absence.member().equals(by) && !at.isBefore(absence.begins()) && at.isBefore(absence.ends());
    }

    List<Span> line(PostReader reader, Done done) {
        var closed = done.closed();
        return closed == null ? talked(reader, done) : ended(reader, done.deal(), closed);
    }

    private List<Span> ended(PostReader reader, Deal deal, StageChange closed) {
        var won = Objects.requireNonNull(deal.closing()).outcome() == Outcome.WON;
        return reader.texts("absence")
                .line(
                        won ? "back.won" : "back.lost",
                        Span.strong(deal.title()),
                        Span.muted(deal.reference().value()),
                        name(closed.by()),
                        reader.clock(closed.recordedAt(), clock.instant()));
    }

    private List<Span> talked(PostReader reader, Done done) {
        var last = done.contacts().getLast();
        return reader.texts("absence")
                .line(
                        done.contacts().size() == 1 ? "back.contact" : "back.contacts",
                        Span.strong(done.deal().title()),
                        Span.muted(done.deal().reference().value()),
                        name(last.by()),
                        reader.clock(last.recordedAt(), clock.instant()),
                        beginning(last.said()),
                        done.contacts().size());
    }

    private static String beginning(String said) {
        return said.codePointCount(0, said.length()) <= SAID
                ? said
                : said.substring(0, said.offsetByCodePoints(0, SAID)) + "…";
    }

    private String name(@Nullable MemberId member) {
        return Optional.ofNullable(member)
                .flatMap(members::find)
                .map(Member::name)
                .orElse("?");
    }
}
