package tundish.funnel;

/** One thing that is checked before a deal may enter a stage. */
public sealed interface Gate {

    /** At least so many calls and meetings were logged with the customer. */
    record Conversations(int atLeast) implements Gate {}

    /** A column of the deal is filled in; named as in the API, such as {@code need} or {@code amount}. */
    record Filled(String column) implements Gate {}
}
