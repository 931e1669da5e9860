package tundish.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.workspace.WorkspaceId;

/** Finds what somebody may have meant who mistyped a customer's name. */
final class ClosestDeals {

    private static final int MOST = 3;
    private static final int CONSIDERED = 100;
    private static final int LONGEST_NAME = 100;

    private ClosestDeals() {}

    /** Deals that begin with the same letter and differ from the text by a third of its letters or less; the closest first. */
    static List<Deal> to(String text, Deals deals, WorkspaceId workspace) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || wanted.length() > LONGEST_NAME
                ? List.of()
                : deals.matching(workspace, wanted.substring(0, 1), CONSIDERED).stream()
                        .map(deal -> new Close(deal, distance(wanted, deal.title())))
                        .filter(close -> close.distance() <= Math.max(1, (wanted.length() + 1) / 3 + 1))
                        .sorted(Comparator.comparingInt(Close::distance))
                        .limit(MOST)
                        .map(Close::deal)
                        .toList();
    }

    /** To the name, or to a beginning of it that is as long as the text. */
    private static int distance(String wanted, String title) {
        var name = title.toLowerCase(Locale.ROOT);
        var start = name.substring(0, Math.min(name.length(), wanted.length()));
        return Math.min(ClosestCommand.distance(wanted, name), ClosestCommand.distance(wanted, start));
    }

    private record Close(Deal deal, int distance) {}
}
