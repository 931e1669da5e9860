package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tundish.testing.StoresContract.calledElsewhere;
import static tundish.testing.StoresContract.closed;
import static tundish.testing.StoresContract.createdAt;
import static tundish.testing.StoresContract.details;
import static tundish.testing.StoresContract.enteredAt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.deal.Closing;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.Details;
import tundish.deal.Likeness;
import tundish.deal.NextAction;
import tundish.deal.Reference;
import tundish.deal.Snooze;
import tundish.deal.Stay;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Deals}, wherever they are kept. */
public interface DealsContract extends StoresContract {

    private Deals deals() {
        return stores().deals();
    }

    @Test
    default void keepsEverythingThatIsKnownOfADeal() {
        var workspace = workspace();
        var deal = entirely(workspace, "FG20240429001", "CRM-17");
        deals().add(deal);
        assertThat(deals().find(deal.id())).contains(deal);
    }

    @Test
    default void keepsEverythingThatBecomesKnownOfADealAndForgetsIt() {
        var workspace = workspace();
        var full = entirely(workspace, "FG20240429001", "CRM-17");
        var bare = kept(Deal.beginning(full.id(), new Reference("LX20240429001"), "other", LEAD, MONDAY));
        var known = deals().save(full);
        assertThat(known).isEqualTo(full.withVersion(1));
        assertThat(deals().find(full.id())).contains(known);
        assertThat(deals().save(bare.withVersion(1))).isEqualTo(bare.withVersion(2));
        assertThat(deals().find(full.id())).contains(bare.withVersion(2));
    }

    private Deal entirely(WorkspaceId workspace, String reference, String externalId) {
        return new Deal(
                deals().nextId(workspace),
                new Reference(reference),
                externalId,
                "default",
                new Stay(PROSPECT, TUESDAY, 2),
                new Details(
                        "华东机械 \uD83D\uDE80",
                        "王芳",
                        "+86 138 0013 8000, wang@example.cn",
                        "Needs <b>\"more\"</b>'; drop table deal; --",
                        "x".repeat(2000),
                        LocalDate.of(2024, 6, 30),
                        Money.of("1234567890123.45", "CNY"),
                        "Fair",
                        "Spring",
                        "East",
                        "Machines",
                        "500",
                        77),
                member(workspace, "Tom").id(),
                new NextAction("Send quote", WEDNESDAY, true),
                new Closing(
                        Closing.Outcome.LOST,
                        THURSDAY,
                        "PRICE",
                        "too dear",
                        new Rate("CNY", "USD", LocalDate.of(2024, 4, 1), new BigDecimal("0.140845070423"))),
                new Snooze(THURSDAY, "holidays"),
                deal(workspace, "Acme", "LX20230101001").id(),
                MONDAY,
                WEDNESDAY,
                TUESDAY,
                THURSDAY,
                0);
    }

    @Test
    default void keepsADealOfWhichNextToNothingIsKnown() {
        var deal = deal(workspace(), "", "LX20240429001");
        assertThat(deals().find(deal.id())).contains(deal);
    }

    @Test
    default void findsADealByReferenceAndByExternalId() {
        var workspace = workspace();
        var deal = kept(calledElsewhere(newDeal(workspace, "Acme", "LX20240429001"), "CRM-17"));
        assertThat(deals().withReference(workspace, deal.reference())).contains(deal);
        assertThat(deals().withExternalId(workspace, "CRM-17")).contains(deal);
        assertThat(deals().withExternalId(workspace, "CRM-18")).isEmpty();
    }

    @Test
    default void keepsAndFindsManyDealsAtOnce() {
        var workspace = workspace();
        var first = calledElsewhere(newDeal(workspace, "Acme", "LX20240429007"), "CRM-1");
        var second = calledElsewhere(newDeal(workspace, "Globex", "LX20240430001"), "CRM-2");
        stores().transactions().carry(() -> deals().addAll(List.of(first, second)));

        assertThat(deals().withExternalIds(workspace, List.of("CRM-1", "CRM-2", "CRM-3")))
                .isEqualTo(Map.of("CRM-1", first, "CRM-2", second));
        assertThat(deals().withReferences(workspace, List.of(second.reference(), new Reference("LX20240430002"))))
                .isEqualTo(Map.of(second.reference(), second));
        assertThat(stores().transactions().run(() -> deals().nextReference(workspace, "LX", LocalDate.of(2024, 4, 29))))
                .hasToString("LX20240429008");
    }

