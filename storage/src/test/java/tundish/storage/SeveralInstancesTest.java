package tundish.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.assistant.Stores;
import tundish.chat.Address.ToMember;
import tundish.chat.Letters.Counts;
import tundish.chat.Post.HandedOver;
import tundish.funnel.DefaultFunnel;
import tundish.testing.DealMaker;
import tundish.testing.RecordingMessenger.Message;
import tundish.testing.TestBot;

/** Several machines do what happens by the clock, at the same moment on one database. */
class SeveralInstancesTest {

    private static final int INSTANCES = 4;
    private static final int DEALS = 60;

    @Nested
    class OnH2 extends StorageTest.OnH2 implements Contract {}

    @Nested
    class OnPostgres extends StorageTest.OnPostgres implements Contract {}

    interface Contract {

        Stores stores();

        @Test
        default void nudgeEveryDealOnceAndSendEveryMessageOnce() throws InterruptedException {
            var bot = new TestBot(stores());
            var deals = new DealMaker(bot);
            var sellers = List.of(bot.tom, bot.liNa, bot.grace);
            IntStream.range(0, DEALS)
                    .forEach(each -> deals.deal("Customer " + each, sellers.get(each % 3), DefaultFunnel.LEAD));
            bot.passes(Duration.ofDays(7));

            Together.run(INSTANCES, () -> retried(bot.assembly.nudger()::nudgeDue));
            bot.nudger.nudgeDue();
            assertThat(bot.nudger.dueNow(bot.workspace.id())).hasSize(DEALS);
            Together.run(
                    INSTANCES,
                    () -> bot.assembly.courier(List.of(bot.messenger)).deliverDue());
            bot.courier.deliverDue();

            var nudged = sellers.stream()
                    .flatMap(seller ->
                            stores().transactions().run(() -> stores().nudges().open(seller.id())).stream())
                    .toList();
            assertThat(nudged).hasSize(DEALS).allMatch(nudge -> nudge.letter() != null);
            assertThat(bot.messenger.messages()).extracting(Message::nonce).doesNotHaveDuplicates();
            assertThat(stores().transactions().run(() -> stores().letters().count(bot.workspace.id())))
                    .extracting(Counts::waiting, Counts::undeliverable)
                    .containsExactly(0L, 0L);
        }

        @Test
        default void keepTheOrderOfEveryChannel() throws InterruptedException {
            var bot = new TestBot(stores());
            var deals = new DealMaker(bot);
            var people = List.of(bot.tom, bot.liNa, bot.grace, bot.wang);
            people.forEach(person -> IntStream.range(0, 15).forEach(each -> {
                var deal = deals.deal(person.name() + " " + each, person, DefaultFunnel.LEAD);
                stores().transactions()
                        .carry(() -> stores().outbox()
                                .put(
                                        new ToMember(person.id()),
                                        new HandedOver(deal.id(), bot.ada.id(), ""),
                                        bot.instant()));
            }));

            Together.run(
                    INSTANCES,
                    () -> bot.assembly.courier(List.of(bot.messenger)).deliverDue());
            bot.courier.deliverDue();

            assertThat(bot.messenger.messages()).hasSize(60);
            byReader(bot)
                    .forEach((reader, titles) -> assertThat(titles)
                            .extracting(title -> title.replaceAll("\\D", ""))
                            .isEqualTo(IntStream.range(0, 15)
                                    .mapToObj(Integer::toString)
                                    .toList()));
        }

        private static Map<String, List<String>> byReader(TestBot bot) {
            return bot.messenger.messages().stream()
                    .collect(groupingBy(
                            message -> message.to().id(),
                            mapping(message -> message.card().title(), toList())));
        }

        /** As the schedule does it: what was overtaken is looked at again. */
        private static int retried(IntSupplier work) {
            try {
                return work.getAsInt();
            } catch (Overtaken overtaken) {
                return 0;
            }
        }
    }
}
