package tundish.bot.api;

/** A goal that is not there. */
final class NoSuchGoal extends RuntimeException {

    NoSuchGoal(String id) {
        super("there is no goal " + id, null, false, false);
    }
}
