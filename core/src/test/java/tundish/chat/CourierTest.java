package tundish.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tundish.testing.TestBot.BERLIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tundish.chat.Address.ToMember;
import tundish.chat.Delivery.Delayed;
import tundish.chat.Delivery.Undeliverable;
import tundish.chat.Post.HandedOver;
import tundish.deal.Deal;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Role;
import tundish.operation.Operation.ShowUndelivered;
import tundish.testing.DealMaker;
import tundish.testing.InMemoryOutbox;
import tundish.testing.InMemoryStores;
import tundish.testing.RecordingMessenger;
import tundish.testing.RecordingMessenger.Message;
import tundish.testing.TestBot;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.Settings;

class CourierTest {

    private final TestBot bot = new TestBot(InMemoryStores.create());
    private final DealMaker deals = new DealMaker(bot);
    private final RecordingMessenger slack = new RecordingMessenger(Platform.SLACK, Duration.ofSeconds(1));
    private final Courier courier = bot.assembly.courier(List.of(slack, bot.messenger));
    private final Member sam = onSlack("Sam");
    private final Deal first = deals.deal("First", sam, DefaultFunnel.LEAD);
    private final Deal second = deals.deal("Second", sam, DefaultFunnel.LEAD);
    private final Deal third = deals.deal("Third", sam, DefaultFunnel.LEAD);

    @Test
    void sendsInOrderAndOneMessageASecond() {
        tell(first, second, third);

        assertThat(courier.deliverDue()).isEqualTo(1);
        bot.passes(Duration.ofMillis(999));
        assertThat(courier.deliverDue()).isZero();
        bot.passes(Duration.ofMillis(1));
        assertThat(courier.deliverDue()).isEqualTo(1);
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        assertThat(titles()).containsExactly("First is yours now", "Second is yours now", "Third is yours now");
    }

    @Test
    void pacesEachChannelByItself() {
        var kim = onSlack("Kim");
        var fourth = deals.deal("Fourth", kim, DefaultFunnel.LEAD);
        tell(first, second);
        put(kim, new HandedOver(fourth.id(), bot.tom.id(), ""));

        courier.deliverDue();
        assertThat(slack.messages()).extracting(message -> message.to().id()).containsExactly("U-Sam", "U-Kim");
    }

    @Test
    void honoursRetryAfterExactlyAndKeepsTheOrder() {
        slack.answers(new Delayed(Duration.ofSeconds(37), "ratelimited"));
        tell(first, second);
        courier.deliverDue();

        bot.passes(Duration.ofSeconds(37).minusMillis(1));
        courier.deliverDue();
        assertThat(titles()).isEmpty();

        bot.passes(Duration.ofMillis(1));
        courier.deliverDue();
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        assertThat(titles()).containsExactly("First is yours now", "Second is yours now");
    }

