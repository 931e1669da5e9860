package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.chat.Courier;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.language.Language;
import tundish.language.LocalText;
import tundish.member.Role;
import tundish.operation.DealRef;
import tundish.operation.Operation.WinDeal;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** The thread of a deal through its whole life, over the real client. */
class DiscordThreadsTest {

    private static final String FORUM = "710000000000000001";
    private static final String TEXT = "710000000000000002";
    private static final String ACME = "LX20261123001";

    private final TestBot bot = new TestBot();
    private final StubDiscord discord = new StubDiscord();
    private final DiscordRest rest = new DiscordRest(discord.settings());
    private Courier courier = courier();

    private Courier courier() {
        return bot.assembly.courier(
                List.of(new DiscordMessenger(rest, new DiscordChannels(rest, bot.stores.workspaces())), bot.messenger));
    }

    @BeforeEach
    void gather() {
        DiscordConfiguration.nobodyIsPingedByText();
        discord.threads.hasForum(FORUM);
        discord.threads.hasText(TEXT);
        bot.lookingIn(() -> {
            bot.stores.workspaces().settle(bot.workspace.id(), new Home(Platform.DISCORD, DiscordTeam.GUILD));
            return "";
        });
    }

    @AfterEach
    void leave() {
        rest.close();
        discord.close();
    }

    private void threadsGoTo(String channel) {
        bot.types(bot.ada, "/tundish settings dealChannel " + channel);
    }

    /** Delivers until nothing is left to do. */
    private void settles() {
        for (var round = 0; round < 12; round++) {
            courier.deliverDue();
            bot.passes(Duration.ofSeconds(1));
        }
    }

    private void does(String line) {
        bot.types(bot.tom, line);
        settles();
    }

    private String thread() {
        return discord.threads.ids().getLast();
    }

    private String head() {
        return discord.threads.head(thread());
    }

    private List<String> said() {
        var all = discord.threads.reads(thread());
        return all.subList(1, all.size());
    }

    private int requests() {
        return discord.every().size();
    }

    @Test
    void isOffUntilAChannelIsNamed() {
        does("/lead Acme Corp");
        does("/followup Acme called");

        assertThat(discord.every()).isEmpty();
        assertThat(bot.types(bot.ada, "/tundish settings dealChannel #sales"))
                .contains("“#sales” is no channel of Discord’s.");
        assertThat(bot.types(bot.ada, "/tundish settings dealChannel <#" + FORUM + ">"))
                .contains("Threads for deals: a channel on Discord");
        assertThat(bot.types(bot.ada, "/tundish settings dealChannel none")).contains("Threads for deals: none");
    }

    @Test
    void aNewDealGetsAPostWithItsCardAndItsStageAsTag() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp, Jane Roe, jane@acme.example, needs 5 seats");

