package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.assistant.Stores;
import tundish.message.ButtonIds;
import tundish.operation.FormName;
import tundish.operation.Operation;
import tundish.operation.Request;
import tundish.testing.IsolationContract.Asked;
import tundish.testing.IsolationContract.Numbers;

/**
 * A team's whole conversation with the bot is word for word the same whether or not another team, alike in every name,
 * talks to it too; and the other keeps what it had.
 */
public interface TwoTeamsContract {

    Stores stores();

    @Test
    default void whatATeamIsToldIsTheSameBesideAnother() {
        var alone = new Tour(Twins.alone(InMemoryStores.create()));
        var twins = Twins.on(stores());
        var beside = new Tour(twins);
        var theirs = new Asked(twins, twins.theirs);
        var before = theirs.everything();
        var sent = twins.sent(twins.theirs);
        assertThat(sent).contains(Twins.SECRET);

        var said = beside.everything();
        assertThat(said).isEqualTo(alone.everything()).doesNotContain(Twins.SECRET);
        twins.bot.runsWhatIsDue();
        alone.runsWhatIsDue();

        assertThat(twins.sent(twins.ours)).isEqualTo(alone.sent()).doesNotContain(Twins.SECRET);
        assertThat(twins.sent(twins.theirs)).isEqualTo(sent);
        theirs.isAs(before);
        Specimens.walk(
                beside.replies,
                part -> assertThat(part).isNotEqualTo(twins.theirs.workspace().id()));
    }

    @Test
    default void whatIsAnothersIsAnsweredLikeWhatIsNotThere() {
        var twins = Twins.on(stores());
        var tour = new Tour(twins);
        var ada = twins.ours.named("Ada");
        var foreign = new Numbers(twins, twins.theirs);
        for (var operation : Tour.operations()) {
            if (Tour.names(operation)) {
                assertThat(unnumbered(tour.asks(ada, operation, foreign, false)))
                        .as(operation.getSimpleName())
                        .isEqualTo(unnumbered(tour.asks(ada, operation, Numbers.NOBODYS, false)));
            }
        }
        for (var form : FormName.values()) {
            assertThat(opened(twins, form, foreign)).as(form.key()).isEqualTo(opened(twins, form, Numbers.NOBODYS));
        }
    }

    private static List<String> opened(Twins twins, FormName form, Numbers numbers) {
        return List.of(
                        "deal:" + numbers.deal(),
                        "followup:" + numbers.followUp(),
                        "item:" + numbers.item(),
                        "draft:" + numbers.draft(),
                        "member:" + numbers.member())
                .stream()
                .map(subject -> unnumbered(twins.bot.asks(
                        twins.ours.named("Ada"),
                        new Request.Pressed(ButtonIds.write(new Operation.OpenForm(form, subject))))))
                .toList();
    }

    /** The asker's own number is said again. */
    private static String unnumbered(String text) {
        return text.replaceAll("\\b(deal|member):\\d+", "$1:?");
    }
}
