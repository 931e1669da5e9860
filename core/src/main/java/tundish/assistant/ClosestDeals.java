package tundish.assistant;

import java.util.List;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.workspace.WorkspaceId;

/** Finds what somebody may have meant who mistyped a customer's name. */
final class ClosestDeals {

    private static final int MOST = 3;
    private static final int SHORTEST = 2;

    private ClosestDeals() {}

    /** Deals that hold the longest beginning of the text that any deal holds. */
    static List<Deal> to(String text, Deals deals, WorkspaceId workspace) {
        for (var length = text.length() - 1; length >= SHORTEST; length--) {
            var found = deals.matching(workspace, text.substring(0, length), MOST);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
