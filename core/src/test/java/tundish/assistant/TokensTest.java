package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tundish.testing.TestBot;

class TokensTest {

    private static final Pattern TOKEN = Pattern.compile("tundish-([0-9a-f]{8})-[0-9a-f]{64}");

    private final TestBot bot = new TestBot();

    @Test
    void areShownOnceAndThenKnownByTheirBeginning() {
        assertThat(bot.types(bot.ada, "/tundish token")).isEqualTo("""
                API tokens
                No token was given out yet.
                (Whoever holds a token may read and change this workspace’s data through the HTTP API.)
                [New token]""");
        bot.presses(bot.ada, "New token");
        var issued = bot.submits(bot.ada, Map.of("name", "Web form"));
        assertThat(issued.replaceAll(TOKEN.pattern(), "<token>")).isEqualTo("""
                The token for Web form
                <token>
                (Copy it now: it is shown this once and kept nowhere. Send it as Authorization: Bearer.)
                [All tokens]""");
        var token = TOKEN.matcher(issued);
        assertThat(token.find()).isTrue();
        assertThat(bot.lookingIn(() -> bot.stores.apiTokens().holder(token.group())))
                .contains(bot.workspace.id());

        var all = bot.presses(bot.ada, "All tokens");
        assertThat(all.replace(token.group(1), "<id>")).isEqualTo("""
                API tokens
                - Web form (<id>…), given out by Ada on Mon 23 Nov 2026 [Revoke]
                (Whoever holds a token may read and change this workspace’s data through the HTTP API.)
                [New token]""");
        assertThat(bot.presses(bot.ada, "Revoke")).isEqualTo(bot.types(bot.ada, "/tundish token"));
        assertThat(bot.lookingIn(() -> bot.stores.apiTokens().holder(token.group())))
                .isEmpty();
    }

    @Test
    void areAnAdministratorsMatter() {
        assertThat(bot.types(bot.liNa, "/助手 令牌 官网表单")).isEqualTo("您没有这个权限\n只有管理员可以这样做。");
        assertThat(bot.types(bot.grace, "/tundish token")).contains("administrator");
    }

    @Test
    void aNameThatIsTooLongIsAskedForAgain() {
        assertThat(bot.types(bot.ada, "/tundish token " + "x".repeat(61))).isEqualTo("""
                Please check one thing
                That is longer than 60 characters (61).
                [Change what I typed]""");
    }
}
