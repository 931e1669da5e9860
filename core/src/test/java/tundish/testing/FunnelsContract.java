package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.calendar.DayCount;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Funnels;
import tundish.funnel.Gate;
import tundish.funnel.RetiredStage;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.LocalText;

/** What holds of {@link Funnels}, wherever they are kept. */
public interface FunnelsContract extends StoresContract {

    private Funnels funnels() {
        return stores().funnels();
    }

    private static Funnel partners(int version) {
        var meet = new Stage(
                new StageId("meet"),
                new LocalText("Meet", "会面"),
                "PM",
                Stage.Kind.OPEN,
                DayCount.working(10),
                0.25,
                LocalText.same("\"met\""),
                List.of(new Gate.Conversations(3), new Gate.Filled("amount")));
        var sign = new Stage(
                new StageId("sign"),
                LocalText.same("Sign"),
                "PS",
                Stage.Kind.WON,
                null,
                1,
                LocalText.same(""),
                List.of());
        return new Funnel("partners", version, new LocalText("Partners", "伙伴"), List.of(meet, sign));
    }

    @Test
    default void hasTheDefaultFunnelFromTheBeginning() {
        var workspace = workspace();
        assertThat(funnels().find(workspace, "default")).contains(DefaultFunnel.FUNNEL);
        assertThat(funnels().find(workspace, "partners")).isEmpty();
        assertThat(funnels().all(workspace)).containsExactly(DefaultFunnel.FUNNEL);
    }

    @Test
    default void keepsAFunnelOfAnyShape() {
        var workspace = workspace();
        funnels().save(workspace, partners(1), TUESDAY);
        assertThat(funnels().find(workspace, "partners")).contains(partners(1));
        assertThat(funnels().all(workspace)).containsExactly(DefaultFunnel.FUNNEL, partners(1));
    }

    @Test
    default void givesTheNewestVersion() {
        var workspace = workspace();
        funnels().save(workspace, partners(1), TUESDAY);
        funnels().save(workspace, partners(2), TUESDAY);
        assertThat(funnels().find(workspace, "partners")).contains(partners(2));
        var ours = new Funnel("default", 2, LocalText.same("Ours"), DefaultFunnel.FUNNEL.stages());
        funnels().save(workspace, ours, TUESDAY);
        assertThat(funnels().all(workspace)).containsExactly(ours, partners(2));
    }

    @Test
    default void writesAVersionOnce() {
        var workspace = workspace();
        funnels().save(workspace, partners(1), TUESDAY);
        assertThatThrownBy(() -> funnels().save(workspace, partners(1), TUESDAY))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    default void showsNothingOfOneWorkspaceToAnother() {
        var ours = workspace();
        var theirs = workspace();
        funnels().save(ours, partners(1), TUESDAY);
        assertThat(funnels().find(theirs, "partners")).isEmpty();
        funnels().save(theirs, partners(1), TUESDAY);
        assertThat(funnels().all(theirs)).hasSize(2);
    }

    @Test
    default void seesAChangeAtOnceAndNoneThatFailed() {
        var workspace = workspace();
        assertThat(funnels().find(workspace, "partners")).isEmpty();
        assertThatThrownBy(() -> stores().transactions().carry(() -> {
                    funnels().save(workspace, partners(1), TUESDAY);
                    assertThat(funnels().find(workspace, "partners")).isPresent();
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(funnels().find(workspace, "partners")).isEmpty();
        funnels().save(workspace, partners(1), TUESDAY);
        assertThat(funnels().find(workspace, "partners")).isPresent();
    }

    @Test
    default void knowsEveryVersionAndTheOneOfAMoment() {
        var workspace = workspace();
        assertThat(funnels().versions(workspace, "partners")).isEmpty();
        assertThat(funnels().asOf(workspace, "partners", MONDAY)).isEmpty();
        assertThat(funnels().asOf(workspace, "default", MONDAY)).contains(DefaultFunnel.FUNNEL);
        funnels().save(workspace, partners(1), TUESDAY);
        funnels().save(workspace, partners(2), THURSDAY);
        assertThat(funnels().versions(workspace, "partners"))
                .containsExactly(new FunnelVersion(partners(2), THURSDAY), new FunnelVersion(partners(1), TUESDAY));
        assertThat(funnels().asOf(workspace, "partners", MONDAY)).contains(partners(1));
        assertThat(funnels().asOf(workspace, "partners", WEDNESDAY)).contains(partners(1));
        assertThat(funnels().asOf(workspace, "partners", THURSDAY)).contains(partners(2));
        var ours = new Funnel("default", 2, LocalText.same("Ours"), DefaultFunnel.FUNNEL.stages());
        funnels().save(workspace, ours, WEDNESDAY);
        assertThat(funnels().asOf(workspace, "default", TUESDAY)).contains(DefaultFunnel.FUNNEL);
        assertThat(funnels().asOf(workspace, "default", THURSDAY)).contains(ours);
    }

    @Test
    default void keepsStagesThatWereRetired() {
        var workspace = workspace();
        var stages = DefaultFunnel.FUNNEL.stages().stream()
                .filter(stage -> !stage.equals(DefaultFunnel.INCUBATION))
                .toList();
        var retired = List.of(new RetiredStage(DefaultFunnel.INCUBATION, DefaultFunnel.PROSPECT.id()));
        var ours = new Funnel("default", 2, LocalText.same("Ours"), stages, retired);
        funnels().save(workspace, ours, TUESDAY);
        assertThat(funnels().find(workspace, "default")).contains(ours);
    }
}
