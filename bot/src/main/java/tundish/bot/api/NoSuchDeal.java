package tundish.bot.api;

/** No deal of the caller's workspace has that reference; one of another workspace looks exactly the same. */
final class NoSuchDeal extends RuntimeException {

    NoSuchDeal(String reference) {
        super("there is no deal " + reference, null, false, false);
    }
}
