package tundish.storage;

import tundish.deal.Searchable;

/** What {@code like} is given to find a text anywhere, whatever signs are in it. */
final class LikePattern {

    private LikePattern() {}

    static String containing(String text) {
        return "%" + Searchable.folded(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
