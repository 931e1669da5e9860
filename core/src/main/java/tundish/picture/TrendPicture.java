package tundish.picture;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How counts went over time, oldest to the left.
 *
 * @param labels one for each point in time
 * @param lines each with as many values
 */
public record TrendPicture(String title, String subtitle, List<String> labels, List<Line> lines) implements Picture {

    public TrendPicture {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
        for (var line : lines) {
            if (line.values().size() != labels.size()) {
                throw new IllegalArgumentException("As many values as labels: " + line.name());
            }
        }
    }

    public record Line(String name, List<Long> values) {

        public Line {
            values = List.copyOf(values);
        }
    }

    @Override
    public String description() {
        var points = IntStream.range(0, labels.size()).mapToObj(this::point).collect(joining("; "));
        return Stream.of(title, subtitle, points)
                .filter(text -> !text.isBlank())
                .collect(joining(". "));
    }

    private String point(int i) {
        return labels.get(i) + " "
                + lines.stream()
                        .map(line -> line.name() + " " + line.values().get(i))
                        .collect(joining(", "));
    }
}
