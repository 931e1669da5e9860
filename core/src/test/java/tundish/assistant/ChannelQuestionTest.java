package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tundish.Transactions;
import tundish.calendar.Calendars;
import tundish.member.Member;
import tundish.operation.Operation.ChangeSettings;
import tundish.testing.InMemoryStores;
import tundish.testing.TestBot;
import tundish.workspace.Channel;
import tundish.workspace.Channels.Whereabouts;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/** A platform is asked whose a typed channel is, and may take seconds to say so. */
class ChannelQuestionTest {

    private static final String OURS = "100000000000000001";
    private static final String THEIRS = "100000000000000002";

    private final TestBot bot = new TestBot();
    private final Watched transactions = new Watched(bot.stores.transactions());
    private final List<String> asked = new ArrayList<>();
    private final Assistant assistant = new Assembly(
                    InMemoryStores.with(bot.stores, transactions), Calendars.builtIn(), bot.files, this::asked, bot)
            .assistant();

    private Whereabouts asked(WorkspaceId workspace, Channel channel) {
        asked.add(channel.id() + (transactions.running ? " while a transaction waits" : ""));
        return channel.id().equals(OURS) ? Whereabouts.HERE : Whereabouts.ELSEWHERE;
    }

    private static final class Watched implements Transactions {

        private final Transactions transactions;
        private boolean running;

        private Watched(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            return watched(() -> transactions.run(work));
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return watched(() -> transactions.read(work));
        }

        private <T> T watched(Supplier<T> work) {
            running = true;
            try {
                return work.get();
            } finally {
                running = false;
            }
        }
    }

    @Test
    void noTransactionWaitsForTheAnswer() {
        change(bot.ada, Map.of("teamChannel", OURS, "dealChannel", OURS));
        assertThat(asked).containsExactly(OURS, OURS);
        assertThat(bot.actor(bot.ada).settings().teamChannel()).isEqualTo(new Channel(Platform.DISCORD, OURS));
        assertThat(bot.actor(bot.ada).settings().dealChannel()).isEqualTo(new Channel(Platform.DISCORD, OURS));
    }

    @Test
    void aChannelOfAnotherTeamChangesNothing() {
        change(bot.ada, Map.of("teamChannel", THEIRS, "currency", "EUR"));
        assertThat(asked).containsExactly(THEIRS);
        assertThat(bot.actor(bot.ada).settings().teamChannel()).isNull();
        assertThat(bot.actor(bot.ada).settings().currency()).isEqualTo("USD");
    }

    @Test
    void nobodyIsAskedForWhoMayNotChangeIt() {
        change(bot.tom, Map.of("teamChannel", OURS));
        assertThat(asked).isEmpty();
        assertThat(bot.actor(bot.ada).settings().teamChannel()).isNull();
    }

    private void change(Member member, Map<String, String> values) {
        assistant.carryOut(bot.actor(member), new ChangeSettings(values));
    }
}
