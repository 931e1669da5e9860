package tundish.testing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.NextAction;
import tundish.deal.Stay;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.member.Member;

/** Enters deals as they are needed, past every form and gate. */
public final class DealMaker {

    private final TestBot bot;

    public DealMaker(TestBot bot) {
        this.bot = bot;
    }

    /** A deal that enters its stage now. */
    public Deal deal(String customer, @Nullable Member owner, Stage stage) {
        return deal(customer, owner, stage, bot.instant(), null, null);
    }

    public Deal deal(
            String customer,
            @Nullable Member owner,
            Stage stage,
            Instant entered,
            @Nullable NextAction next,
            @Nullable LocalDate expectedClose) {
        return bot.stores.transactions().run(() -> {
            var workspace = bot.workspace.id();
            var day = LocalDate.ofInstant(entered, TestBot.BERLIN);
            var deal = new Deal(
                    bot.stores.deals().nextId(workspace),
                    bot.stores.deals().nextReference(workspace, stage.prefix(), day),
                    "",
                    DefaultFunnel.NAME,
                    new Stay(stage.id(), entered, 1),
                    Details.of(customer).withExpectedClose(expectedClose),
                    owner == null ? null : owner.id(),
                    next,
                    null,
                    null,
                    null,
                    entered,
                    null,
                    null,
                    null,
                    0);
            return bot.assembly.book().open(deal, owner == null ? null : owner.id(), "");
        });
    }

    /** The deal as it is kept now. */
    public Deal now(Deal deal) {
        return bot.stores
                .transactions()
                .run(() -> bot.stores.deals().find(deal.id()))
                .orElseThrow();
    }
}
