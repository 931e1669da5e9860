package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tundish.bot.console.Message.Attachment;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Role;
import tundish.storage.TestDatabase;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

class ConsoleMessagesTest {

    @Nested
    class OnH2 extends Contract {
        @Override
        TestDatabase database() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgres extends Contract {
        @Override
        TestDatabase database() {
            return TestDatabase.postgres();
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Contract {

        private static final WorkspaceId TEAM = new WorkspaceId(1);
        private static final WorkspaceId OTHERS = new WorkspaceId(2);
        private static final Instant NOON = Instant.parse("2026-11-23T11:00:00.123456Z");
        private static final Persona ETHAN = persona(TEAM, 1);
        private static final Persona MAYA = persona(TEAM, 2);

        private ConsoleMessages messages;

        abstract TestDatabase database();

        @BeforeAll
        void create() {
            var database = database();
            var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
            var vendor = database.url().contains("postgres") ? "postgresql" : "h2";
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
            messages = new ConsoleMessages(JdbcClient.create(source));
        }

        @Test
        void givesBackWhatWasSaid() {
            var message = said("kept", null);

            assertThat(messages.find(TEAM, message.id())).contains(message);
            assertThat(messages.find(OTHERS, message.id())).isEmpty();
            assertThat(messages.since(0, "kept", ETHAN)).containsExactly(message);
            assertThat(messages.since(0, "kept", persona(OTHERS, 1))).isEmpty();
            assertThat(messages.since(message.revision(), "kept", ETHAN)).isEmpty();
        }

        @Test
        void showsWhatIsPrivateToOnePersonOnly() {
            var open = said("private", null);
            var secret = said("private", 1L);

            assertThat(messages.since(0, "private", ETHAN)).containsExactly(open, secret);
            assertThat(messages.since(0, "private", MAYA)).containsExactly(open);
            assertThat(messages.newest(TEAM)).contains(Map.entry("private", open.revision()));
        }

        @Test
        void changesAMessageInItsPlace() {
            var first = said("changed", 1L);
            var second = said("changed", null);
            var now = new Message(TEAM, first.id(), messages.next(), "changed", null, null, "<p>new</p>", NOON);

            messages.save(
                    now,
                    List.of(
                            new Attachment("漏斗.png", "image/png", new byte[2_000_000]),
                            new Attachment("趋势.png", "image/png", new byte[] {7})));

            assertThat(messages.since(0, "changed", MAYA)).containsExactly(now, second);
            assertThat(messages.since(second.revision(), "changed", MAYA)).containsExactly(now);
            assertThat(messages.attachment(TEAM, first.id(), 0))
                    .hasValueSatisfying(file -> assertThat(file.content()).hasSize(2_000_000));
            assertThat(messages.attachment(TEAM, first.id(), 1))
                    .hasValueSatisfying(file -> assertThat(file.content()).containsExactly(7));
            assertThat(messages.attachment(TEAM, first.id(), 2)).isEmpty();
            assertThat(messages.attachment(TEAM, second.id(), 0)).isEmpty();
            assertThat(messages.attachment(OTHERS, first.id(), 0)).isEmpty();
            assertThat(messages.attachment(OTHERS, first.id(), 1)).isEmpty();
        }

        @Test
        void takesARepeatedMessageOnce() {
            var message = message("repeated", null);

            assertThat(messages.add(message, List.of(), "letter-7")).isTrue();
            assertThat(messages.add(message("repeated", null), List.of(), "letter-7"))
                    .isFalse();
            assertThat(messages.withNonce(TEAM, "letter-7")).contains(message.id());
            assertThat(messages.since(0, "repeated", ETHAN)).hasSize(1);
        }

        @Test
        void keepsTheLastTwoHundredOfARoom() {
            var all = IntStream.range(0, 203).mapToObj(_ -> said("full", null)).toList();

            List<Message> kept = messages.since(0, "full", ETHAN);
            assertThat(kept).isEqualTo(all.subList(3, 203));
        }

        private Message said(String room, @Nullable Long onlyFor) {
            var message = message(room, onlyFor);
            messages.add(message, List.of(), null);
            return message;
        }

        private Message message(String room, @Nullable Long onlyFor) {
            var id = messages.next();
            return new Message(TEAM, id, id, room, onlyFor, null, "<p>商机 & more</p>", NOON);
        }

        private static Persona persona(WorkspaceId team, long number) {
            return new Persona(new Member(
                    new MemberId(team, number),
                    "Ethan",
                    "",
                    Role.REP,
                    ZoneId.of("Europe/Berlin"),
                    Language.EN,
                    true,
                    List.of(new Account(Platform.CONSOLE, "ethan"))));
        }
    }
}
