package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.chat.Letter;
import tundish.chat.Letter.State;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.StageChange;
import tundish.deal.Whereabouts;
import tundish.followup.FollowUp;
import tundish.member.Member;
import tundish.member.Members;
import tundish.metrics.By;
import tundish.metrics.Journey;
import tundish.metrics.Journey.Step;
import tundish.metrics.Journeys;
import tundish.metrics.Reminder;
import tundish.nudge.Nudge;
import tundish.nudge.NudgeKey;
import tundish.workspace.WorkspaceId;

public final class InMemoryJourneys implements Journeys {

    private final Members members;
    private final InMemoryDeals deals;
    private final InMemoryDealHistory history;
    private final InMemoryFollowUps followUps;
    private final InMemoryNudges nudges;
    private final InMemoryOutbox outbox;

    public InMemoryJourneys(
            Members members,
            InMemoryDeals deals,
            InMemoryDealHistory history,
            InMemoryFollowUps followUps,
            InMemoryNudges nudges,
            InMemoryOutbox outbox) {
        this.members = members;
        this.deals = deals;
        this.history = history;
        this.followUps = followUps;
        this.nudges = nudges;
        this.outbox = outbox;
    }

    @Override
    public List<Journey> all(WorkspaceId workspace, String funnel, By by) {
        return deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace))
                .sorted(comparingLong(deal -> deal.id().number()))
                .map(deal -> journey(deal, funnel, by))
                .filter(journey -> journey.steps().stream().anyMatch(step -> step.stage() != null))
                .toList();
    }

    private Journey journey(Deal deal, String funnel, By by) {
        var where = new Whereabouts(deal.funnel(), history.changes(deal.id()));
        var steps = where.changes().stream()
                .map(change -> new Step(where.during(change.stay()).equals(funnel) ? change.to() : null, change.at()))
                .toList();
        return new Journey(
                deal.id(),
                group(deal, by),
                deal.details().amount(),
                deal.details().expectedClose(),
                deal.closing() == null ? null : deal.closing().rate(),
                steps);
    }

    @Override
    public List<Reminder> reminders(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        var sent = new HashMap<NudgeKey, Instant>();
        deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace))
                .flatMap(deal -> nudges.about(deal.id()).stream())
                .forEach(nudge -> delivered(workspace, nudge)
                        .ifPresent(at -> sent.merge(nudge.key(), at, InMemoryJourneys::earlier)));
        return sent.entrySet().stream()
                .filter(each ->
                        !each.getValue().isBefore(from) && each.getValue().isBefore(to))
                .filter(each -> funnelAt(each.getKey().deal(), each.getValue()).equals(funnel))
                .map(each -> new Reminder(
                        each.getKey().deal(),
                        each.getValue(),
                        reaction(each.getKey().deal(), each.getValue())))
                .sorted(comparing(Reminder::sent)
                        .thenComparing(reminder -> reminder.deal().number()))
                .toList();
    }

    /** As it was written down by then. */
    private String funnelAt(DealId deal, Instant moment) {
        var where = new Whereabouts(deals.find(deal).orElseThrow().funnel(), history.changes(deal));
        return where.during((int) where.changes().stream()
                .filter(change -> !change.recordedAt().isAfter(moment))
                .count());
    }

    private Optional<Instant> delivered(WorkspaceId workspace, Nudge nudge) {
        return Optional.ofNullable(nudge.letter())
                .flatMap(letter -> outbox.find(workspace, letter))
                .filter(letter -> letter.state() == State.DELIVERED)
                .map(Letter::settledAt);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private @Nullable Instant reaction(DealId deal, Instant sent) {
        return Stream.concat(
                        history.changes(deal).stream().map(StageChange::recordedAt),
                        followUps.of(deal).stream()
                                .filter(followUp -> !followUp.withdrawn())
                                .map(FollowUp::recordedAt))
                .filter(at -> at.isAfter(sent))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private String group(Deal deal, By by) {
        var details = deal.details();
        return switch (by) {
            case NOTHING, WEEK, MONTH, QUARTER -> "";
            case OWNER -> deal.owner() == null ? "" : Long.toString(deal.owner().number());
            case TEAM ->
                deal.owner() == null
                        ? ""
                        : members.find(deal.owner()).map(Member::team).orElse("");
            case SOURCE -> details.source();
            case CAMPAIGN -> details.campaign();
            case REGION -> details.region();
            case INDUSTRY -> details.industry();
            case SIZE -> details.companySize();
            case NEED -> details.need();
            case CUSTOMER -> details.customer();
        };
    }
}
