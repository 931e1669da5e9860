package tundish.bot.api;

/** A parameter or a body's field that cannot be understood. */
final class BadQuery extends RuntimeException {

    final String field;

    BadQuery(String field, String problem) {
        super(problem, null, false, false);
        this.field = field;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