    @Test
    void waitsLongerEachTimeWhenThePlatformNamesNoTime() {
        var down = new Delayed(Duration.ZERO, "timeout");
        slack.answers(Stream.generate(() -> down).limit(20).toArray(Delivery[]::new));
        tell(first);

        var waits = Stream.generate(this::secondsUntilTheNextAttempt).limit(12).toList();
        assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 600L, 600L, 600L);
    }

    @Test
    void fallsBackToTheTeamsChannelOnceWithAMention() {
        teamChannel();
        slack.answers(new Undeliverable("cannot_dm_bot"));
        tell(first);

        assertThat(courier.deliverDue()).isEqualTo(2);
        assertThat(slack.messages().getFirst().to().id()).isEqualTo("C1");
        assertThat(slack.messages().getFirst().text()).startsWith("""
                First is yours now
                @Sam, this could not reach you in person:
                Tom handed First over to you.""");
        assertThat(counts()).isEqualTo(new Letters.Counts(0, 1, 0, null));
    }

    @Test
    void keepsWhatNeitherWayDeliversAndTellsTheAdministratorsOnce() {
        teamChannel();
        slack.answers(new Undeliverable("user_not_found"), new Undeliverable("channel_not_found"));
        tell(first);
        courier.deliverDue();
        assertThat(counts().undeliverable()).isEqualTo(1);

        bot.passes(Duration.ofMinutes(1));
        assertThat(bot.receives(bot.ada)).isEqualTo("""
                1 message could not be delivered
                - News of a hand-over for C1: channel_not_found · Mon 23 Nov 2026, 10:00 [Try again]""");
        assertThat(bot.receives(bot.tom)).isEmpty();

        assertThat(bot.presses(bot.ada, "Try again")).isEqualTo("No message is stuck\nEverything was delivered.");
        courier.deliverDue();
        assertThat(titles()).containsExactly("First is yours now");
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("Everything was delivered.");
        assertThat(counts().undeliverable()).isZero();
    }

    @Test
    void showsWhatWasNotDeliveredToAdministratorsOnly() {
        assertThat(bot.carriesOut(bot.tom, new ShowUndelivered())).contains("Only an administrator");
        assertThat(bot.carriesOut(bot.ada, new ShowUndelivered())).contains("Everything was delivered.");
    }

    @Test
    void saysAtOnceWhoHasNoAccountInOneMessageForAll() {
        teamChannel();
        var ghost = joins("Ghost", List.of());
        var spectre = joins("Spectre", List.of());
        Stream.of(ghost, spectre).forEach(owner -> {
            var deal = deals.deal("Deal of " + owner.name(), owner, DefaultFunnel.LEAD);
            put(owner, new HandedOver(deal.id(), bot.tom.id(), ""));
        });
        courier.deliverDue();

        bot.passes(Duration.ofMinutes(1));
        assertThat(bot.receives(bot.ada)).isEqualTo("""
                2 messages could not be delivered
                - News of a hand-over for Spectre: this person has no account in the chat yet · Mon 23 Nov 2026, 10:00 [Try again]
                - News of a hand-over for Ghost: this person has no account in the chat yet · Mon 23 Nov 2026, 10:00 [Try again]""");
    }

    @Test
    void saysWhichPlatformIsNotConnected() {
        tell(first);
        bot.courier.deliverDue();

        assertThat(bot.stores.letters().undelivered(bot.workspace.id(), 5))
                .extracting(Letter::reason)
                .containsExactly("noMessenger");
    }

    @Test
    void losesNothingWhenKilledBeforeSending() {
        slack.fails(new Killed());
        tell(first, second);
        assertThatThrownBy(courier::deliverDue).isInstanceOf(Killed.class);

        assertThat(restarted().deliverDue()).as("the lane is leased").isZero();
        bot.passes(Courier.LEASE);
        restarted().deliverDue();
        bot.passes(Duration.ofSeconds(1));
        restarted().deliverDue();
        assertThat(titles()).containsExactly("First is yours now", "Second is yours now");
    }

    @Test
    void sendsAgainUnderTheSameNonceWhenKilledAfterSending() {
        slack.afterwards(() -> {
            throw new Killed();
        });
        tell(first);
        assertThatThrownBy(courier::deliverDue).isInstanceOf(Killed.class);

        slack.afterwards(() -> {});
        bot.passes(Courier.LEASE);
        assertThat(restarted().deliverDue()).isEqualTo(1);
        assertThat(slack.messages()).extracting(Message::nonce).hasSize(2).containsOnly("tundish-1");
        assertThat(counts()).isEqualTo(new Letters.Counts(0, 1, 0, null));
    }

    @Test
    void letsASlowCourierAndItsSuccessorAgree() {
        tell(first, second);
        slack.afterwards(() -> {
            slack.afterwards(() -> {});
            bot.passes(Courier.LEASE);
            restarted().deliverDue();
        });
        courier.deliverDue();

        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        assertThat(slack.messages()).extracting(Message::nonce).containsExactly("tundish-1", "tundish-1", "tundish-2");
        assertThat(counts()).isEqualTo(new Letters.Counts(0, 2, 0, null));
    }

    @Test
    void finishesTheMessageInFlightWhenStopped() {
        tell(first);
        put(bot.tom, handedOver(second));
        var wanted = new AtomicBoolean(true);
        slack.afterwards(() -> wanted.set(false));

        assertThat(courier.deliverDue(wanted::get)).isEqualTo(1);
        assertThat(counts().delivered()).isEqualTo(1);
        assertThat(counts().waiting()).isEqualTo(1);
    }

    @Test
    void givesUpOnALetterThatItCannotWriteAndGoesOn() {
        Composer broken = letter -> {
            if (letter.post() instanceof HandedOver(var deal, var _, var _) && deal.equals(first.id())) {
                throw new IllegalStateException("a fault");
            }
            return new Composer.Composed.Silence();
        };
        var stores = bot.stores;
        var stumbling = new Courier(
                stores.letters(),
                stores.outbox(),
                broken,
                List.of(slack),
                stores.workspaces(),
                stores.members(),
                stores.reaches(),
                stores.transactions(),
                bot);
        tell(first, second);
        for (var attempt = 0; attempt < 10; attempt++) {
            stumbling.deliverDue();
            bot.passes(Duration.ofMinutes(2));
        }

        assertThat(stores.letters().undelivered(bot.workspace.id(), 5))
                .extracting(Letter::reason)
                .containsExactly("internal");
    }

    @Test
    void keepsWhatIsSaidTwiceBeforeItLeavesAsOne() {
        tell(first, first);
        courier.deliverDue();
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        assertThat(slack.messages()).hasSize(1);

        tell(first);
        courier.deliverDue();
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        assertThat(slack.messages()).as("what left cannot tell of later causes").hasSize(2);
    }

    @Test
    void putsNothingWhereTheCauseFailed() {
        assertThatThrownBy(() -> bot.stores.transactions().carry(() -> {
                    bot.stores.outbox().put(new ToMember(sam.id()), new Post.Undelivered(), bot.instant());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(((InMemoryOutbox) bot.stores.outbox()).all()).isEmpty();
    }

    @Test
    void holdsBackWhatMayNotLeaveYetAndLetsLaterOnesPass() {
        carry(() -> bot.stores.outbox().put(new ToMember(sam.id()), handedOver(first), in(Duration.ofHours(2))));
        tell(second);
        courier.deliverDue();
        assertThat(titles()).containsExactly("Second is yours now");

        bot.passes(Duration.ofHours(2));
        courier.deliverDue();
        assertThat(titles()).containsExactly("Second is yours now", "First is yours now");
    }

    @Test
    void forgetsWhatWasDeliveredLongAgo() {
        tell(first);
        courier.deliverDue();
        carry(() -> assertThat(bot.stores.letters().forget(bot.instant())).isZero());
        carry(() -> assertThat(bot.stores.letters().forget(in(Duration.ofSeconds(1))))
                .isEqualTo(1));
    }

    private long secondsUntilTheNextAttempt() {
        courier.deliverDue();
        var start = bot.instant();
        var attempts = attempts();
        while (attempts() == attempts) {
            bot.passes(Duration.ofSeconds(1));
            courier.deliverDue();
        }
        return Duration.between(start, bot.instant()).toSeconds();
    }

    private int attempts() {
        return bot.stores.letters().find(bot.workspace.id(), 1).orElseThrow().attempts();
    }

    private void tell(Deal... about) {
        for (var deal : about) {
            put(sam, handedOver(deal));
        }
    }

    private HandedOver handedOver(Deal deal) {
        return new HandedOver(deal.id(), bot.tom.id(), "");
    }

    private void put(Member to, Post post) {
        carry(() -> bot.stores.outbox().put(new ToMember(to.id()), post, bot.instant()));
    }

    private void teamChannel() {
        var settings = bot.workspace.settings();
        carry(() -> bot.stores
                .workspaces()
                .save(bot.workspace.with(new Settings(
                        settings.zone(),
                        settings.language(),
                        settings.currency(),
                        settings.calendar(),
                        settings.weekStart(),
                        new Channel(Platform.SLACK, "C1"),
                        settings.dealChannel(),
                        settings.dateOrder(),
                        settings.quietHours(),
                        settings.meeting(),
                        settings.managerGrace(),
                        settings.unclaimedAfter(),
                        settings.nudgeOnDaysOff()))));
    }

    private Member onSlack(String name) {
        return joins(name, List.of(new Account(Platform.SLACK, "U-" + name)));
    }

    private Member joins(String name, List<Account> accounts) {
        return bot.stores.transactions().run(() -> {
            var member = new Member(
                    bot.stores.members().nextId(bot.workspace.id()),
                    name,
                    "",
                    Role.REP,
                    BERLIN,
                    Language.EN,
                    true,
                    accounts);
            bot.stores.members().save(member);
            return member;
        });
    }

    private Courier restarted() {
        return bot.assembly.courier(List.of(slack, bot.messenger));
    }

    private List<String> titles() {
        return slack.messages().stream().map(message -> message.card().title()).toList();
    }

    private Letters.Counts counts() {
        return bot.stores.letters().count(bot.workspace.id());
    }

    private void carry(Runnable work) {
        bot.stores.transactions().carry(work);
    }

    private Instant in(Duration time) {
        return bot.instant().plus(time);
    }

    private static final class Killed extends Error {}
}
