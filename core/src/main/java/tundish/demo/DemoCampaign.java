package tundish.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo company did to be found. It reached whoever came by its source while it ran.
 *
 * @param source the source of the deals that it brought, which is its channel too
 * @param began days ago
 * @param ended days ago; null while it runs
 * @param targetLeads how many valid leads it was to bring
 */
record DemoCampaign(
        String name,
        String source,
        DemoMember owner,
        int began,
        @Nullable Integer ended,
        int budget,
        int targetLeads,
        List<Cost> costs) {

    /** Money spent, in the workspace's currency. */
    record Cost(int daysAgo, int amount, String note) {}

    /** Whether a deal that came so many days ago from that source came by it. */
    boolean reached(DemoDeal deal) {
        var came = deal.steps().getFirst().daysAgo();
        return deal.source().equals(source) && came <= began && (ended == null || came >= ended);
    }
}
