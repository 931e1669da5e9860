package tundish.assistant;

import tundish.deal.Column;
import tundish.language.Language;

/** The headings of columns by their names in the API. */
final class Columns {

    private Columns() {}

    static String heading(String key, Language language) {
        return Column.of(key).map(column -> column.heading().in(language)).orElse(key);
    }
}