        assertThat(head()).isEqualTo(ACME + " · Acme Corp [Lead]");
        assertThat(discord.threads.tagsOf(FORUM))
                .containsExactly("Lead", "Prospect", "Incubation", "Negotiation", "Won", "Repurchase", "Lost");
        assertThat(discord.threads.reads(thread()))
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo("""
                ### LX20261123001 · Acme Corp
                **Stage**  **Lead**
                **Owner**  Tom
                **Contact**  Jane Roe
                **Need**  needs 5 seats""");
    }

    @Test
    void tellsTheWholeLifeOfADealInOrder() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        does("/followup Acme called, wants a demo, tomorrow 3pm send quote");
        does("/deal edit Acme need 5 seats");
        bot.types(bot.grace, "/deal move Acme prospect because they asked twice");
        settles();
        assertThat(head()).isEqualTo(ACME + " · Acme Corp [Prospect]");
        does("/deal handover Acme 李娜");
        bot.types(bot.grace, "/deal lost Acme price too dear");
        settles();
        assertThat(head()).isEqualTo(ACME + " · Acme Corp [Lost] archived");
        bot.types(bot.grace, "/deal reopen Acme they came back");
        settles();
        assertThat(head()).isEqualTo(ACME + " · Acme Corp [Prospect]");

        assertThat(withoutTimes(String.join("\n", said()))).isEqualTo("""
                ### Follow-up
                - (time)  **Tom** followed up (Call): wants a demo → send quote, (time)
                ### Changed
                - (time)  **Tom** set Need to **5 seats**
                ### Now in Prospect
                - (time)  **Grace** moved it from **Lead** to **Prospect** past a gate that was not met, because: because \
                they asked twice
                ### In other hands
                - (time)  **Tom** changed Owner from Tom to **李娜**
                ### Lost
                - (time)  **Grace** moved it from **Prospect** to **Lost** – Price · too dear
                ### Reopened, in Prospect
                - (time)  **Grace** moved it from **Lost** to **Prospect** – they came back""");
        assertThat(discord.threads.reads(thread()).getFirst()).isEqualTo("""
                ### LX20261123001 · Acme Corp
                **Stage**  **Prospect**
                **Owner**  李娜
                **Need**  5 seats""");
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("<t:\\d+(:\\w)?>", "(time)");
    }

    @Test
    void whatDoesNotMatterIsNotTold() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        does("/deal edit Acme contactDetails jane@acme.example");

        assertThat(said()).isEmpty();
        assertThat(discord.threads.reads(thread()).getFirst()).doesNotContain("jane@acme.example");
    }

    @Test
    void theNameFollowsTheCustomerAndIsSentOnlyThen() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        does("/followup Acme called");
        assertThat(discord.all("PATCH", "channels/" + thread())).isEmpty();
        does("/deal edit Acme customer Acme Holding");

        assertThat(head()).isEqualTo(ACME + " · Acme Holding [Lead]");
        assertThat(discord.all("PATCH", "channels/" + thread())).hasSize(1);
    }

    @Test
    void aTextChannelGetsACardWithAThreadBelowIt() {
        threadsGoTo(TEXT);
        does("/lead Acme Corp");
        does("/followup Acme called");
        bot.carriesOut(bot.grace, new WinDeal(new DealRef(ACME), "8,200", "", "signed at the fair", -1));
        settles();

        assertThat(head()).isEqualTo(ACME + " · Acme Corp [] archived");
        assertThat(discord.threads.reads(TEXT)).hasSize(1).first().asString().contains("**Stage**  **Won**");
        assertThat(discord.threads.reads(thread())).hasSize(2);
        assertThat(discord.threads.reads(thread()).getLast()).startsWith("### ✅ Won");
    }

    @Test
    void anOlderDealGetsItsThreadWithWhatHappensToItNext() {
        does("/lead Acme Corp");
        does("/followup Acme called, long ago");
        does("/lead Globex");
        bot.passes(Duration.ofDays(1));
        threadsGoTo(FORUM);
        settles();
        assertThat(discord.threads.ids()).isEmpty();
        does("/followup Acme wrote, wants a demo");

        assertThat(discord.threads.ids()).hasSize(1);
        assertThat(said())
                .hasSize(1)
                .first()
                .asString()
                .contains("wants a demo")
                .doesNotContain("long ago");
    }

    @Test
    void aClosedDealWithoutAThreadNeedsNone() {
        does("/lead Acme Corp");
        threadsGoTo(FORUM);
        does("/deal lost Acme price");

        assertThat(discord.threads.ids()).isEmpty();
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("Everything was delivered");
    }

    @Test
    void tagsThatPeopleSetStayAndThoseOfOtherStagesGo() {
        threadsGoTo(FORUM);
        discord.threads.hasForum(FORUM, "VIP", "lead");
        does("/lead Acme Corp");
        assertThat(head()).endsWith("[lead]");
        discord.threads.marks(thread(), "VIP");
        bot.types(bot.grace, "/deal move Acme prospect because they asked");
        settles();

        assertThat(head()).endsWith("[Prospect, VIP]");
    }

    @Test
    void aFullForumAndOneThatMayNotBeChangedGoWithoutTags() {
        var full = IntStream.range(0, 20).mapToObj(n -> "tag " + n).toArray(String[]::new);
        discord.threads.hasForum(FORUM, full);
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        assertThat(head()).isEqualTo(ACME + " · Acme Corp []");

        discord.threads.hasForum(FORUM);
        discord.refuses("PATCH", "channels/" + FORUM, 403, 50013);
        does("/lead Globex");
        assertThat(head()).endsWith("Globex []");
        assertThat(discord.threads.tagsOf(FORUM)).isEmpty();
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("Everything was delivered");
    }

    @Test
    void aRenamedStageKeepsItsTagByItsNewNameWithoutAnythingHappeningToItsDeals() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        does("/lead Globex");
        bot.types(bot.ada, "/tundish funnels rename lead to A fresh and unqualified lead");
        settles();

        assertThat(discord.threads.tagsOf(FORUM))
                .containsExactly(
                        "A fresh and unquali…", "Prospect", "Incubation", "Negotiation", "Won", "Repurchase", "Lost");
        assertThat(discord.threads.ids())
                .extracting(discord.threads::head)
                .containsExactly(
                        ACME + " · Acme Corp [A fresh and unquali…]", "LX20261123002 · Globex [A fresh and unquali…]");

        bot.types(bot.ada, "/tundish funnels rename lead to Inquiry");
        does("/followup Acme called");
        assertThat(discord.threads.tagsOf(FORUM))
                .startsWith("Inquiry", "Prospect")
                .hasSize(7);
        assertThat(discord.threads.head(discord.threads.ids().getFirst())).endsWith("[Inquiry]");
    }

    @Test
    void theTagOfARetiredStageGoesWithIt() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        bot.types(bot.grace, "/deal move Acme prospect because they asked");
        settles();
        assertThat(head()).endsWith("[Prospect]");
        bot.types(bot.ada, "/tundish funnels retire prospect into lead");
        settles();

        assertThat(head()).endsWith("[Lead]");
        assertThat(discord.threads.tagsOf(FORUM))
                .containsExactly("Lead", "Incubation", "Negotiation", "Won", "Repurchase", "Lost");
    }

    @Test
    void aNameThatAnotherFunnelStillHasStays() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        bot.lookingIn(() -> {
            var second = new Funnel("partners", 1, new LocalText("Partners", "伙伴"), DefaultFunnel.FUNNEL.stages());
            bot.stores.funnels().save(bot.workspace.id(), second, bot.instant());
            return "";
        });
        bot.types(bot.ada, "/tundish funnels rename lead to Inquiry");
        settles();

        assertThat(head()).endsWith("[Inquiry]");
        assertThat(discord.threads.tagsOf(FORUM)).startsWith("Lead").endsWith("Inquiry");
    }

    @Test
    void whereNoTagMayBeChangedAStageKeepsThatOfItsFormerName() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        discord.refuses("PATCH", "channels/" + FORUM, 403, 50013);
        bot.types(bot.ada, "/tundish funnels rename lead to Inquiry");
        settles();

        assertThat(head()).endsWith("[Lead]");
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("Everything was delivered");
    }

    @Test
    void tagsFollowTheTeamsLanguage() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        bot.types(bot.ada, "/tundish settings language zh");
        settles();

        assertThat(discord.threads.tagsOf(FORUM)).hasSize(7).noneMatch(name -> name.matches("\\w+"));
        assertThat(head()).doesNotContain("Lead");
    }

    @Test
    void waitsAsLongAsDiscordAsksAndSaysNothingTwice() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        discord.answers("PATCH", "channels/" + thread() + "/messages/" + thread(), slow(), slow());
        does("/followup Acme called");
        bot.passes(Duration.ofMinutes(5));
        settles();
        bot.passes(Duration.ofMinutes(5));
        settles();

        assertThat(said()).hasSize(1);
        assertThat(discord.all("PATCH", "channels/" + thread() + "/messages/" + thread()))
                .hasSize(3);
    }

    private static MockResponse slow() {
        return new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "240")
                .body("{\"message\": \"slow\", \"retry_after\": 240, \"global\": false}")
                .build();
    }

    @Test
    void noCommandWaitsForDiscordAndNothingIsLostWhileItIsDown() {
        threadsGoTo(FORUM);
        discord.isDown(true);
        does("/lead Acme Corp");
        does("/followup Acme called");
        does("/followup Acme wrote");
        assertThat(discord.threads.ids()).isEmpty();
        discord.isDown(false);
        bot.passes(Duration.ofMinutes(15));
        courier = courier();
        settles();

        assertThat(discord.threads.ids()).hasSize(1);
        assertThat(said()).hasSize(1).first().asString().contains("followed up (Call): called", "wrote");
    }

    @Test
    void anInstanceThatDiesBetweenTwoStepsLeavesTheRestToTheNext() {
        threadsGoTo(FORUM);
        bot.types(bot.tom, "/lead Acme Corp");
        courier.deliverDue();
        bot.types(bot.tom, "/followup Acme called");
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        assertThat(discord.threads.reads(thread()).getFirst()).contains("**Lead**");
        courier = courier();
        bot.types(bot.grace, "/deal move Acme prospect because they asked");
        settles();

        assertThat(discord.threads.ids()).hasSize(1);
        assertThat(head()).endsWith("[Prospect]");
        assertThat(said()).hasSize(2);
    }

    @Test
    void aDeletedThreadIsMadeAnewAndGoesOnWhereItWas() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        does("/followup Acme called");
        var first = thread();
        discord.threads.deletes(first);
        does("/followup Acme wrote, wants a demo");

        assertThat(discord.threads.ids()).hasSize(1).doesNotContain(first);
        assertThat(said()).hasSize(1).first().asString().contains("wants a demo");
    }

    @Test
    void aThreadThatCannotStayIsMadeAnewOnceAndThenTold() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        discord.threads.deletes(thread());
        bot.types(bot.tom, "/followup Acme called");
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        bot.passes(Duration.ofSeconds(1));
        courier.deliverDue();
        discord.threads.deletes(thread());
        settles();

        assertThat(discord.threads.ids()).isEmpty();
        assertThat(bot.types(bot.ada, "/tundish undelivered"))
                .startsWith("1 message could not be delivered")
                .contains("News for a deal’s thread for Acme Corp: unknown_channel");
    }

    @Test
    void aDeletedForumIsToldToTheAdministrators() {
        threadsGoTo(FORUM);
        discord.threads.deletes(FORUM);
        does("/lead Acme Corp");
        bot.passes(Duration.ofMinutes(1));
        settles();

        assertThat(bot.receives(bot.ada)).contains("News for a deal’s thread for Acme Corp: unknown_channel");
        discord.threads.hasForum(FORUM);
        bot.presses(bot.ada, "Try again");
        settles();
        assertThat(head()).isEqualTo(ACME + " · Acme Corp [Lead]");
    }

    @Test
    void aMissingPermissionIsToldToTheAdministrators() {
        threadsGoTo(FORUM);
        discord.refuses("POST", "channels/" + FORUM + "/threads", 403, 50013);
        does("/lead Acme Corp");

        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("missing_permissions");
    }

    @Test
    void aChannelThatTakesNoThreadsIsToldToTheAdministrators() {
        threadsGoTo(FORUM);
        discord.answers(
                "GET",
                "channels/" + FORUM,
                StubDiscord.json(200, "{\"guild_id\": \"%s\", \"type\": 2}".formatted(DiscordTeam.GUILD)));
        does("/lead Acme Corp");

        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("neither a forum nor a text channel");
    }

    @Test
    void aChannelOfAnotherTeamsServerHearsNothing() {
        threadsGoTo(FORUM);
        discord.threads.isIn("800000000000000099", FORUM);
        does("/lead Acme Corp");

        assertThat(discord.every()).extracting(StubDiscord.Call::method).containsOnly("GET");
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("not on a server of this team");
    }

    @Test
    void whatWasPutAwayComesBackAndWhatIsLockedIsTold() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        discord.threads.archives(thread());
        discord.refuses("POST", "channels/" + thread() + "/messages", 400, 50083);
        does("/followup Acme called");
        assertThat(head()).isEqualTo(ACME + " · Acme Corp [Lead]");
        assertThat(said()).hasSize(1);
        discord.threads.locks(thread());
        does("/followup Acme wrote");

        assertThat(said()).hasSize(1);
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("the thread is locked");
    }

    @Test
    void aDeletedCardIsLetBe() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        discord.threads.deletes(thread(), thread());
        bot.types(bot.grace, "/deal move Acme prospect because they asked");
        settles();

        assertThat(head()).endsWith("[Prospect]");
        assertThat(discord.threads.reads(thread())).hasSize(1);
        assertThat(bot.types(bot.ada, "/tundish undelivered")).contains("Everything was delivered");
    }

    @Test
    void nothingIsAskedOfDiscordWhenThereIsNothingToDo() {
        threadsGoTo(FORUM);
        does("/lead Acme Corp");
        var before = requests();
        bot.types(bot.tom, "/deal Acme");
        settles();

        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void anotherTeamsDealsDoNotShowHere() {
        threadsGoTo(FORUM);
        var others = bot.team("Others");
        var eve = bot.joins(others, "Eve", Role.REP, TestBot.BERLIN, Language.EN);
        bot.types(eve, "/lead Acme Corp");
        settles();

        assertThat(discord.threads.ids()).isEmpty();
    }

    @Test
    void whatIsAskedKeepsToDiscordsSpecification() {
        var rules = new DiscordRules();
        threadsGoTo(FORUM);
        does("/lead @everyone & Söhne " + "很长的名字".repeat(40));
        bot.types(bot.grace, "/deal move " + ACME + " prospect because they asked");
        bot.types(bot.grace, "/deal lost " + ACME + " price");
        settles();
        threadsGoTo(TEXT);
        does("/lead Globex");

        for (var call : discord.every()) {
            var body = DiscordJson.read(call.body().toString());
            var faults = switch (call.method() + " " + call.path().replaceAll("\\d+", "n")) {
                case "POST channels/n/threads" -> rules.faults("CreateForumThreadRequest", body);
                case "POST channels/n/messages/n/threads" -> rules.faults("CreateTextThreadWithMessageRequest", body);
                case "POST channels/n/messages" -> rules.faultsOfMessage(body);
                case "PATCH channels/n" ->
                    rules.faults(
                            body.has("available_tags")
                                    ? "UpdateGuildChannelRequestPartial"
                                    : "UpdateThreadRequestPartial",
                            body);
                default -> List.<String>of();
            };
            assertThat(faults).as(call.method() + " " + call.path() + body).isEmpty();
        }
        assertThat(discord.all("POST", "channels/" + FORUM + "/threads")
                        .getFirst()
                        .text())
                .contains("\"parse\":[]");
    }
}
