package tundish.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.money.Money;
import tundish.workspace.Scope;
import tundish.workspace.Workspace;

/** Deals for tests, entered through the book as the product does. */
public record Opening(TestBot bot) {

    /** A lead of the team's, entered now. @param owner null for nobody's */
    public Deal lead(String customer, @Nullable Member owner) {
        return deal(bot.workspace, Details.of(customer), DefaultFunnel.LEAD, owner, bot.instant());
    }

    /** A deal of the team's that is worth so many dollars, and enters its stage now. @param owner null for nobody's */
    public Deal deal(String customer, String dollars, Stage stage, @Nullable Member owner) {
        var details = Details.of(customer).withAmount(Money.of(dollars, "USD"));
        return deal(bot.workspace, details, stage, owner, bot.instant());
    }

    public Deal deal(Workspace team, Details details, Stage stage, @Nullable Member owner, Instant entered) {
        return Scope.of(team.id())
                .call(() -> bot.stores.transactions().run(() -> {
                    var book = bot.assembly.book();
                    var deal = book.beginning(team, DefaultFunnel.NAME, stage, entered)
                            .with(details)
                            .withOwner(owner == null ? null : owner.id());
                    return book.open(deal, owner == null ? null : owner.id(), "");
                }));
    }
}
