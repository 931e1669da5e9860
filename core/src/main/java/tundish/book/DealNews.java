package tundish.book;

import tundish.deal.Deal;

/** Hears of every deal that somebody opened or changed, in the transaction that does it. */
@FunctionalInterface
public interface DealNews {

    /** Nobody hears of it. */
    DealNews NOBODY = _ -> {};

    void happened(Deal deal);
}
