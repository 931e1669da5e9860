package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordText.escape;
import static tundish.bot.discord.DiscordText.plain;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordTextTest {

    @Test
    void readsMarksAsPeopleSeeThem() {
        var names = Map.of("17", "Grace", "18", "sales");
        assertThat(plain("<@17> and <@!17> in <#18> <:tada:99> <a:wave:98>", id -> Optional.ofNullable(names.get(id))))
                .isEqualTo("@Grace and @Grace in #sales :tada: :wave:");
        assertThat(plain(" <@5>, <@&6>, <#7>: </deal show:8> 2 < 3 > 1 "))
                .isEqualTo("@5, @6, #7: /deal show 2 < 3 > 1");
    }

    @Test
    void showsMarkupAsItIs() {
        assertThat(escape("*a* _b_ ~~c~~ `d` ||e|| \\"))
                .isEqualTo("\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\| \\\\");
        assertThat(escape("[click me](https://evil.example)")).isEqualTo("\\[click me](https://evil.example)");
        assertThat(escape("# big\n> quote\n  - item\n-# small\n1. one\n2026 is # not"))
                .isEqualTo("""
                \\# big
                \\> quote
                  \\- item
                \\-# small
                1\\. one
                2026 is # not""");
    }

    @Test
    void callsNobody() {
        assertThat(escape("@everyone @here <@17> <@&18> <#19> <t:1:R> jane@example.com"))
                .isEqualTo("@\u200Beveryone @\u200Bhere \\<@17> \\<@&18> \\<#19> \\<t:1:R> jane@example.com");
        assertThat(DiscordText.inCode("```@everyone")).isEqualTo("'''@\u200Beveryone");
    }

    @Test
    void keepsLinksWorking() {
        assertThat(escape("see https://example.com/a_b*c?d=e|f, a_b"))
                .isEqualTo("see https://example.com/a%5Fb%2Ac?d=e%7Cf, a\\_b");
    }

    @Test
    void letsNoTextTurnAroundWhatStandsBesideIt() {
        assertThat(escape("\u202Eabc\u2066 \u0000مرحبا")).isEqualTo("abc مرحبا");
    }
}
