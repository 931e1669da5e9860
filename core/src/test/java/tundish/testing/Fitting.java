package tundish.testing;

import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.Searchable;

/** Whether a deal is asked for. */
final class Fitting {

    private Fitting() {}

    static boolean fits(Deal deal, DealFilter filter) {
        return fitsPlace(deal, filter) && fitsTime(deal, filter) && fitsText(deal, filter);
    }

    private static boolean fitsPlace(Deal deal, DealFilter filter) {
        return (filter.funnel() == null || filter.funnel().equals(deal.funnel()))
                && (filter.stage() == null || filter.stage().equals(deal.stage()))
                && (filter.owner() == null || filter.owner().equals(deal.owner()))
                && (!filter.unowned() || deal.owner() == null)
                && (filter.standing() == null || filter.standing() == standing(deal));
    }

    private static Standing standing(Deal deal) {
        if (deal.closing() == null) {
            return Standing.OPEN;
        }
        return deal.closing().outcome() == Outcome.WON ? Standing.WON : Standing.LOST;
    }

    private static boolean fitsTime(Deal deal, DealFilter filter) {
        return (filter.overdueAt() == null || deal.isOverdue(filter.overdueAt()))
                && (filter.stalledAt() == null || deal.isStalled(filter.stalledAt()))
                && (filter.dueBefore() == null
                        || (deal.isOpen()
                                && deal.nextAction() != null
                                && deal.nextAction().due().isBefore(filter.dueBefore())))
                && (filter.enteredBy() == null || !deal.stay().entered().isAfter(filter.enteredBy()));
    }

    private static boolean fitsText(Deal deal, DealFilter filter) {
        return (filter.source() == null || filter.source().equals(deal.details().source()))
                && (filter.campaign() == null
                        || filter.campaign().equals(deal.details().campaign()))
                && (filter.text() == null || Searchable.of(deal).contains(Searchable.folded(filter.text())));
    }
}
