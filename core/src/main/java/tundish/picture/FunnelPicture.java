package tundish.picture;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * The funnel at one moment, the first stage on top.
 *
 * @param subtitle the small line under the title: team and day, say; may be empty
 * @param headings what stands over the columns
 */
public record FunnelPicture(String title, String subtitle, Headings headings, List<Bar> bars) implements Picture {

    public FunnelPicture {
        bars = List.copyOf(bars);
    }

    @Override
    public String description() {
        var stages = bars.stream().map(bar -> bar.description(headings)).collect(joining("; "));
        return Stream.of(title, subtitle, stages)
                .filter(text -> !text.isBlank())
                .collect(joining(". "));
    }

    /** Short words over the columns: deals now, their money, movement in the last week, deals that stand still too long. */
    public record Headings(String deals, String amount, String moved, String stalled) {}

    /**
     * One stage.
     *
     * @param count deals in the stage now
     * @param amount their money, formatted for the reader; empty shows nothing
     * @param entered deals that came in during the last week
     * @param left deals that went on or away during the last week
     * @param stalled deals that stay longer than the stage allows
     */
    public record Bar(String label, int count, String amount, int entered, int left, int stalled) {

        public Bar {
            if (count < 0 || entered < 0 || left < 0 || stalled < 0) {
                throw new IllegalArgumentException("A stage counts from zero: " + label);
            }
        }

        /** How the stage moved, such as {@code +3 −1}; empty when nothing moved. */
        public String moved() {
            return Stream.of(entered > 0 ? "+" + entered : "", left > 0 ? "−" + left : "")
                    .filter(text -> !text.isEmpty())
                    .collect(joining(" "));
        }

        private String description(Headings headings) {
            return Stream.of(
                            label + " " + count, amount, moved(), stalled > 0 ? headings.stalled() + " " + stalled : "")
                    .filter(text -> !text.isEmpty())
                    .collect(joining(", "));
        }
    }
}
