package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.calendar.DayCount;
import tundish.dates.DateOrder;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.workspace.Channel;
import tundish.workspace.Home;
import tundish.workspace.Meeting;
import tundish.workspace.Platform;
import tundish.workspace.QuietHours;
import tundish.workspace.Settings;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** What holds of {@link Workspaces}, wherever they are kept. */
public interface WorkspacesContract extends StoresContract {

    private Workspaces workspaces() {
        return stores().workspaces();
    }

    private static Home somewhere() {
        return new Home(Platform.SLACK, UUID.randomUUID().toString());
    }

    @Test
    default void foundsAWorkspaceWithTheDefaultFunnel() {
        var team = team();
        assertThat(workspaces().find(team.id())).contains(team);
        assertThat(workspaces().all()).contains(team);
        var all = workspaces().all();
        assertThat(workspaces().first(2)).isEqualTo(all.subList(0, Math.min(2, all.size())));
        assertThat(stores().funnels().all(team.id())).containsExactly(DefaultFunnel.FUNNEL);
    }

    @Test
    default void doesNotKnowAWorkspaceThatNobodyFounded() {
        assertThat(workspaces().find(new WorkspaceId(Long.MAX_VALUE))).isEmpty();
        assertThat(workspaces().at(somewhere())).isEmpty();
    }

    @Test
    default void keepsEverySetting() {
        var team = team();
        var changed = team.with(new Settings(
                ZoneId.of("America/Los_Angeles"),
                Language.EN,
                "USD",
                "DE-BY",
                DayOfWeek.SUNDAY,
                new Channel(Platform.SLACK, "C024BE91L"),
                new Channel(Platform.DISCORD, "710000000000000001"),
                DateOrder.MONTH_FIRST,
                new QuietHours(LocalTime.of(22, 30), LocalTime.of(6, 15)),
                new Meeting(DayOfWeek.FRIDAY, LocalTime.of(16, 45), false),
                DayCount.calendar(5),
                DayCount.working(0),
                true));
        workspaces().save(changed);
        assertThat(workspaces().find(team.id())).contains(changed);
    }

    @Test
    default void livesInAsManyPlacesAsItLikes() {
        var team = team();
        var slack = somewhere();
        var console = new Home(Platform.CONSOLE, slack.team());
        workspaces().settle(team.id(), slack);
        workspaces().settle(team.id(), console);
        workspaces().settle(team.id(), console);
        assertThat(workspaces().at(slack)).contains(team);
        assertThat(workspaces().at(console)).contains(team);
        assertThat(workspaces().homes(team.id())).containsExactly(slack, console);
        assertThat(workspaces().homes(team().id())).isEmpty();
    }

    @Test
    default void sharesNoPlaceWithAnotherWorkspace() {
        var team = team();
        var home = somewhere();
        workspaces().settle(team.id(), home);
        assertThatThrownBy(() -> workspaces().settle(team().id(), home)).isInstanceOf(Overtaken.class);
        assertThat(workspaces().at(home)).contains(team);
    }

    @Test
    default void seesAChangeAtOnceAndNoneThatFailed() {
        var team = team();
        var home = somewhere();
        workspaces().settle(team.id(), home);
        var german = team.with(Settings.initial(ZoneId.of("Europe/Berlin"), Language.EN));
        stores().transactions().carry(() -> {
            assertThat(workspaces().at(home)).contains(team);
            workspaces().save(german);
            assertThat(workspaces().at(home)).contains(german);
        });
        assertThat(workspaces().at(home)).contains(german);
        assertThatThrownBy(() -> stores().transactions().carry(() -> {
                    workspaces().save(team);
                    assertThat(workspaces().find(team.id())).contains(team);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(workspaces().at(home)).contains(german);
    }

    @Test
    default void forgetsAHomeThatWasNotKeptAfterAll() {
        var team = team();
        var home = somewhere();
        assertThatThrownBy(() -> stores().transactions().carry(() -> {
                    workspaces().settle(team.id(), home);
                    assertThat(workspaces().at(home)).contains(team);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(workspaces().at(home)).isEmpty();
    }

    @Test
    default void remembersWhoLeftUntilTheyAreBack() {
        var team = team();
        var gone = team().left(MONDAY);
        workspaces().save(gone);
        assertThat(workspaces().find(gone.id())).contains(gone);
        assertThat(workspaces().leftBefore(TUESDAY, 1000)).contains(gone.id()).doesNotContain(team.id());
        assertThat(workspaces().leftBefore(MONDAY, 1000)).doesNotContain(gone.id());

        workspaces().save(gone.left(null));
        assertThat(workspaces().leftBefore(TUESDAY, 1000)).doesNotContain(gone.id());
    }

    @Test
    default void erasesOnlyWhoLeftLongAgo() {
        var team = team();
        var gone = team().left(TUESDAY);
        var home = somewhere();
        workspaces().settle(gone.id(), home);
        workspaces().save(gone);
        assertThat(workspaces().at(home)).contains(gone);
        assertThat(erases(team.id(), THURSDAY)).isFalse();
        assertThat(erases(gone.id(), TUESDAY)).isFalse();
        assertThat(erases(gone.id(), WEDNESDAY)).isTrue();
        assertThat(erases(gone.id(), WEDNESDAY)).isFalse();
        assertThat(workspaces().find(gone.id())).isEmpty();
        assertThat(workspaces().at(home)).isEmpty();
        assertThat(workspaces().find(team.id())).contains(team);
        workspaces().settle(team.id(), home);
    }

    private boolean erases(WorkspaceId id, Instant leftBefore) {
        return stores().transactions().run(() -> workspaces().erase(id, leftBefore));
    }
}
