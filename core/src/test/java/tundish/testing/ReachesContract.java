package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tundish.member.Reaches;
import tundish.workspace.Platform;

/** What holds of {@link Reaches}, wherever they are kept. */
public interface ReachesContract extends StoresContract {

    private Reaches reaches() {
        return stores().reaches();
    }

    @Test
    default void followsWhereSomebodySpeaksUntilTheyChoose() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ann = member(workspace, "Ann").id();
        assertThat(reaches().of(tom)).isEmpty();
        reaches().spoke(tom, Platform.SLACK);
        assertThat(reaches().of(tom)).contains(Platform.SLACK);
        reaches().spoke(tom, Platform.DISCORD);
        assertThat(reaches().of(tom)).contains(Platform.DISCORD);
        reaches().choose(tom, Platform.SLACK);
        reaches().spoke(tom, Platform.DISCORD);
        assertThat(reaches().of(tom)).contains(Platform.SLACK);
        reaches().follow(tom);
        reaches().spoke(tom, Platform.DISCORD);
        assertThat(reaches().of(tom)).contains(Platform.DISCORD);
        assertThat(reaches().of(ann)).isEmpty();
    }
}
