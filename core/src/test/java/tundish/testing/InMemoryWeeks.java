package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.followup.FollowUp;
import tundish.metrics.FirstContacts.Wait;
import tundish.sync.DealLine;
import tundish.sync.Weeks;
import tundish.workspace.WorkspaceId;

public final class InMemoryWeeks implements Weeks {

    private final InMemoryDeals deals;
    private final InMemoryFollowUps followUps;

    public InMemoryWeeks(InMemoryDeals deals, InMemoryFollowUps followUps) {
        this.deals = deals;
        this.followUps = followUps;
    }

    @Override
    public List<Wait> firstContacts(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return deals(workspace, funnel)
                .filter(deal -> deal.repeats() == null && isWithin(deal.createdAt(), from, to))
                .sorted(comparing(Deal::createdAt)
                        .thenComparing(deal -> deal.id().number()))
                .map(deal -> new Wait(deal.createdAt(), firstContact(deal)))
                .toList();
    }

    private @Nullable Instant firstContact(Deal deal) {
        return followUps
                .standing()
                .filter(followUp -> followUp.deal().equals(deal.id()))
                .map(FollowUp::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public List<Contact> contacts(WorkspaceId workspace, Instant from, Instant to) {
        return followUps
                .standing()
                .filter(followUp -> followUp.id().workspace().equals(workspace))
                .filter(followUp -> isWithin(followUp.at(), from, to))
                .map(followUp -> new Contact(followUp.by(), followUp.at()))
                .toList();
    }

    @Override
    public List<DealLine> deals(WorkspaceId workspace, Instant from, Instant to) {
        return deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace))
                .filter(deal ->
                        deal.closing() == null || isWithin(deal.closing().at(), from, to))
                .sorted(comparing(deal -> deal.id().number()))
                .map(InMemoryWeeks::line)
                .toList();
    }

    private static DealLine line(Deal deal) {
        var closing = deal.closing();
        var next = deal.nextAction();
        return new DealLine(
                deal.id(),
                deal.funnel(),
                deal.stay().stage(),
                deal.stay().entered(),
                deal.details().amount(),
                closing == null ? null : closing.outcome(),
                deal.stageDue(),
                next == null ? null : next.due(),
                deal.details().expectedClose());
    }

    private Stream<Deal> deals(WorkspaceId workspace, String funnel) {
        return deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace))
                .filter(deal -> deal.funnel().equals(funnel));
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