    @Test
    default void keepsEachOfManyDealsAsItKeepsOneAlone() {
        var workspace = workspace();
        var full = entirely(workspace, "FG20240429001", "CRM-17");
        var bare = newDeal(workspace, "", "LX20240429002");
        var odd = odd(newDeal(workspace, "", "LX20240429003"));
        stores().transactions().carry(() -> deals().addAll(List.of(full, bare, odd)));
        assertThat(deals().findAll(List.of(full.id(), bare.id(), odd.id()))).containsExactly(full, bare, odd);
    }

    /** Everything that means something to whoever takes rows apart, and days far off. */
    private static Deal odd(Deal deal) {
        var text = "\\N \\ {null,\"NULL\"}, \"\"\t\n\r\u0001\u0085\u2028 '' $1 ? \uD83D\uDE80";
        var far = LocalDate.of(12024, 2, 29);
        var details = new Details(
                text, text, text, text, text, far, Money.of("0.000001", "JPY"), text, text, text, text, text, 0);
        var moment = far.atStartOfDay().toInstant(ZoneOffset.UTC);
        return deal.with(details)
                .withExternalId(text)
                .withNextAction(new NextAction(text, moment, false))
                .withClosing(new Closing(Closing.Outcome.WON, moment, text, text))
                .withSnooze(new Snooze(moment, text));
    }

