package tundish.assistant;

import java.util.List;
import java.util.Optional;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.Reference;
import tundish.operation.DealRef;
import tundish.operation.Refusal;
import tundish.operation.Refusal.AmbiguousDeal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.UnknownDeal;
import tundish.workspace.WorkspaceId;

/** Turns what people type or choose into the one deal they mean; never guesses between two. */
final class DealFinder {

    private static final int CANDIDATES = 8;

    private final Deals deals;

    DealFinder(Deals deals) {
        this.deals = deals;
    }

    /** The deal, or a {@code Refusal} that says what is unclear. A deal of another workspace does not exist. */
    Deal find(WorkspaceId workspace, DealRef ref) {
        if (ref.isEmpty()) {
            throw new BadField("deal", "missing");
        }
        var chosen = ref.chosen();
        return chosen.isPresent()
                ? find(new DealId(workspace, chosen.getAsLong()), ref)
                : Reference.parse(ref.text())
                        .map(reference ->
                                deals.withReference(workspace, reference).orElseThrow(() -> unknown(workspace, ref)))
                        .orElseGet(() -> byText(workspace, ref));
    }

    /** The deal where it is clear which one is meant. */
    Optional<Deal> sure(WorkspaceId workspace, DealRef ref) {
        try {
            return Optional.of(find(workspace, ref));
        } catch (Refusal unclear) {
            return Optional.empty();
        }
    }

    private Deal find(DealId id, DealRef ref) {
        return deals.find(id).orElseThrow(() -> new UnknownDeal(ref.text(), List.of()));
    }

    private Deal byText(WorkspaceId workspace, DealRef ref) {
        var text = ref.text().strip();
        var found = deals.matching(workspace, text, CANDIDATES);
        var exact = found.stream()
                .filter(deal -> deal.details().customer().equalsIgnoreCase(text)
                        || deal.externalId().equalsIgnoreCase(text))
                .toList();
        var meant = exact.isEmpty() ? found : exact;
        return switch (meant.size()) {
            case 0 -> throw unknown(workspace, ref);
            case 1 -> meant.getFirst();
            default -> throw new AmbiguousDeal(text, meant);
        };
    }

    private UnknownDeal unknown(WorkspaceId workspace, DealRef ref) {
        return new UnknownDeal(ref.text(), ClosestDeals.to(ref.text(), deals, workspace));
    }
}
