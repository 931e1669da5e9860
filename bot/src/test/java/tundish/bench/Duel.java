package tundish.bench;

import java.util.ArrayList;
import java.util.List;

/** Floor and product in turns, so that both meet the same machine; what counts is the median of each. */
record Duel(double floor, double ours) {

    /** One round of work. */
    interface Work {
        void run() throws Exception;
    }

    /** In seconds. */
    static Duel of(Scale scale, Work floor, Work ours) throws Exception {
        return of(scale, () -> {}, floor, ours);
    }

    /** @param before is done before each turn of each, and not timed */
    static Duel of(Scale scale, Work before, Work floor, Work ours) throws Exception {
        var floors = new ArrayList<Double>();
        var all = new ArrayList<Double>();
        for (var round = -scale.warmUps(); round < scale.rounds(); round++) {
            before.run();
            var bare = seconds(floor);
            before.run();
            var whole = seconds(ours);
            if (round >= 0) {
                floors.add(bare);
                all.add(whole);
            }
        }
        return new Duel(median(floors), median(all));
    }

    static double seconds(Work work) throws Exception {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How many times as long the product takes. */
    double ratio() {
        return ours / floor;
    }
}
