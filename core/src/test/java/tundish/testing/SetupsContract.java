package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tundish.workspace.Setup;
import tundish.workspace.Setup.Step;
import tundish.workspace.Setups;

/** What holds of {@link Setups}, wherever they are kept. */
public interface SetupsContract extends StoresContract {

    private Setups setups() {
        return stores().setups();
    }

    @Test
    default void keepsHowFarAWorkspaceIsSetUp() {
        var workspace = workspace();
        assertThat(setups().of(workspace)).isEqualTo(Setup.begun(workspace));
        var half = Setup.begun(workspace).with(Step.TEAM).with(Step.REGION);
        setups().keep(half);
        assertThat(setups().of(workspace)).isEqualTo(half);
        setups().keep(half.finished(MONDAY));
        assertThat(setups().of(workspace)).isEqualTo(half.finished(MONDAY));
        var other = workspace();
        assertThat(setups().of(other)).isEqualTo(Setup.begun(other));
    }
}
