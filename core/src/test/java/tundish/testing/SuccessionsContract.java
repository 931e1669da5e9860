package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.book.Succession;
import tundish.book.Successions;

/** What holds of {@link Successions}, wherever they are kept. */
public interface SuccessionsContract extends StoresContract {

    private Successions successions() {
        return stores().successions();
    }

    @Test
    default void keepsWhoTookOverWhat() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ann = member(workspace, "Ann").id();
        var acme = deal(workspace, "Acme", "LX20240501001").id();
        var globex = deal(workspace, "Globex", "LX20240501002").id();
        var succession = new Succession(
                successions().nextNumber(workspace), tom, ann, ann, MONDAY, "moves to Rome", true, false);
        successions().add(succession, List.of(acme, globex), List.of(7L));
        assertThat(successions().find(workspace, succession.number())).contains(succession);
        assertThat(successions().deals(workspace, succession.number())).containsExactly(acme, globex);
        assertThat(successions().items(workspace, succession.number())).containsExactly(7L);
        var others = workspace();
        assertThat(successions().find(others, succession.number())).isEmpty();
        assertThat(successions().deals(others, succession.number())).isEmpty();
        assertThat(successions().undo(others, succession.number())).isFalse();
    }

    @Test
    default void isHandedBackOnce() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ann = member(workspace, "Ann").id();
        var succession = new Succession(successions().nextNumber(workspace), tom, ann, ann, MONDAY, "", false, false);
        successions().add(succession, List.of(), List.of());
        assertThat(successions().undo(workspace, succession.number())).isTrue();
        assertThat(successions().undo(workspace, succession.number())).isFalse();
        assertThat(successions().find(workspace, succession.number())).contains(succession.handedBack());
    }
}
