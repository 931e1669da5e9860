package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.Wish.filter;
import static tundish.testing.StoresContract.closed;
import static tundish.testing.StoresContract.details;
import static tundish.testing.StoresContract.enteredAt;
import static tundish.testing.StoresContract.worth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.NextAction;
import tundish.deal.StageTotal;
import tundish.deal.Stay;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.money.Sums;
import tundish.workspace.WorkspaceId;

/** What each part of a {@link DealFilter} lets through, wherever deals are kept. */
public interface DealFilterContract extends StoresContract {

    private List<Deal> listed(WorkspaceId workspace, Consumer<Wish> wish) {
        return stores().deals().list(workspace, filter(wish), 0, 50).deals();
    }

    @Test
    default void letsThroughAStage() {
        var workspace = workspace();
        deal(workspace, "A", "LX20240429001");
        var prospect = kept(enteredAt(newDeal(workspace, "B", "LX20240429002"), PROSPECT, TUESDAY));
        assertThat(listed(workspace, wish -> wish.stage = PROSPECT)).containsExactly(prospect);
    }

    @Test
    default void letsThroughAFunnel() {
        var workspace = workspace();
        var deal = deal(workspace, "A", "LX20240429001");
        assertThat(listed(workspace, wish -> wish.funnel = "default")).containsExactly(deal);
        assertThat(listed(workspace, wish -> wish.funnel = "partners")).isEmpty();
    }

    @Test
    default void letsThroughAnOwnersOrNobodysDeals() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var toms = kept(newDeal(workspace, "A", "LX20240429001").withOwner(tom));
        kept(newDeal(workspace, "B", "LX20240429002")
                .withOwner(member(workspace, "Ann").id()));
        var nobodys = deal(workspace, "C", "LX20240429003");
        assertThat(listed(workspace, wish -> wish.owner = tom)).containsExactly(toms);
        assertThat(listed(workspace, wish -> wish.unowned = true)).containsExactly(nobodys);
        assertThat(listed(workspace, wish -> wish.owner = new MemberId(workspace(), tom.number())))
                .isEmpty();
    }

    @Test
    default void letsThroughOpenWonOrLostDeals() {
        var workspace = workspace();
        var open = deal(workspace, "A", "LX20240429001");
        var won = kept(closed(newDeal(workspace, "B", "LX20240429002"), Closing.Outcome.WON, TUESDAY));
        var lost = kept(closed(newDeal(workspace, "C", "LX20240429003"), Closing.Outcome.LOST, TUESDAY));
        assertThat(listed(workspace, wish -> wish.standing = Standing.OPEN)).containsExactly(open);
        assertThat(listed(workspace, wish -> wish.standing = Standing.WON)).containsExactly(won);
        assertThat(listed(workspace, wish -> wish.standing = Standing.LOST)).containsExactly(lost);
        assertThat(listed(workspace, _ -> {})).hasSize(3);
    }

    @Test
    default void letsThroughOpenDealsThatAreOverdue() {
        var workspace = workspace();
        var overdue = kept(newDeal(workspace, "A", "LX20240429001").withDue(null, TUESDAY));
        kept(newDeal(workspace, "B", "LX20240429002").withDue(null, THURSDAY));
        deal(workspace, "C", "LX20240429003");
        kept(closed(newDeal(workspace, "D", "LX20240429004"), Closing.Outcome.WON, TUESDAY)
                .withDue(null, TUESDAY));
        assertThat(listed(workspace, wish -> wish.overdueAt = TUESDAY)).containsExactly(overdue);
        assertThat(listed(workspace, wish -> wish.overdueAt = MONDAY)).isEmpty();
    }

    @Test
    default void letsThroughOpenDealsThatOutstayedTheirStage() {
        var workspace = workspace();
        var stalled = kept(newDeal(workspace, "A", "LX20240429001").withDue(TUESDAY, TUESDAY));
        kept(newDeal(workspace, "B", "LX20240429002").withDue(THURSDAY, TUESDAY));
        kept(newDeal(workspace, "C", "LX20240429003").withDue(null, TUESDAY));
        assertThat(listed(workspace, wish -> wish.stalledAt = WEDNESDAY)).containsExactly(stalled);
    }

    @Test
    default void letsThroughOpenDealsWithSomethingToDoBeforeAMoment() {
        var workspace = workspace();
        var soon = kept(newDeal(workspace, "A", "LX20240429001").withNextAction(new NextAction("Call", TUESDAY, true)));
        deal(workspace, "B", "LX20240429002");
        kept(closed(newDeal(workspace, "C", "LX20240429003"), Closing.Outcome.WON, MONDAY)
                .withNextAction(new NextAction("Call", TUESDAY, true)));
        assertThat(listed(workspace, wish -> wish.dueBefore = WEDNESDAY)).containsExactly(soon);
        assertThat(listed(workspace, wish -> wish.dueBefore = TUESDAY)).isEmpty();
    }

    @Test
    default void letsThroughDealsThatEnteredTheirStageByAMoment() {
        var workspace = workspace();
        var old = deal(workspace, "A", "LX20240429001");
        kept(enteredAt(newDeal(workspace, "B", "LX20240429002"), LEAD, TUESDAY));
        assertThat(listed(workspace, wish -> wish.enteredBy = MONDAY)).containsExactly(old);
    }

    @Test
    default void letsThroughASourceACampaignAndAText() {
        var workspace = workspace();
        var bare = newDeal(workspace, "Acme", "LX20240429001");
        var deal = kept(bare.with(details(bare, "", "", "Fair", "Spring")));
        deal(workspace, "Globex", "LX20240429002");
        assertThat(listed(workspace, wish -> wish.source = "Fair")).containsExactly(deal);
        assertThat(listed(workspace, wish -> wish.campaign = "Spring")).containsExactly(deal);
        assertThat(listed(workspace, wish -> wish.text = "ACM")).containsExactly(deal);
        assertThat(listed(workspace, wish -> wish.text = "%")).isEmpty();
    }

    @Test
    default void letsThroughOnlyWhatFitsInEveryWay() {
        var workspace = workspace();
        var bare = newDeal(workspace, "Acme", "LX20240429001");
        kept(bare.with(details(bare, "", "", "Fair", "")));
        assertThat(listed(workspace, wish -> {
                    wish.source = "Fair";
                    wish.text = "Globex";
                }))
                .isEmpty();
    }

    @Test
    default void addsUpByStageWithoutMixingCurrencies() {
        var workspace = workspace();
        kept(worth(newDeal(workspace, "A", "LX20240429001"), "100.10", "CNY"));
        kept(worth(newDeal(workspace, "B", "LX20240429002"), "200.20", "CNY"));
        kept(worth(newDeal(workspace, "C", "LX20240429003"), "5", "EUR"));
        deal(workspace, "D", "LX20240429004");
        kept(newDeal(workspace, "E", "LX20240429005").with(new Stay(PROSPECT, TUESDAY, 1)));
        kept(closed(
                newDeal(workspace, "F", "LX20240429006").with(new Stay(new StageId("lost"), TUESDAY, 1)),
                Closing.Outcome.LOST,
                TUESDAY));
        assertThat(stores().deals().totals(workspace, DealFilter.OPEN))
                .containsExactlyInAnyOrder(
                        new StageTotal(
                                LEAD,
                                4,
                                new Sums(Map.of("CNY", new BigDecimal("300.30"), "EUR", new BigDecimal("5.00")))),
                        new StageTotal(PROSPECT, 1, Sums.NONE));
    }
}
