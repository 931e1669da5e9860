package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.calendar.DayCount;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.suggestion.Advice;
import tundish.suggestion.Suggestion;
import tundish.suggestion.Suggestion.Decision;
import tundish.suggestion.Suggestion.State;
import tundish.suggestion.Suggestions;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Suggestions} and of who owns customers, wherever they are kept. */
public interface SuggestionsContract extends StoresContract {

    /** One of every kind, with and without what may be missing. */
    List<Advice> EVERY = List.of(
            new Advice.LimitBroken(
                    "default", LEAD, new Share(18, 25), 9.5, 14.25, DayCount.calendar(7), DayCount.calendar(15)),
            new Advice.LimitBroken("partners", LEAD, new Share(25, 25), null, null, DayCount.working(7), null),
            new Advice.NobodyLeaves(
                    "default", PROSPECT, new Share(20, 22), new Share(1, 22), DayCount.calendar(60), null, null),
            new Advice.NobodyLeaves(
                    "default",
                    LEAD,
                    new Share(20, 22),
                    new Share(1, 22),
                    DayCount.calendar(14),
                    DayCount.calendar(7),
                    PROSPECT),
            new Advice.StageSkipped("default", PROSPECT, new Share(39, 40), LEAD, new Share(7, 21)),
            new Advice.RepurchaseGrows("default", new Share(12, 40), new Share(3, 38)),
            new Advice.NudgesIgnored(new Share(2, 40), DayCount.working(3), DayCount.working(1)),
            new Advice.ChannelCosts(
                    "展会 | fair, “big”",
                    Money.of("50000.05", "CNY"),
                    3,
                    new Share(0, 40),
                    Money.of("1250", "CNY"),
                    Money.of("8000", "CNY"),
                    null,
                    List.of(3L, 17L)),
            new Advice.ChannelCosts(
                    "Fair",
                    Money.of("50000.05", "CNY"),
                    3,
                    new Share(0, 40),
                    Money.of("1250", "CNY"),
                    Money.of("8000", "CNY"),
                    Money.of("99.90", "CNY"),
                    List.of()),
            new Advice.WinRateOff(
                    3, "default", PROSPECT, new BigDecimal("0.2"), new Share(2, 40), new BigDecimal("0.05")),
            new Advice.DealSizeOff(3, "default", Money.of("100000", "CNY"), Money.of("63400", "CNY"), 25));

    private Suggestions suggestions() {
        return stores().suggestions();
    }

    private Suggestion made(WorkspaceId workspace, Advice advice) {
        var made = Suggestion.made(workspace, suggestions().nextNumber(workspace), advice, MONDAY);
        suggestions().add(made);
        return made;
    }

    @Test
    default void keepsEveryKindWithAllItsFigures() {
        var workspace = workspace();
        for (var advice : EVERY) {
            var made = made(workspace, advice);
            assertThat(suggestions().find(workspace, made.number())).contains(made);
        }
    }

    @Test
    default void keepsWhoDecidedAndWhatChanged() {
        var workspace = workspace();
        var wang = member(workspace, "Wang");
        var made = made(workspace, EVERY.getFirst());
        var decided = made.decided(State.ACCEPTED, new Decision(wang.id(), TUESDAY, "7 days", "15 days"));
        assertThat(suggestions().save(decided)).isEqualTo(decided.withVersion(1));
        assertThat(suggestions().find(workspace, made.number())).contains(decided.withVersion(1));
        var gone = made(workspace, EVERY.getLast());
        suggestions().save(gone.decided(State.WITHDRAWN, new Decision(null, WEDNESDAY, "", "")));
        assertThat(suggestions().find(workspace, gone.number()).orElseThrow().state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    default void letsOneOfTwoDecide() {
        var workspace = workspace();
        var wang = member(workspace, "Wang");
        var made = made(workspace, EVERY.getFirst());
        suggestions().save(made.decided(State.DISMISSED, new Decision(wang.id(), TUESDAY, "", "")));
        assertThatThrownBy(() ->
                        suggestions().save(made.decided(State.LATER, new Decision(wang.id(), TUESDAY, "", ""))))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> suggestions().add(made)).isInstanceOf(Overtaken.class);
    }

    @Test
    default void tellsTheNewestOfEachTopicInItsWorkspace() {
        var one = workspace();
        var other = workspace();
        made(one, EVERY.getFirst());
        var size = made(one, EVERY.getLast());
        var again = made(one, EVERY.getFirst());
        var theirs = made(other, EVERY.getFirst());
        assertThat(theirs.number()).isEqualTo(1);
        assertThat(suggestions().latest(one)).containsExactly(size, again);
        assertThat(suggestions().latest(other)).containsExactly(theirs);
        assertThat(suggestions().find(other, 2)).isEmpty();
    }

    @Test
    default void keepsWhoOwnsCustomersOfEachWorkspace() {
        var workspace = workspace();
        var owners = stores().successOwners();
        assertThat(owners.find(workspace)).isEmpty();
        var wang = member(workspace, "Wang").id();
        var lin = member(workspace, "Lin").id();
        owners.keep(workspace, wang);
        owners.keep(workspace, lin);
        assertThat(owners.find(workspace)).contains(lin);
        assertThat(owners.find(workspace())).isEmpty();
        owners.keep(workspace, null);
        assertThat(owners.find(workspace)).isEmpty();
    }
}
