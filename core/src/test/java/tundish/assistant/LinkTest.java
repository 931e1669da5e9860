package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tundish.chat.Address;
import tundish.chat.Courier;
import tundish.chat.Post;
import tundish.installation.Installer;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.Profile;
import tundish.operation.FormName;
import tundish.operation.Operation;
import tundish.testing.RecordingMessenger;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Settings;

/** One team on Slack and on Discord becomes one workspace. */
class LinkTest {

    private static final Home SLACK = new Home(Platform.SLACK, "T0ACME");
    private static final Home DISCORD = new Home(Platform.DISCORD, "123456789012345678");
    private static final Pattern CODE = Pattern.compile("/tundish link ([A-Z2-9]{5}-[A-Z2-9]{5})");

    private final TestBot bot = new TestBot();
    private final Installer installer = bot.assembly.installer();
    private final RecordingMessenger slack = new RecordingMessenger(Platform.SLACK, Duration.ZERO);
    private final RecordingMessenger discord = new RecordingMessenger(Platform.DISCORD, Duration.ZERO);
    private final Courier courier = bot.assembly.courier(List.of(slack, discord));

    LinkTest() {
        installer.installed(SLACK, "Acme", "", null, () -> Settings.initial(TestBot.BERLIN, Language.EN));
        installer.installed(DISCORD, "Acme Guild", "", null, () -> Settings.initial(TestBot.BERLIN, Language.EN));
        speaks(SLACK, "Ann");
        speaks(SLACK, "Bob");
        speaks(DISCORD, "Ann");
    }

    /** Who speaks there; everybody has an e-mail address, but for Zed. */
    private Member speaks(Home home, String name) {
        var email = name.equals("Zed") ? "" : name.toLowerCase(Locale.ROOT) + "@acme.example";
        return bot.actors
                .at(
                        home,
                        new Account(home.platform(), name + "@" + home.platform()),
                        () -> new Profile(name, email, TestBot.BERLIN, Language.EN))
                .member();
    }

    private String types(Home home, String name, String line) {
        return bot.types(speaks(home, name), line);
    }

    private String code(Home home) {
        var told = types(home, "Ann", "/tundish link");
        var code = CODE.matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group(1);
    }

    @Test
    void joinsTheSecondPlatformToTheFirst() {
        types(SLACK, "Ann", "/lead Beta GmbH, Bea, bea@beta.example, wants 20 seats");
        speaks(DISCORD, "Zed");
        assertThat(types(DISCORD, "Ann", "/tundish link " + code(SLACK))).isEqualTo("""
                Linked: you are one workspace now, Acme
                What happens on one platform shows on the other. Direct messages reach each person on the platform where they spoke last; /tundish reach changes that.
                These people have an account on one platform only. Is one of them somebody you know by another account?
                - Zed Discord [Is the same person as …] [Somebody new]""");

        assertThat(speaks(DISCORD, "Ann").id()).isEqualTo(speaks(SLACK, "Ann").id());
        assertThat(types(SLACK, "Ann", "/deal move Beta prospect because they said so"))
                .contains("Prospect");
        assertThat(types(DISCORD, "Ann", "/deal Beta")).contains("Stage: Prospect");
        assertThat(bot.lookingIn(() -> bot.stores.workspaces().all())).hasSize(2);
        installer.left(SLACK, bot.instant());
        assertThat(types(DISCORD, "Ann", "/deal Beta")).contains("Beta GmbH");
    }

    @Test
    void asksAboutEverybodyUntilItIsAnsweredAndNeverAgain() {
        speaks(DISCORD, "Zed");
        speaks(DISCORD, "Yan");
        speaks(SLACK, "Cid");
        speaks(SLACK, "Dan");
        var ann = speaks(DISCORD, "Ann");
        bot.types(ann, "/tundish link " + code(SLACK));
        ann = speaks(DISCORD, "Ann");
        assertThat(bot.types(ann, "/tundish link")).contains("- Yan Discord", "- Zed Discord");
        assertThat(bot.presses(ann, "Somebody new")).isEqualTo("""
                Yan is somebody new
                I will not ask about that again.
                These people have an account on one platform only. Is one of them somebody you know by another account?
                - Zed Discord [Is the same person as …] [Somebody new]""");
        assertThat(bot.types(ann, "/tundish link")).contains("Zed Discord").doesNotContain("Yan");
        bot.presses(ann, "Is the same person as");
        assertThat(bot.submits(ann, Map.of("person", "Dan"))).isEqualTo("""
                Dan is one person now
                On Slack, Discord.""");
        assertThat(bot.types(ann, "/tundish link")).doesNotContain("one platform only");
        speaks(DISCORD, "Xia");
        assertThat(bot.types(ann, "/tundish link")).contains("- Xia Discord").doesNotContain("Yan", "Cid");
    }

    @Test
    void letsTheOneWithDealsStayWhicheverGaveTheCode() {
        types(DISCORD, "Ann", "/lead Beta GmbH, Bea, bea@beta.example, wants 20 seats");
        assertThat(types(DISCORD, "Ann", "/tundish link " + code(SLACK)))
                .startsWith("Linked: you are one workspace now, Acme Guild");
        assertThat(types(SLACK, "Bob", "/deal Beta")).contains("Beta GmbH");
    }

