package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tundish.chat.DealThread;
import tundish.chat.DealThread.Place;
import tundish.chat.DealThread.Told;
import tundish.chat.DealThreads;
import tundish.deal.DealId;
import tundish.workspace.Channel;
import tundish.workspace.Platform;

/** What holds of {@link DealThreads}, wherever they are kept. */
public interface DealThreadsContract extends StoresContract {

    Channel FORUM = new Channel(Platform.DISCORD, "710000000000000001");

    private DealThreads threads() {
        return stores().dealThreads();
    }

    private static DealThread thread(DealId deal, String id) {
        return new DealThread(deal, FORUM, new Place(id, id), new Told(1, 2, 3), 4, "潜在客户", false);
    }

    @Test
    default void keepsWhereAThreadIsAndHowFarItTells() {
        var deal = deal(workspace(), "Acme", "A1").id();
        assertThat(threads().find(deal)).isEmpty();
        var thread = thread(deal, "950000000000000001");
        threads().save(thread);
        assertThat(threads().find(deal)).contains(thread);
        var further = thread.showing(new Told(2, 3, 4), 7, "成交");
        threads().save(further);
        assertThat(threads().find(deal)).contains(further);
    }

    @Test
    default void knowsThatAThreadIsLost() {
        var deal = deal(workspace(), "Acme", "A1").id();
        var lost = thread(deal, "950000000000000001").lost();
        threads().save(lost);
        assertThat(threads().find(deal)).contains(lost);
        assertThat(lost.place()).isNull();
    }

    @Test
    default void tellsNobodyElseWhereAThreadIs() {
        var own = workspace();
        var others = workspace();
        var deal = deal(own, "Acme", "A1").id();
        var alike = deal(others, "Acme", "A1").id();
        threads().save(thread(deal, "950000000000000001"));
        assertThat(threads().find(alike)).isEmpty();
        assertThat(threads().find(new DealId(others, deal.number()))).isEmpty();
        threads().save(thread(alike, "950000000000000002"));
        assertThat(threads().find(deal)).contains(thread(deal, "950000000000000001"));
    }
}
