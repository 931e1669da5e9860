package tundish.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.chat.Address.ToMember;
import tundish.chat.Delivery;
import tundish.chat.Letters.Counts;
import tundish.chat.Messenger;
import tundish.chat.Post.HandedOver;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Role;
import tundish.message.Card;
import tundish.storage.TestDatabase;
import tundish.testing.ForEverybody;
import tundish.workspace.Platform;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** What happens by the clock, in the whole application on a real database. */
class SchedulesTest {

    @Nested
    class OnH2 extends Running {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.h2().register(properties);
        }
    }

    @Nested
    class OnPostgres extends Running {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.postgres().register(properties);
        }
    }

    @SpringBootTest(
            webEnvironment = WebEnvironment.NONE,
            properties = {
                "tundish.console.enabled=false",
                "tundish.schedule.deliveries=1h",
                "tundish.schedule.nudges=1h"
            })
    @Import(Surroundings.class)
    @ExtendWith(ForEverybody.class)
    abstract static class Running {

        static final Duration SOON = Duration.ofSeconds(20);

        @Autowired
        Stores stores;

        @Autowired
        Assembly assembly;

        @Autowired
        Schedules schedules;

        @Autowired
        Discord discord;

        @Autowired
        SettableClock clock;

        private @Nullable Team team;

        @BeforeEach
        void found() {
            schedules.runDue();
            discord.posted.clear();
            team = stores.transactions().run(this::foundTeam);
        }

        @AfterEach
        void open() {
            discord.gate = null;
        }

        @Test
        void sendsWhatWasPutInAsSoonAsItsCauseIsKept() throws Exception {
            stores.transactions().carry(() -> {
                put(team().deal());
                assertThat(discord.posted).isEmpty();
            });

            assertThat(discord.next(SOON)).isEqualTo("Acme is yours now");
        }

        @Test
        void nudgesAndDeliversWhenTheClockIsMovedByHand() {
            clock.now = clock.now.plus(Duration.ofDays(7));
            schedules.runDue();

            assertThat(discord.posted).containsExactly("Acme: past the limit in Lead");
            schedules.runDue();
            assertThat(discord.posted).hasSize(1);
        }

        @Test
        void finishesTheMessageInFlightWhenTheApplicationStops() throws Exception {
            var gate = new CountDownLatch(1);
            discord.gate = gate;
            put(team().deal());
            discord.next(SOON);

            var stopping = Thread.ofVirtual().start(schedules::stop);
            gate.countDown();
            assertThat(stopping.join(SOON)).isTrue();
            var counts = stores.transactions()
                    .run(() -> stores.letters().count(team().workspace().id()));
            schedules.start();
            assertThat(counts).isEqualTo(new Counts(0, 1, 0, null));
        }

        private void put(Deal deal) {
            stores.transactions()
                    .carry(() -> stores.outbox()
                            .put(
                                    new ToMember(team().member().id()),
                                    new HandedOver(deal.id(), team().member().id(), ""),
                                    clock.instant()));
        }

        private Team team() {
            return Objects.requireNonNull(team);
        }

        private Team foundTeam() {
            var zone = ZoneId.of("Europe/Berlin");
            var workspace = stores.workspaces().found("Team", Settings.initial(zone, Language.EN));
            var member = new Member(
                    stores.members().nextId(workspace.id()),
                    "Tom",
                    "",
                    Role.REP,
                    zone,
                    Language.EN,
                    true,
                    List.of(new Account(Platform.DISCORD, "tom" + workspace.id())));
            stores.members().save(member);
            var now = clock.instant();
            var deal = assembly.book()
                    .beginning(workspace, DefaultFunnel.NAME, DefaultFunnel.LEAD, now)
                    .with(Details.of("Acme"))
                    .withOwner(member.id());
            return new Team(workspace, member, assembly.book().open(deal, member.id(), ""));
        }

        record Team(Workspace workspace, Member member, Deal deal) {}
    }

    static class Surroundings {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        Discord discord() {
            return new Discord();
        }
    }

    static final class SettableClock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A platform that hands titles on, and may be slow to answer. */
    static final class Discord implements Messenger {

        private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
        private volatile @Nullable CountDownLatch gate;

        @Override
        public Platform platform() {
            return Platform.DISCORD;
        }

        @Override
        public Duration gap() {
            return Duration.ZERO;
        }

        @Override
        public Delivery post(Destination to, Card card, String nonce) {
            posted.add(card.title());
            var closed = gate;
            if (closed != null) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    return new Delivery.Delayed(Duration.ZERO, "interrupted");
                }
            }
            return new Delivery.Delivered(to.id(), nonce);
        }

        @Override
        public Delivery rewrite(Destination to, String messageId, Card card) {
            return new Delivery.Delivered(to.id(), messageId);
        }

        @Nullable
        String next(Duration within) throws InterruptedException {
            return posted.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
