package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.testing.StoresContract;
import tundish.testing.TestBot;

/** A fortnight of a team gives the same answers on a database, word for word, as in memory. */
class ConversationTest {

    @Nested
    class OnH2 extends StorageTest implements Contract {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.h2().register(properties);
        }
    }

    @Nested
    class OnPostgres extends StorageTest implements Contract {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.postgres().register(properties);
        }
    }

    interface Contract extends StoresContract {

        @Test
        default void saysTheSameAsInMemory() {
            assertThat(fortnight(new TestBot(stores()))).isEqualTo(fortnight(new TestBot()));
        }

        private static List<String> fortnight(TestBot bot) {
            var said = new ArrayList<String>();
            said.add(bot.types(bot.tom, "/lead Acme Corp, Jane Doe, jane@acme.example, wants 40 seats"));
            said.add(bot.types(bot.tom, "/lead ACME Corporation, John, john@acme.example"));
            said.add(bot.types(bot.liNa, "/lead 华东机械,王芳,wang@example.cn,需要方案对比"));
            said.add(bot.types(bot.tom, "/followup Acme called, wants a demo, next Wed 3pm send quote"));
            said.add(bot.presses(bot.tom, "Undo"));
            said.add(bot.types(bot.tom, "/deal move Acme prospect"));
            said.add(bot.types(bot.tom, "/followup Acme met Jane, likes it, tomorrow send quote"));
            said.add(bot.types(bot.tom, "/followup Acme called, asks for a discount"));
            said.add(bot.types(bot.tom, "/deal move Acme prospect"));
            said.add(bot.types(bot.liNa, "/followup 华东机械 电话沟通,客户要方案对比,下周三下午3点发报价"));
            said.add(bot.types(bot.liNa, "/deal 100%"));
            said.add(bot.types(bot.grace, "/funnel"));
            said.add(bot.types(bot.wang, "/funnel overdue"));
            said.add(bot.types(bot.wang, "/sync decide Call every lead twice @Tom by Friday"));
            said.add(bot.types(bot.mia, "/sync feedback 竞品降价了"));
            bot.passes(Duration.ofDays(9));
            said.add(bot.receives(bot.tom));
            said.add(bot.receives(bot.liNa));
            said.add(bot.receives(bot.grace));
            said.add(bot.types(bot.tom, "/deal won Acme 1200 EUR"));
            said.add(bot.types(bot.liNa, "/deal lost 华东机械 价格"));
            bot.passes(Duration.ofDays(5));
            said.add(bot.receives(bot.tom));
            said.add(bot.types(bot.tom, "/deal Acme"));
            said.add(bot.types(bot.liNa, "/deal 华东机械"));
            said.add(bot.types(bot.grace, "/funnel"));
            said.add(bot.types(bot.grace, "/sync"));
            said.add(bot.types(bot.ada, "/tundish settings"));
            said.add(bot.types(bot.ada, "/tundish people"));
            return said;
        }
    }
}
