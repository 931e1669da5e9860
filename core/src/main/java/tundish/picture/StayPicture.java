package tundish.picture;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long deals stay in each stage, the first stage on top. */
public record StayPicture(String title, String subtitle, Legend legend, List<Row> rows) implements Picture {

    public StayPicture {
        rows = List.copyOf(rows);
    }

    /** Short words for what is drawn. */
    public record Legend(String median, String p75, String p90, String limit) {}

    /**
     * One stage. What cannot be said is null and not drawn.
     *
     * @param median days by which half have left
     * @param limit how long a deal may stay
     * @param text the median as people read it
     */
    public record Row(
            String label,
            @Nullable Double median,
            @Nullable Double p75,
            @Nullable Double p90,
            @Nullable Double limit,
            String text) {}

    @Override
    public String description() {
        var stages = rows.stream().map(row -> row.label() + " " + row.text()).collect(joining("; "));
        return Stream.of(title, subtitle, stages)
                .filter(text -> !text.isBlank())
                .collect(joining(". "));
    }
}
