package tundish.metrics;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deals by what they have in common, and what each group is to win. Found out when it is first asked for. */
final class Grouping {

    private final Population all;
    private final @Nullable Target target;
    private @Nullable Map<String, Population> populations;

    /** @param target of all the deals; null where nobody has said */
    Grouping(Population all, @Nullable Target target) {
        this.all = all;
        this.target = target;
    }

    /** By the keys of {@link Journey#group}. */
    Map<String, Population> populations() {
        if (populations == null) {
            populations = all.courses.stream()
                    .collect(groupingBy(
                            course -> course.journey.group(),
                            TreeMap::new,
                            collectingAndThen(toList(), courses -> new Population(all.ground, courses))));
        }
        return populations;
    }

    /** Those with deals, the largest first, then whoever has a share of the target and no deal at all: there nothing covers it. */
    Stream<String> keys() {
        return Stream.concat(
                populations().entrySet().stream()
                        .sorted(Comparator.comparingInt(
                                group -> -group.getValue().courses.size()))
                        .map(Map.Entry::getKey),
                withoutDeals());
    }

    private Stream<String> withoutDeals() {
        return target == null
                ? Stream.empty()
                : target.shares().keySet().stream()
                        .filter(key -> !populations().containsKey(key))
                        .sorted();
    }

    boolean has(String key) {
        return populations().containsKey(key) || share(key) != null;
    }

    /** None where only a share of the target is known. */
    Population of(String key) {
        return populations().getOrDefault(key, new Population(all.ground, List.of()));
    }

    @Nullable
    Target share(String key) {
        return target == null ? null : target.share(key);
    }
}
