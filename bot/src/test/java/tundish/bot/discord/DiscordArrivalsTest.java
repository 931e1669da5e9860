package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.discord.DiscordTeam.ADA;
import static tundish.bot.discord.DiscordTeam.GUILD;
import static tundish.bot.discord.DiscordTeam.TOM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.chat.Courier;
import tundish.installation.Erasure;
import tundish.installation.Installation;
import tundish.member.Member;
import tundish.member.Role;
import tundish.testing.InMemoryLeases;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;

/** Servers that add the bot, throw it out, fail for a while and take it in again. */
class DiscordArrivalsTest {

    private static final String FRESH = "800000000000000007";
    private static final String NEXT = "800000000000000008";
    private static final String OWNERS = "channels/9" + ADA + "/messages";

    private final InMemoryLeases leases = new InMemoryLeases();
    private final DiscordTeam team = new DiscordTeam(leases).connects();
    private final Courier courier = team.bot.assembly.courier(List.of(team.messenger()));
    private final Erasure erasure = team.bot.assembly.erasure();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    private void joins(String guild) {
        team.discord.gateway.tells("GUILD_CREATE", DiscordTeam.server(guild, "7" + guild.substring(1)));
        until(() -> isActive(guild));
    }

    private void tellsOfTheEnd(String guild, boolean unavailable) {
        var gone = DiscordTeam.json("{\"id\": \"%s\", \"unavailable\": %b}".formatted(guild, unavailable));
        team.discord.gateway.tells("GUILD_DELETE", gone);
    }

    private void leaves(String guild) {
        tellsOfTheEnd(guild, false);
        until(() -> living(guild).filter(Workspace::away).isPresent());
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(holds);
    }

    private <T> T reads(Supplier<T> work) {
        return team.bot.stores.transactions().run(work);
    }

    private Optional<Workspace> living(String guild) {
        return reads(() -> team.bot.stores.workspaces().at(home(guild)));
    }

    private Optional<Installation> installation(String guild) {
        return reads(() -> team.bot.stores.installations().at(home(guild)));
    }

    private boolean isActive(String guild) {
        return installation(guild).filter(Installation::active).isPresent();
    }

    private List<Member> members(String guild) {
        return living(guild)
                .map(workspace -> reads(() -> team.bot.stores.members().all(workspace.id())))
                .orElse(List.of());
    }

    private static Home home(String guild) {
        return new Home(Platform.DISCORD, guild);
    }

    private void nudges() {
        team.bot.nudger.nudgeDue();
        courier.deliverDue();
    }

    @Test
    void foundsAWorkspaceAndWelcomesTheServersOwner() {
        joins(FRESH);
        until(() -> !members(FRESH).isEmpty());

        assertThat(living(FRESH)).map(Workspace::name).contains("Sales");
        assertThat(members(FRESH)).singleElement().satisfies(olga -> {
            assertThat(olga.name()).isEqualTo("Olga");
            assertThat(olga.role()).isEqualTo(Role.ADMIN);
        });
        courier.deliverDue();
        assertThat(team.discord.next("POST", OWNERS).text()).contains("Set up");
        assertThat(team.discord.all("POST", OWNERS)).hasSize(1);
    }

    @Test
    void takesInAServerThatSpokeBeforeWithoutANewAdministrator() {
        until(() -> isActive(GUILD));

        assertThat(installation(GUILD)).map(Installation::workspace).contains(team.bot.workspace.id());
        assertThat(members(GUILD)).extracting(Member::name).doesNotContain("Olga");
    }

    @Test
    void saysNothingWhereItIsGoneAndGoesOnWhereItIsBack() {
        joins(FRESH);
        until(() -> !members(FRESH).isEmpty());
        var olga = members(FRESH).getFirst();
        team.bot.types(olga, "/lead Beta GmbH, Bob, bob@beta.example, wants 20 seats");
        courier.deliverDue();
        var founded = living(FRESH);
        var before = team.discord.all("POST", OWNERS).size();
        leaves(FRESH);
        team.bot.passes(Erasure.KEPT);
        nudges();
        assertThat(team.discord.all("POST", OWNERS)).hasSize(before);
        assertThat(erasure.eraseDue()).isZero();

        joins(FRESH);
        assertThat(living(FRESH)).isEqualTo(founded);
        assertThat(members(FRESH)).containsExactly(olga);
        nudges();
        assertThat(team.discord.all("POST", OWNERS)).hasSize(before + 1);
        assertThat(team.discord.all("POST", OWNERS).getLast().text()).contains("Beta GmbH");
    }

    @Test
    void isForgottenThirtyDaysAfterItLeft() {
        joins(FRESH);
        until(() -> !members(FRESH).isEmpty());
        var first = living(FRESH).orElseThrow().id();
        leaves(FRESH);
        team.bot.passes(Erasure.KEPT.plusSeconds(1));

        assertThat(erasure.eraseDue()).isOne();
        assertThat(living(FRESH)).isEmpty();
        joins(FRESH);
        assertThat(living(FRESH)).map(Workspace::id).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void anOutageIsNoLeaving() {
        until(() -> isActive(GUILD));
        var before = installation(GUILD);
        team.bot.passes(Duration.ofHours(1));
        tellsOfTheEnd(GUILD, true);
        joins(FRESH);
        assertThat(installation(GUILD)).isEqualTo(before);

        team.discord.gateway.tells("GUILD_CREATE", DiscordTeam.server(GUILD, DiscordTeam.CHANNEL));
        joins(NEXT);
        assertThat(team.types(TOM, "tundish help").text()).contains("/followup");
        assertThat(installation(GUILD)).isEqualTo(before);
        assertThat(living(GUILD)).map(Workspace::away).contains(false);
    }

    @Test
    void aStartFindsWhatItKnowsAndWhatItMissed() throws Exception {
        team.has(FRESH, "700000000000000007");
        joins(FRESH);
        until(() -> isActive(GUILD) && !members(FRESH).isEmpty());
        var before = installation(GUILD);
        team.gateway.stop();
        team.bot.passes(Duration.ofDays(1));
        team.discord.gateway.hasNoMore(FRESH);

        try (var restarted = new DiscordTeam(team.bot, team.discord, leases, Duration.ofSeconds(30))) {
            restarted.gateway.beat();
            team.discord.gateway.greets();
            until(() -> living(FRESH).filter(Workspace::away).isPresent());
            joins(NEXT);
            assertThat(installation(GUILD)).isEqualTo(before);

            courier.deliverDue();
            assertThat(team.discord.all("POST", OWNERS)).hasSizeLessThanOrEqualTo(1);
        }
    }
}
