package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.member.Absence;
import tundish.member.Absences;
import tundish.member.Member;

/** What holds of {@link Absences}, wherever they are kept. */
public interface AbsencesContract extends StoresContract {

    private Absences absences() {
        return stores().absences();
    }

    private Absence away(Member member, Instant begins, Instant ends, @Nullable Member deputy) {
        var workspace = member.id().workspace();
        var absence = new Absence(
                member.id(),
                absences().nextNumber(workspace),
                begins,
                ends,
                deputy == null ? null : deputy.id(),
                member.id(),
                false);
        absences().save(absence);
        return absence;
    }

    @Test
    default void keepsAnAbsenceWithAndWithoutADeputy() {
        var workspace = workspace();
        var tom = member(workspace, "Tom");
        var ann = member(workspace, "Ann");
        var alone = away(tom, MONDAY, TUESDAY, null);
        var covered = away(tom, TUESDAY, WEDNESDAY, ann);
        assertThat(absences().find(workspace, alone.number())).contains(alone);
        assertThat(absences().find(workspace, covered.number())).contains(covered);
        assertThat(absences().find(workspace(), covered.number())).isEmpty();
    }

    @Test
    default void keepsWhatChanged() {
        var workspace = workspace();
        var absence = away(member(workspace, "Tom"), MONDAY, THURSDAY, null);
        var changed =
                absence.endedAt(TUESDAY).withDeputy(member(workspace, "Ann").id());
        absences().save(changed);
        assertThat(absences().find(workspace, absence.number())).contains(changed);
    }

    @Test
    default void listsWhatIsNotOverByItsBeginning() {
        var workspace = workspace();
        var tom = member(workspace, "Tom");
        var later = away(tom, TUESDAY, THURSDAY, null);
        var sooner = away(tom, MONDAY, WEDNESDAY, null);
        var past = away(tom, MONDAY, TUESDAY, null);
        absences().save(away(tom, MONDAY, THURSDAY, null).done());
        away(member(workspace(), "Ann"), MONDAY, THURSDAY, null);
        assertThat(absences().after(workspace, TUESDAY)).containsExactly(sooner, later);
        assertThat(absences().after(workspace, TUESDAY.minusSeconds(1))).contains(past);
        assertThat(absences().after(workspace, THURSDAY)).isEmpty();
    }

    @Test
    default void takesWhatHasEndedUntilItIsOver() {
        var tom = member(workspace(), "Tom");
        var first = away(tom, MONDAY, TUESDAY, null);
        var second = away(tom, MONDAY, WEDNESDAY, null);
        assertThat(absences().takeEnded(TUESDAY.minusSeconds(1), 1000)).doesNotContain(first);
        assertThat(absences().takeEnded(TUESDAY, 1000)).contains(first).doesNotContain(second);
        absences().save(first.done());
        assertThat(absences().takeEnded(WEDNESDAY, 1000)).contains(second).doesNotContain(first);
        absences().save(second.done());
    }
}