    @Test
    default void changesManyDealsAtOnceAndNoneWhereOneWasChangedMeanwhile() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var one = deal(workspace, "Acme", "LX20240501001");
        var two = deal(workspace, "Globex", "LX20240501002");
        var saved = stores().transactions().run(() -> deals().saveAll(List.of(one.withOwner(tom), two.withOwner(tom))));
        assertThat(saved).extracting(Deal::owner).containsOnly(tom);
        assertThat(deals().findAll(List.of(two.id(), one.id()))).containsExactly(saved.get(1), saved.get(0));
        assertThatThrownBy(() -> stores().transactions()
                        .run(() -> deals().saveAll(List.of(saved.get(0).withOwner(null), two.withOwner(null)))))
                .isInstanceOf(Overtaken.class);
        assertThat(deals().findAll(List.of(one.id(), two.id()))).isEqualTo(saved);
    }

    @Test
    default void changesEachOfManyDealsInItsOwnWay() {
        var workspace = workspace();
        var one = deal(workspace, "Acme", "LX20240501001");
        var two = deal(workspace, "Globex", "LX20240501002");
        var three = deal(workspace, "Initech", "LX20240501003");
        var saved = stores().transactions()
                .run(() -> deals().saveAll(
                                List.of(enteredAt(one, PROSPECT, TUESDAY), two, calledElsewhere(three, "C-3"))));
        assertThat(saved).extracting(Deal::version).containsExactly(1L, 0L, 1L);
        assertThat(deals().findAll(List.of(one.id(), two.id(), three.id()))).isEqualTo(saved);
    }

    @Test
    default void changesADealTwiceInOneTransaction() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var changed = stores().transactions().run(() -> {
            deals().save(enteredAt(deals().find(deal.id()).orElseThrow(), PROSPECT, TUESDAY));
            return deals().save(deals().find(deal.id()).orElseThrow().withSnooze(new Snooze(THURSDAY, "ill")));
        });
        assertThat(changed.stage()).isEqualTo(PROSPECT);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(deals().find(deal.id())).contains(changed);
    }

    @Test
    default void findsAChangedDealByWhatItIsCalledNow() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001");
        var renamed = deals().save(deal.with(
                details(deal, "Jane", "+86 138 0013 8000", "", "").withText(Column.CUSTOMER, "Globex")));
        assertThat(deals().matching(workspace, "acme", 10)).isEmpty();
        assertThat(deals().matching(workspace, "jane", 10)).containsExactly(renamed);
        assertThat(deals().alike(workspace, Likeness.of("Acme", ""), 10)).isEmpty();
        assertThat(deals().alike(workspace, Likeness.of("Globex", ""), 10)).containsExactly(renamed);
        assertThat(deals().alike(workspace, Likeness.of("", "13800138000"), 10)).containsExactly(renamed);
    }

    @Test
    default void keepsNoneOfManyDealsWhereOneIsTaken() {
        var workspace = workspace();
        kept(calledElsewhere(newDeal(workspace, "Acme", "LX20240429001"), "CRM-1"));
        var fresh = calledElsewhere(newDeal(workspace, "Globex", "LX20240429002"), "CRM-2");
        var taken = calledElsewhere(newDeal(workspace, "Initech", "LX20240429003"), "CRM-1");

        assertThatThrownBy(() -> stores().transactions().carry(() -> deals().addAll(List.of(fresh, taken))))
                .isInstanceOf(Overtaken.class);
        assertThat(deals().withExternalId(workspace, "CRM-2")).isEmpty();
    }

    @Test
    default void givesManyIdsAndReferencesAtOnce() {
        var workspace = workspace();
        var day = LocalDate.of(2024, 5, 1);
        var references = stores().transactions().run(() -> {
            deals().nextReference(workspace, "LX", day);
            return deals().nextReferences(workspace, "YX", day, 3);
        });
        assertThat(references).map(Reference::value).containsExactly("YX20240501002", "YX20240501003", "YX20240501004");
        assertThat(deals().nextIds(workspace, 3)).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    default void findsNoDealByAnEmptyExternalId() {
        var workspace = workspace();
        deal(workspace, "Acme", "LX20240429001");
        assertThat(deals().withExternalId(workspace, "")).isEmpty();
    }

    @Test
    default void givesAChangedDealItsNextVersion() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var moved = deals().save(enteredAt(deal, PROSPECT, TUESDAY));
        assertThat(moved.version()).isOne();
        assertThat(deals().save(moved.withSnooze(new Snooze(THURSDAY, "ill"))).version())
                .isEqualTo(2);
        assertThat(deals().find(deal.id()).orElseThrow().stage()).isEqualTo(PROSPECT);
    }

    @Test
    default void takesAwayWhatADealNoLongerHas() {
        var deal = kept(newDeal(workspace(), "Acme", "LX20240429001")
                .withNextAction(new NextAction("Call", TUESDAY, false))
                .withSnooze(new Snooze(THURSDAY, "ill")));
        var bare = deals().save(deal.withNextAction(null).withSnooze(null));
        assertThat(deals().find(deal.id())).contains(bare);
        assertThat(bare.nextAction()).isNull();
    }

    @Test
    default void leavesADealAtItsVersionWhereNothingChanged() {
        var deal = kept(StoresContract.worth(newDeal(workspace(), "Acme", "LX20240429001"), "10", "EUR"));
        assertThat(deals().save(deal)).isEqualTo(deal);
    }

    @Test
    default void refusesAChangeOfAnOlderVersion() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var first = deals().save(enteredAt(deal, PROSPECT, TUESDAY));
        assertThatThrownBy(() -> deals().save(enteredAt(deal, WON, WEDNESDAY))).isInstanceOf(Overtaken.class);
        assertThat(deals().find(deal.id())).contains(first);
    }

    @Test
    default void refusesAReferenceThatIsTaken() {
        var workspace = workspace();
        deal(workspace, "Acme", "LX20240429001");
        var second = newDeal(workspace, "Globex", "LX20240429001");
        assertThatThrownBy(() -> deals().add(second)).isInstanceOf(Overtaken.class);
        assertThat(deals().find(second.id())).isEmpty();
    }

    @Test
    default void refusesAnExternalIdThatIsTaken() {
        var workspace = workspace();
        kept(calledElsewhere(newDeal(workspace, "Acme", "LX20240429001"), "CRM-17"));
        var second = calledElsewhere(newDeal(workspace, "Globex", "LX20240429002"), "CRM-17");
        assertThatThrownBy(() -> deals().add(second)).isInstanceOf(Overtaken.class);
    }

    @Test
    default void letsTwoWorkspacesUseTheSameReferenceAndExternalId() {
        var ours = kept(calledElsewhere(newDeal(workspace(), "Acme", "LX20240429001"), "CRM-17"));
        var theirs = kept(calledElsewhere(newDeal(workspace(), "Acme", "LX20240429001"), "CRM-17"));
        assertThat(deals().withReference(ours.id().workspace(), ours.reference()))
                .contains(ours);
        assertThat(deals().withExternalId(theirs.id().workspace(), "CRM-17")).contains(theirs);
    }

    @Test
    default void showsNothingOfOneWorkspaceToAnother() {
        var ours = kept(calledElsewhere(newDeal(workspace(), "Acme", "LX20240429001"), "CRM-17"));
        var other = workspace();
        assertThat(deals().find(new DealId(other, ours.id().number()))).isEmpty();
        assertThat(deals().withReference(other, ours.reference())).isEmpty();
        assertThat(deals().withExternalId(other, "CRM-17")).isEmpty();
        assertThat(deals().matching(other, "Acme", 10)).isEmpty();
        assertThat(deals().alike(other, Likeness.of("Acme", ""), 10)).isEmpty();
        assertThat(deals().list(other, DealFilter.ALL, 0, 10).total()).isZero();
        assertThat(deals().totals(other, DealFilter.ALL)).isEmpty();
        deals().each(other, DealFilter.ALL, deal -> assertThat(deal).isNull());
    }

    @Test
    default void keepsNothingOfWorkThatFails() {
        var deal = newDeal(workspace(), "Acme", "LX20240429001");
        assertThatThrownBy(() -> stores().transactions().carry(() -> {
                    deals().add(deal);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(deals().find(deal.id())).isEmpty();
    }

    @Test
    default void countsReferencesByWorkspaceAndDay() {
        var workspace = workspace();
        var day = LocalDate.of(2024, 5, 1);
        assertThat(deals().nextReference(workspace, "LX", day)).hasToString("LX20240501001");
        assertThat(deals().nextReference(workspace, "FG", day)).hasToString("FG20240501002");
        assertThat(deals().nextReference(workspace, "LX", day.plusDays(1))).hasToString("LX20240502001");
        assertThat(deals().nextReference(workspace(), "LX", day)).hasToString("LX20240501001");
    }

    @Test
    default void countsOnFromAReferenceThatCameFromElsewhere() {
        var workspace = workspace();
        var day = LocalDate.of(2024, 5, 1);
        deal(workspace, "Acme", "TP20240501041");
        deal(workspace, "Globex", "LX20240501007");
        assertThat(deals().nextReference(workspace, "LX", day)).hasToString("LX20240501042");
    }

    @Test
    default void countsOnThoughAReferenceIsNotOfOurs() {
        var workspace = workspace();
        deal(workspace, "Acme", "A-17");
        deal(workspace, "Globex", "LX20241399001");
        deal(workspace, "Initech", "LX20240501" + "9".repeat(30));
        assertThat(deals().nextReference(workspace, "LX", LocalDate.of(2024, 5, 1)))
                .hasToString("LX20240501001");
    }

    @Test
    default void findsPartOfANameHoweverItIsWritten() {
        var workspace = workspace();
        var deal = deal(workspace, "ACME Élan GmbH", "LX20240429001");
        deal(workspace, "Globex", "LX20240429002");
        assertThat(deals().matching(workspace, "me éLAN", 10)).containsExactly(deal);
        assertThat(deals().matching(workspace, "ａｃｍｅ", 10)).containsExactly(deal);
        assertThat(deals().matching(workspace, "acme  élan", 10)).containsExactly(deal);
    }

    @Test
    default void findsChineseNames() {
        var workspace = workspace();
        var deal = deal(workspace, "上海华东机械有限公司", "LX20240429001");
        assertThat(deals().matching(workspace, "华东", 10)).containsExactly(deal);
    }

    @Test
    default void findsByContactReferenceAndExternalId() {
        var workspace = workspace();
        var bare = newDeal(workspace, "Acme", "LX20240429001");
        var deal = kept(calledElsewhere(bare.with(details(bare, "Jane Doe", "", "", "")), "CRM-17"));
        deal(workspace, "Globex", "LX20240430001");
        assertThat(deals().matching(workspace, "jane", 10)).containsExactly(deal);
        assertThat(deals().matching(workspace, "lx20240429", 10)).containsExactly(deal);
        assertThat(deals().matching(workspace, "crm-17", 10)).containsExactly(deal);
    }

    @Test
    default void findsAllByNothingTheNewestFirst() {
        var workspace = workspace();
        var nameless = deal(workspace, "", "LX20240429001");
        var old = deal(workspace, "Acme", "LX20240429002");
        var known = kept(calledElsewhere(newDeal(workspace, "Globex", "LX20240429003"), "CRM-18"));
        assertThat(deals().matching(workspace, " ", 3)).containsExactly(known, old, nameless);
    }

    /** A name that is a part of many newer ones is found among them. */
    @Test
    default void findsFirstWhatIsCalledJustThat() {
        var workspace = workspace();
        var one = deal(workspace, "Customer 1", "LX20240429001");
        var other = kept(calledElsewhere(newDeal(workspace, "Globex", "LX20240429002"), "customer 1"));
        for (var i = 0; i < 9; i++) {
            deal(workspace, "Customer 1" + i, "LX2024042901" + i);
        }
        assertThat(deals().matching(workspace, " customer 1", 2)).containsExactlyInAnyOrder(one, other);
        assertThat(deals().matching(workspace, "customer", 11))
                .hasSize(11)
                .last()
                .isEqualTo(one);
    }

    @Test
    default void takesNoSignForAnyOther() {
        var workspace = workspace();
        deal(workspace, "Acme", "LX20240429001");
        var percent = deal(workspace, "100% Juice", "LX20240429002");
        var slash = deal(workspace, "A\\B_C", "LX20240429003");
        assertThat(deals().matching(workspace, "%", 10)).containsExactly(percent);
        assertThat(deals().matching(workspace, "_", 10)).containsExactly(slash);
        assertThat(deals().matching(workspace, "\\", 10)).containsExactly(slash);
        assertThat(deals().matching(workspace, "A%e", 10)).isEmpty();
    }

    @Test
    default void findsNothingAcrossTwoFields() {
        var workspace = workspace();
        var bare = newDeal(workspace, "Acme", "LX20240429001");
        kept(bare.with(details(bare, "Jane", "", "", "")));
        assertThat(deals().matching(workspace, "acme jane", 10)).isEmpty();
        assertThat(deals().matching(workspace, "acme\njane", 10)).isEmpty();
    }

    @Test
    default void offersOpenAndNewestDealsFirst() {
        var workspace = workspace();
        var older = deal(workspace, "Acme East", "LX20240429001");
        var newer = kept(createdAt(newDeal(workspace, "Acme West", "LX20240429002"), TUESDAY));
        var over = kept(closed(
                createdAt(newDeal(workspace, "Acme Old", "LX20240429003"), WEDNESDAY), Closing.Outcome.WON, THURSDAY));
        assertThat(deals().matching(workspace, "acme", 10)).containsExactly(newer, older, over);
        assertThat(deals().matching(workspace, "acme", 1)).containsExactly(newer);
    }

    @Test
    default void seesThatACustomerIsKnownByNamePhoneOrEmail() {
        var workspace = workspace();
        var bare = newDeal(workspace, "Acme Ltd.", "LX20240429001");
        var deal = kept(bare.with(details(bare, "", "+86 138 0013 8000 jane@acme.example", "", "")));
        deal(workspace, "Globex", "LX20240429002");
        assertThat(deals().alike(workspace, Likeness.of("ACME", ""), 10)).containsExactly(deal);
        assertThat(deals().alike(workspace, Likeness.of("Other", "13800138000"), 10))
                .containsExactly(deal);
        assertThat(deals().alike(workspace, Likeness.of("Other", "JANE@acme.example"), 10))
                .containsExactly(deal);
        assertThat(deals().alike(workspace, Likeness.of("Other", ""), 10)).isEmpty();
        assertThat(deals().alike(workspace, new Likeness("", "", ""), 10)).isEmpty();
    }

    @Test
    default void seesThatACustomerWithAVeryLongNameIsKnown() {
        var workspace = workspace();
        var deal = deal(workspace, "长".repeat(3000), "LX20240429001");
        assertThat(deals().alike(workspace, Likeness.of("长".repeat(3000), ""), 10))
                .containsExactly(deal);
    }

    @Test
    default void listsPageByPageThoseLongestInTheirStageFirst() {
        var workspace = workspace();
        var third = kept(enteredAt(newDeal(workspace, "C", "LX20240429001"), LEAD, WEDNESDAY));
        var first = kept(enteredAt(newDeal(workspace, "A", "LX20240429002"), PROSPECT, MONDAY));
        var second = kept(enteredAt(newDeal(workspace, "B", "LX20240429003"), LEAD, TUESDAY));
        var page = deals().list(workspace, DealFilter.ALL, 0, 2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.deals()).containsExactly(first, second);
        assertThat(deals().list(workspace, DealFilter.ALL, 1, 2).deals()).containsExactly(third);
        assertThat(deals().list(workspace, DealFilter.ALL, 2, 2).deals()).isEmpty();
        assertThat(deals().list(workspace, DealFilter.ALL, 2, 2).total()).isEqualTo(3);
    }

    @Test
    default void visitsEveryDealThatFitsOnce() {
        var workspace = workspace();
        var first = deal(workspace, "A", "LX20240429001");
        var second = deal(workspace, "B", "LX20240429002");
        kept(closed(newDeal(workspace, "C", "LX20240429003"), Closing.Outcome.LOST, TUESDAY));
        var visited = new ArrayList<Deal>();
        deals().each(workspace, DealFilter.OPEN, visited::add);
        assertThat(visited).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void letsDealsBeChangedWhileTheyAreVisited() {
        var workspace = workspace();
        var deal = deal(workspace, "A", "LX20240429001");
        stores().transactions()
                .carry(() -> deals().each(
                                workspace,
                                DealFilter.OPEN,
                                each -> deals().save(each.withSnooze(new Snooze(THURSDAY, "ill")))));
        assertThat(deals().find(deal.id()).orElseThrow().snooze()).isNotNull();
    }

    @Test
    default void takesTheDealsWhoseTimeHasComeTheEarliestFirst() {
        var workspace = workspace();
        var longAgo = Instant.parse("1990-01-01T00:00:00Z");
        var later = kept(newDeal(workspace, "A", "LX20240429001").withNudgeAt(longAgo.plusSeconds(2)));
        var sooner = kept(newDeal(workspace, "B", "LX20240429002").withNudgeAt(longAgo.plusSeconds(1)));
        kept(newDeal(workspace, "C", "LX20240429003").withNudgeAt(longAgo.plusSeconds(4)));
        deal(workspace, "D", "LX20240429004");
        assertThat(deals().takeNudgeable(longAgo.plusSeconds(3), 10)).containsExactly(sooner.clock(), later.clock());
        assertThat(deals().takeNudgeable(longAgo.plusSeconds(2), 1)).containsExactly(sooner.clock());
        stores().transactions()
                .carry(() -> deals().each(workspace, DealFilter.ALL, each -> deals().save(each.withNudgeAt(null))));
    }

    @Test
    default void keepsDeadlinesWithoutANewVersion() {
        var workspace = workspace();
        var deal = deal(workspace, "A", "LX20240429001");
        stores().transactions().carry(() -> {
            var read = deals().find(deal.id()).orElseThrow();
            var wound = read.withDue(TUESDAY, MONDAY).withNudgeAt(WEDNESDAY);
            assertThat(deals().wind(wound.clock())).isTrue();
            assertThat(deals().find(deal.id())).contains(wound);
        });
        assertThat(deals().save(deal.withSnooze(new Snooze(THURSDAY, "ill"))).version())
                .isOne();
        assertThat(deals().wind(deal.withNudgeAt(THURSDAY).clock())).isFalse();
        assertThat(deals().find(deal.id()).orElseThrow().nudgeAt()).isNull();
    }

    @Test
    default void windsManyAndGivesBackThoseThatWereChangedMeanwhile() {
        var workspace = workspace();
        var still = deal(workspace, "A", "LX20240429001");
        var changed = deal(workspace, "B", "LX20240429002");
        var now = deals().save(changed.withSnooze(new Snooze(THURSDAY, "ill")));
        var clocks = List.of(
                still.clock().wound(TUESDAY, MONDAY, null), changed.clock().wound(TUESDAY, MONDAY, WEDNESDAY));
        stores().transactions().carry(() -> {
            assertThat(deals().find(still.id())).contains(still);
            assertThat(deals().windAll(clocks)).containsExactly(now.clock());
            assertThat(deals().find(still.id())).contains(still.withDue(TUESDAY, MONDAY));
        });
        assertThat(deals().find(changed.id())).contains(now);
        assertThat(deals().windAll(List.of())).isEmpty();
    }

    @Test
    default void readsTheClocksOfOpenDealsInOrder() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var first = kept(newDeal(workspace, "A", "LX20240429001")
                .withOwner(tom)
                .withNextAction(new NextAction("call", TUESDAY, true))
                .withSnooze(new Snooze(THURSDAY, "ill"))
                .withDue(WEDNESDAY, TUESDAY)
                .withNudgeAt(THURSDAY));
        kept(closed(newDeal(workspace, "B", "LX20240429002"), Closing.Outcome.WON, TUESDAY));
        var second = kept(newDeal(workspace, "C", "LX20240429003")
                .with(Details.of("C").withExpectedClose(LocalDate.of(2024, 5, 3))));
        deal(workspace, "D", "LX20240429004");
        assertThat(deals().openClocks(workspace, 2)).containsExactly(first.clock(), second.clock());
        assertThat(deals().openClocks(workspace, 9)).hasSize(3);
    }

    @Test
    default void wakesTheOpenDealsOfAWorkspace() {
        var workspace = workspace();
        var open = deal(workspace, "A", "LX20240429001");
        var over = kept(closed(newDeal(workspace, "B", "LX20240429002"), Closing.Outcome.WON, TUESDAY));
        var elsewhere = deal(workspace(), "C", "LX20240429001");
        var second = deal(workspace, "D", "LX20240429003");
        var third = deal(workspace, "E", "LX20240429004");
        assertThat(woken(workspace, 2)).isEmpty();

        stores().transactions().carry(() -> deals().wake(workspace));

        assertThat(woken(workspace, 2)).containsExactly(open.clock(), second.clock());
        assertThat(woken(workspace, 2)).containsExactly(third.clock());
        assertThat(woken(workspace, 2)).isEmpty();
        assertThat(deals().find(over.id())).contains(over);
        assertThat(deals().find(elsewhere.id())).contains(elsewhere);
    }

    @Test
    default void startsAnewWhereAWorkspaceIsWokenAgain() {
        var workspace = workspace();
        var first = deal(workspace, "A", "LX20240429001");
        var second = deal(workspace, "B", "LX20240429002");
        stores().transactions().carry(() -> deals().wake(workspace));
        assertThat(woken(workspace, 1)).containsExactly(first.clock());
        stores().transactions().carry(() -> deals().wake(workspace));
        assertThat(woken(workspace, 1)).containsExactly(first.clock());
        assertThat(woken(workspace, 1)).containsExactly(second.clock());
        assertThat(woken(workspace, 1)).isEmpty();
    }

    private List<DealClock> woken(WorkspaceId workspace, int limit) {
        var taken = stores().transactions().run(() -> deals().takeWoken(limit));
        assertThat(taken).allMatch(deal -> deal.id().workspace().equals(workspace));
        return taken;
    }
}
