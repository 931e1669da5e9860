package tundish.testing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.Stay;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.workspace.Workspace;

/** Deals for tests, entered through the book as the product does. */
public record Opening(TestBot bot) {

    /** A lead of the team's, entered now. @param owner null for nobody's */
    public Deal lead(String customer, @Nullable Member owner) {
        return deal(bot.workspace, Details.of(customer), DefaultFunnel.LEAD, owner, bot.instant());
    }

    public Deal deal(Workspace team, Details details, Stage stage, @Nullable Member owner, Instant entered) {
        return bot.stores.transactions().run(() -> {
            var day = LocalDate.ofInstant(entered, team.settings().zone());
            var deal = new Deal(
                    bot.stores.deals().nextId(team.id()),
                    bot.stores.deals().nextReference(team.id(), stage.prefix(), day),
                    "",
                    DefaultFunnel.NAME,
                    new Stay(stage.id(), entered, 1),
                    details,
                    owner == null ? null : owner.id(),
                    null,
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
}
