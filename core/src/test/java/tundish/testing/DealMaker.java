package tundish.testing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.NextAction;
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
            var book = bot.assembly.book();
            var deal = book.beginning(bot.workspace, DefaultFunnel.NAME, stage, entered)
                    .with(Details.of(customer).withExpectedClose(expectedClose))
                    .withOwner(owner == null ? null : owner.id())
                    .withNextAction(next);
            return book.open(deal, owner == null ? null : owner.id(), "");
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
