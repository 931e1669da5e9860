package tundish.book;

import java.time.LocalDate;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.money.Rates;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/**
 * Gives a closed deal the rate of its day, which is its own from then on: rates that are entered later change nothing
 * about what it brought.
 */
public final class FrozenRates {

    private final Workspaces workspaces;
    private final Rates rates;

    public FrozenRates(Workspaces workspaces, Rates rates) {
        this.workspaces = workspaces;
        this.rates = rates;
    }

    /** The deal with the rate that it closed at; an open one is as it was. */
    Deal frozen(Deal deal) {
        var closing = deal.closing();
        var amount = deal.details().amount();
        if (closing == null || amount == null) {
            return deal;
        }
        var workspace = workspaces.find(deal.id().workspace()).orElseThrow();
        var currency = workspace.settings().currency();
        var held = closing.rate();
        return amount.currency().equals(currency) || (held != null && held.isOf(amount.currency(), currency))
                ? deal
                : deal.withClosing(
                        closing.with(rates.inForce(workspace.id(), amount.currency(), currency, day(closing, workspace))
                                .orElse(held)));
    }

    private static LocalDate day(Closing closing, Workspace workspace) {
        return LocalDate.ofInstant(closing.at(), workspace.settings().zone());
    }
}
