package tundish.storage;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tundish.testing.StoresContract.enteredAt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;
import tundish.chat.Address.ToMember;
import tundish.chat.Outgoing;
import tundish.chat.Post;
import tundish.chat.Receipts;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.deal.DealFilter;
import tundish.deal.Reference;
import tundish.deal.StageChange;
import tundish.lease.Leases;
import tundish.testing.StoresContract;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** Several at once, each in a transaction of its own. */
class RacesTest {

    @Nested
    class OnH2 extends StorageTest.OnH2 implements Contract {

        @Autowired
        private JdbcClient jdbc;

        @Override
        public JdbcClient jdbc() {
            return jdbc;
        }
    }

    @Nested
    class OnPostgres extends StorageTest.OnPostgres implements Contract {

        /** H2 locks all that wait where it takes the first ten: there one works while the others pause. */
        @Test
        void letsSeveralNudgeAtOnce() throws InterruptedException {
            assertThat(taken()).hasSize(40);
        }

        /** A connection that was given back, or whose transaction failed, isolates the next one as that one wants it. */
        @Test
        void isolatesOnlyWhatReads() {
            for (var time = 0; time < 3; time++) {
                assertThat(stores().transactions().read(this::isolation)).isEqualTo("repeatable read");
                assertThat(stores().transactions().run(this::isolation)).isEqualTo("read committed");
                assertThatThrownBy(() -> stores().transactions().read(() -> {
                            throw new IllegalStateException("after " + isolation());
                        }))
                        .hasMessage("after repeatable read");
                assertThatThrownBy(() -> stores().transactions().run(() -> {
                            throw new IllegalStateException("after " + isolation());
                        }))
                        .hasMessage("after read committed");
            }
        }

        private String isolation() {
            return jdbc.sql("show transaction isolation level")
                    .query(String.class)
                    .single();
        }

        @Test
        void keepsNothingOfWorkThatOnlyReads() {
            var workspace = workspace();
            assertThatThrownBy(() -> stores().transactions().read(() -> member(workspace, "Mia")))
                    .rootCause()
                    .hasMessageEndingWith("in a read-only transaction");
            assertThat(stores().members().all(workspace)).isEmpty();
        }

        @Autowired
        private JdbcClient jdbc;

        @Override
        public JdbcClient jdbc() {
            return jdbc;
        }
    }

    interface Contract extends StoresContract {

        int THREADS = 8;
        int EACH = 25;
        LocalDate DAY = LocalDate.of(2024, 5, 1);

        Receipts receipts();

        Leases leases();

        JdbcClient jdbc();

        private Reference create(WorkspaceId workspace, LocalDate day) {
            return stores().transactions().run(() -> {
                var reference = stores().deals().nextReference(workspace, "LX", day);
                deal(workspace, "Acme", reference.value());
                return reference;
            });
        }

        @Test
        default void givesALeaseToOneOfThoseWhoFindItOver() throws InterruptedException {
            var name = "test-" + UUID.randomUUID();
            var over = Instant.parse("2024-05-01T00:00:00Z");
            leases().take(name, "gone", over.minusSeconds(20), over);
            var taken = Together.run(
                    THREADS,
                    () -> stores().transactions()
                            .run(() -> leases().take(name, UUID.randomUUID().toString(), over, over.plusSeconds(20))));
            assertThat(taken).containsOnlyOnce(true);
        }

        @Test
        default void tellsAllOfOneMomentWhateverOthersStoreMeanwhile() {
            var workspace = workspace();
            var deal = deal(workspace, "Acme", "LX20240501001");
            var moved = enteredAt(deal, PROSPECT, TUESDAY);
            stores().transactions().read(() -> {
                assertThat(stores().deals().totals(workspace, DealFilter.ALL)).hasSize(1);
                somebodyElse(() -> stores().deals().move(moved, line(moved)));
                assertThat(stores().deals().find(deal.id())).contains(deal);
                assertThat(stores().history().changes(deal.id())).isEmpty();
                return true;
            });
            assertThat(stores().deals().find(deal.id())).contains(moved.withVersion(1));
            assertThat(stores().history().changes(deal.id())).containsExactly(line(moved));
        }

        /** In a thread, and thus a transaction, of their own; they are done when this returns. */
        private void somebodyElse(Supplier<Deal> work) {
            var other = new FutureTask<>(
                    () -> Scope.everybody().call(() -> stores().transactions().run(work)));
            Thread.ofVirtual().start(other);
            try {
                other.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new AssertionError(failure);
            }
        }

        private static StageChange line(Deal moved) {
            return new StageChange(moved.id(), 1, LEAD, moved.stage(), TUESDAY, TUESDAY, null, "", false);
        }

        @Test
        default void givesNoReferenceTwiceAndNeverFails() throws InterruptedException {
            var workspace = workspace();
            var given = Together.run(
                    THREADS,
                    () -> IntStream.range(0, EACH)
                            .mapToObj(_ -> create(workspace, DAY))
                            .toList());
            assertThat(given.stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * EACH)
                            .mapToObj(number -> Reference.of("LX", DAY, number))
                            .toList());
        }

        @Test
        default void givesTheFirstReferenceOfADayToOne() throws InterruptedException {
            var workspace = workspace();
            var morning = new CyclicBarrier(THREADS);
            var given = Together.run(THREADS, () -> {
                var mine = new ArrayList<Reference>();
                for (var day = 0; day < EACH; day++) {
                    Together.await(morning);
                    mine.add(create(workspace, DAY.plusDays(day)));
                }
                return mine;
            });
            var byDay = given.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .collect(groupingBy(
                            reference -> reference.count().orElseThrow().day()));
            assertThat(byDay).hasSize(EACH);
            assertThat(byDay.values()).allMatch(ofDay -> ofDay.size() == THREADS);
        }

