package tundish.bot.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.bot.discord.DiscordSide;
import tundish.bot.slack.SlackSide;
import tundish.chat.Courier;
import tundish.member.Member;
import tundish.operation.Operation.ChangeMember;
import tundish.testing.TestBot;

/** One team on Slack and on Discord, over the real Bolt and the real JDA, with one database. */
class LinkedPlatformsTest {

    private static final Pattern CODE = Pattern.compile("/tundish link ([A-Z2-9]{5}-[A-Z2-9]{5})");

    private final TestBot bot = new TestBot();
    private final SlackSide slack = new SlackSide(bot);
    private final DiscordSide discord = new DiscordSide(bot);
    private final Courier courier = bot.assembly.courier(List.of(slack.messenger(), discord.messenger()));

    @AfterEach
    void leave() throws Exception {
        slack.close();
        discord.close();
    }

    private String code() {
        var told = slack.types(SlackSide.ADA, "/tundish link");
        var code = CODE.matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group(1);
    }

    private void hasEmail(Member member, String email) {
        bot.carriesOut(member, new ChangeMember(member.name(), Map.of("email", email)));
    }

    /** Discord tells no e-mail: whoever is to be matched by it has entered it there. */
    private Member onDiscord(String name) {
        return bot.lookingIn(() -> bot.stores.workspaces().all().stream()
                .filter(workspace -> !workspace.id().equals(bot.workspace.id()))
                .flatMap(workspace -> bot.stores.members().all(workspace.id()).stream())
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** Ada is matched by e-mail; Tom is somebody new until told otherwise. @return what Ada is answered on Discord */
    private String link() {
        discord.types(DiscordSide.ADA, "tundish help");
        discord.types(DiscordSide.TOM, "tundish help");
        hasEmail(bot.ada, "ada@example.com");
        hasEmail(onDiscord("Ada"), "ada@example.com");
        return discord.types(DiscordSide.ADA, "tundish link", "code", code());
    }

    @Test
    void becomesOneTeamByACodeAndMatchesPeopleByEMailOrByHand() {
        assertThat(discord.types(DiscordSide.ADA, "deal show", "deal", "Acme")).doesNotContain("Acme Corp");
        slack.types(SlackSide.TOM, "/lead Acme Corp, Jane Roe, wants a demo");

        var linked = link();

        assertThat(linked).contains("Linked: you are one workspace now, Tundish Ltd", "Tom");
        assertThat(linked.split("same-person")).as(linked).hasSize(2);
        assertThat(discord.fillsIn(DiscordSide.ADA, linked, "same-person", Map.of("person", "Tom")))
                .contains("Tom is one person now");
        assertThat(bot.lookingIn(() -> bot.stores.members().all(bot.workspace.id()).stream()
                        .filter(Member::active)
                        .map(Member::name)
                        .sorted()
                        .toList()))
                .containsExactly("Ada", "Grace", "Mia", "Tom", "李娜", "王强");
    }

    @Test
    void whatMovesOnSlackHasMovedOnDiscord() {
        slack.types(SlackSide.TOM, "/lead Acme Corp, Jane Roe, wants a demo");
        link();

        assertThat(slack.types(SlackSide.ADA, "/deal move Acme prospect because they said so"))
                .contains("Prospect");

        assertThat(discord.types(DiscordSide.ADA, "deal show", "deal", "Acme"))
                .contains("Acme Corp", "**Stage**  **Prospect** for 0 days");
    }

    @Test
    void aNudgeGoesToThePreferredPlatformOnly() {
        slack.types(SlackSide.TOM, "/lead Acme Corp, Jane Roe, wants a demo");
        discord.fillsIn(DiscordSide.ADA, link(), "same-person", Map.of("person", "Tom"));
        assertThat(discord.types(DiscordSide.TOM, "tundish reach", "platform", "discord"))
                .contains("I will write to you on Discord");
        slack.types(SlackSide.TOM, "/tundish help");

        bot.passes(Duration.ofDays(9));
        bot.nudger.nudgeDue();
        courier.deliverDue();

        assertThat(discord.written(DiscordSide.TOM)).anyMatch(text -> text.contains("Acme Corp"));
        assertThat(slack.written(SlackSide.TOM)).isEmpty();

        discord.types(DiscordSide.TOM, "tundish reach", "platform", "slack");
        var before = discord.written(DiscordSide.TOM).size();
        bot.passes(Duration.ofDays(7));
        bot.nudger.nudgeDue();
        courier.deliverDue();

        assertThat(slack.written(SlackSide.TOM)).anyMatch(text -> text.contains("Acme Corp"));
        assertThat(discord.written(DiscordSide.TOM)).hasSize(before);
    }
}
