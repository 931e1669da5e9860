package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.bot.console.Completion.Choice;
import tundish.testing.TestBot;

class CompletionTest {

    private final TestBot bot = new TestBot();

    private List<String> inserted(String typed) {
        return new Completion(bot.assistant, bot.actor(bot.liNa))
                .of(typed).stream().map(Choice::insert).toList();
    }

    @Test
    void aCommandIsOfferedOnceByTheNameThatWasBegun() {
        assertThat(inserted("/s")).containsExactly("/sync ");
        assertThat(inserted("/周")).containsExactly("/周会 ");
        assertThat(inserted("/周例")).containsExactly("/周例会 ");
        assertThat(inserted("/销售")).containsExactly("/销售漏斗 ", "/销售目标 ");
    }

    @Test
    void whatComesNextIsTheSameAfterEachName() {
        assertThat(inserted("/例会 反")).containsExactly("/例会 反馈 ");
        assertThat(inserted("/周会 反")).containsExactly("/周会 反馈 ");
    }
}