    @Test
    void refusesWhereBothHaveDealsAndChangesNothing() {
        types(SLACK, "Ann", "/lead Beta GmbH, Bea, bea@beta.example, wants 20 seats");
        types(DISCORD, "Ann", "/lead Gamma Ltd, Gus, gus@gamma.example, wants 5 seats");
        assertThat(types(DISCORD, "Ann", "/tundish link " + code(SLACK)))
                .startsWith("Both have deals or meeting notes of their own")
                .contains("/tundish export");
        assertThat(types(DISCORD, "Ann", "/deal Gamma")).contains("Gamma Ltd");
        assertThat(types(SLACK, "Ann", "/deal Gamma")).doesNotContain("Gamma Ltd");
    }

    @Test
    void takesACodeOnceInTimeAndNotTooManyWrongOnes() {
        var code = code(SLACK);
        assertThat(types(SLACK, "Ann", "/tundish link " + code)).startsWith("That is this workspace’s own code");
        assertThat(types(DISCORD, "Ann", "/tundish link " + code)).startsWith("That code is not good");
        var late = code(SLACK);
        bot.passes(LinkOperations.GOOD);
        assertThat(types(DISCORD, "Ann", "/tundish link " + late)).startsWith("That code is not good");
        for (var each = 0; each < 4; each++) {
            assertThat(types(DISCORD, "Ann", "/tundish link AAAAA-AAAAA")).startsWith("That code is not good");
        }
        var good = code(SLACK);
        assertThat(types(DISCORD, "Ann", "/tundish link " + good)).startsWith("That were too many codes");
        bot.passes(Duration.ofMinutes(14));
        assertThat(types(DISCORD, "Ann", "/tundish link " + good)).startsWith("That were too many codes");
        bot.passes(Duration.ofMinutes(1));
        assertThat(types(DISCORD, "Ann", "/tundish link " + code(SLACK).toLowerCase(Locale.ROOT)))
                .startsWith("Linked");
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(types(SLACK, "Bob", "/tundish link")).startsWith("That is not yours to do");
        var code = code(SLACK);
        speaks(DISCORD, "Zed");
        assertThat(types(DISCORD, "Zed", "/tundish link " + code)).startsWith("That is not yours to do");
        assertThat(types(DISCORD, "Ann", "/tundish link " + code)).startsWith("Linked");
    }

    @Test
    void joinsTwoRecordsOfOnePersonByHand() {
        var zed = speaks(DISCORD, "Zed");
        var ann = speaks(DISCORD, "Ann");
        bot.types(ann, "/tundish link " + code(SLACK));
        var again = speaks(DISCORD, "Zed");
        assertThat(again.id()).isNotEqualTo(zed.id());
        var admin = speaks(SLACK, "Ann");
        bot.carriesOut(
                admin,
                new Operation.OpenForm(
                        FormName.SAME_PERSON, "member:" + again.id().number()));
        assertThat(bot.submits(admin, Map.of("person", "Bob"))).isEqualTo("""
                Bob is one person now
                On Slack, Discord.""");
        assertThat(speaks(DISCORD, "Zed").id()).isEqualTo(speaks(SLACK, "Bob").id());
    }

    @Test
    void carriesTheWorkOfTheSecondRecordOver() {
        speaks(DISCORD, "Zed");
        types(DISCORD, "Ann", "/tundish link " + code(SLACK));
        types(DISCORD, "Zed", "/lead Beta GmbH, Bea, bea@beta.example, wants 20 seats");
        bot.carriesOut(speaks(DISCORD, "Zed"), new Operation.Decide("send the price list", "Zed", "tomorrow", 0, ""));
        assertThat(types(SLACK, "Ann", "/deal Beta")).contains("Owner: Zed");
        var admin = speaks(SLACK, "Ann");
        bot.carriesOut(admin, new Operation.SamePerson(speaks(DISCORD, "Zed").id(), "Bob"));

        assertThat(types(SLACK, "Ann", "/deal Beta")).contains("Owner: Bob").contains("Bob (the same person as Zed)");
        assertThat(bot.lookingIn(
                        () -> bot.stores.meetingNotes().items(admin.id().workspace(), bot.instant())))
                .hasSize(1)
                .allMatch(item -> speaks(SLACK, "Bob").id().equals(item.owner()));
        assertThat(types(DISCORD, "Zed", "/deal Beta")).contains("Owner: Bob");
    }

    @Test
    void writesInPersonOnOnePlatformOnly() {
        types(DISCORD, "Ann", "/tundish link " + code(SLACK));
        types(SLACK, "Bob", "/lead Beta GmbH, Bea, bea@beta.example, wants 20 seats");
        courier.deliverDue();
        var before = slack.messages().size();
        var ann = speaks(DISCORD, "Ann");
        types(SLACK, "Bob", "/deal handover Beta Ann");
        courier.deliverDue();
        assertThat(discord.messages().getLast().text()).startsWith("Beta GmbH is yours now");
        assertThat(slack.messages()).hasSize(before);

        assertThat(types(DISCORD, "Ann", "/tundish reach slack")).isEqualTo("I will write to you on Slack");
        bot.lookingIn(() -> {
            bot.stores.outbox().put(new Address.ToMember(ann.id()), new Post.Welcome(), bot.instant());
            return true;
        });
        courier.deliverDue();
        assertThat(slack.messages()).hasSize(before + 1);
        assertThat(types(DISCORD, "Ann", "/tundish reach mars")).contains("You are not on “mars”");
        assertThat(types(DISCORD, "Bob", "/tundish reach")).isNotBlank();
    }
}
