package tundish.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param wanted what the product is to reach; empty where nothing is asked
 */
record Figure(String work, String floor, String ours, double ratio, String wanted, boolean reached) {

    static Figure time(String work, Duel duel, double each, double most) {
        return new Figure(
                work,
                millis(duel.floor() / each),
                millis(duel.ours() / each),
                duel.ratio(),
                most > 0 ? millis(most) + " or less" : "",
                most <= 0 || duel.ours() / each <= most);
    }

    static Figure rate(String work, Duel duel, int done, double least, double share) {
        var rate = done / duel.ours();
        return new Figure(
                work,
                perSecond(done / duel.floor()),
                perSecond(rate),
                duel.ratio(),
                wanted(least, share),
                rate >= least && duel.floor() / duel.ours() >= share);
    }

    private static String wanted(double least, double share) {
        if (least > 0) {
            return perSecond(least) + " or more";
        }
        return share > 0 ? "%.0f %% of the floor or more".formatted(share * 100) : "";
    }

    static Figure alone(String work, double seconds) {
        return new Figure(work, "", millis(seconds), Double.NaN, "", true);
    }

    static String millis(double seconds) {
        return seconds >= 1
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, seconds < 0.01 ? "%.3f ms" : "%.1f ms", seconds * 1000);
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    String line() {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        work,
                        floor,
                        ours,
                        Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                        wanted,
                        wanted.isEmpty() ? "" : reached ? "yes" : "**no**");
    }
}