        @Test
        default void letsOneChangeADealAndTellsTheOthers() throws InterruptedException {
            var deal = deal(workspace(), "Acme", "LX20240429001");
            var outcomes = Together.run(
                    THREADS,
                    () -> StoresContract.isOvertaken(() -> stores().transactions()
                            .carry(() -> stores().deals().save(StoresContract.enteredAt(deal, PROSPECT, TUESDAY)))));
            assertThat(outcomes).containsOnlyOnce(false);
            assertThat(stores().deals().find(deal.id()).orElseThrow().version()).isOne();
        }

        @Test
        default void letsOneTakeAnExternalIdAndTellsTheOthers() throws InterruptedException {
            var workspace = workspace();
            var count = new AtomicInteger();
            var outcomes = Together.run(
                    THREADS,
                    () -> StoresContract.isOvertaken(() -> stores().transactions()
                            .carry(() -> kept(StoresContract.calledElsewhere(
                                    newDeal(workspace, "Acme", "LX2024042900" + count.incrementAndGet()), "CRM-17")))));
            assertThat(outcomes).containsOnlyOnce(false);
            assertThat(stores().deals().list(workspace, DealFilter.ALL, 0, 10).total())
                    .isOne();
        }

        @Test
        default void receivesADeliveryOnce() throws InterruptedException {
            var firsts = Together.run(
                    THREADS,
                    () -> IntStream.range(0, EACH)
                            .filter(number -> receipts().first("slack:race" + number, MONDAY))
                            .count());
            assertThat(firsts.stream().mapToLong(Long::longValue).sum()).isEqualTo(EACH);
        }

        /** Four at once take up to ten of forty deals, and hold them until each has some. */
        default List<DealClock> taken() throws InterruptedException {
            var longAgo = Instant.parse("1980-01-01T00:00:00Z");
            var workspace = workspace();
            for (var number = 1; number <= 40; number++) {
                kept(newDeal(workspace, "Acme", Reference.of("LX", DAY, number).value())
                        .withNudgeAt(longAgo));
            }
            var everybodyTookSome = new CyclicBarrier(4);
            var taken = Together.run(
                    4,
                    () -> stores().transactions().run(() -> {
                        var mine = stores().deals().takeNudgeable(longAgo, 10);
                        Together.await(everybodyTookSome);
                        stores().deals()
                                .windAll(mine.stream().map(Contract::asleep).toList());
                        return mine;
                    }));
            stores().deals()
                    .each(workspace, DealFilter.ALL, deal -> stores().deals().wind(asleep(deal.clock())));
            return taken.stream().flatMap(List::stream).toList();
        }

        /** They put the same letters in, every other one from the far end. */
        @Test
        default void letsNobodyWaitForLanesInACircle() throws InterruptedException {
            var workspace = workspace();
            var letters = IntStream.range(0, 10)
                    .mapToObj(each -> member(workspace, "Member " + each).id())
                    .map(member -> new Outgoing(new ToMember(member), new Post.NudgesFor(member), MONDAY))
                    .toList();
            var count = new AtomicInteger();
            var outcomes = Together.run(
                    THREADS,
                    () -> StoresContract.isOvertaken(() -> stores().transactions()
                            .carry(() -> stores().outbox()
                                    .putAll(count.incrementAndGet() % 2 == 0 ? letters : letters.reversed()))));
            assertThat(outcomes).containsOnly(false);
            assertThat(stores().letters().count(workspace).waiting()).isEqualTo(10);
        }

        private static DealClock asleep(DealClock clock) {
            return clock.wound(null, null, null);
        }

        @Test
        default void letsNobodyTakeADealToNudgeThatAnotherTook() throws InterruptedException {
            assertThat(taken()).extracting(DealClock::id).isNotEmpty().doesNotHaveDuplicates();
        }

        @Test
        default void tellsAtTheCommitWhatWasOvertaken() {
            var deal = deal(workspace(), "Acme", "LX20240429001");
            assertThatThrownBy(() -> stores().transactions().carry(() -> {
                        throw new OptimisticLockingFailureException("late");
                    }))
                    .isInstanceOf(Overtaken.class);
            assertThat(stores().deals().find(deal.id())).contains(deal);
        }

        @Test
        default void leavesAFaultAFault() {
            assertThatThrownBy(() -> stores().transactions()
                            .carry(() -> jdbc().sql("insert into deal (id) values (1)")
                                    .update()))
                    .isNotInstanceOf(Overtaken.class);
        }

        @Test
        default void joinsATransactionThatRuns() {
            var workspace = workspace();
            assertThatThrownBy(() -> stores().transactions().carry(() -> {
                        stores().transactions().carry(() -> deal(workspace, "Acme", "LX20240429001"));
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThat(stores().deals().list(workspace, DealFilter.ALL, 0, 10).total())
                    .isZero();
        }

        @Test
        default void visitsManyDealsOnce() {
            var workspace = workspace();
            stores().transactions()
                    .carry(() -> IntStream.rangeClosed(1, 1001)
                            .forEach(number -> deal(
                                    workspace,
                                    "Acme",
                                    Reference.of("LX", DAY, number).value())));
            var visited = new ArrayList<Deal>();
            stores().deals().each(workspace, DealFilter.OPEN, visited::add);
            assertThat(visited).hasSize(1001).doesNotHaveDuplicates();
        }
    }
}
