package tundish.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** Runs all measurements, or those named by {@code -Dbench.only=moving,importing}, and says what came of it. */
public final class Benchmark {

    private static final String HEAD = """
            | work | floor | Tundish | times the floor | wanted | reached |
            |---|---|---|---|---|---|""";

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(run(Scale.given()));
    }

    /** Returns the report, which is also written beside the database. */
    static String run(Scale scale) throws Exception {
        var name = "bench_" + scale.workspaces();
        try (var server = Server.start(scale.folder(), scale.workspaces() < 1000 ? "128MB" : "2GB")) {
            server.provide(name);
            try (var database = server.superuser(name)) {
                var crowd = new Crowd(database, scale);
                var report =
                        report(scale, figures(new Stage(server, name, Product.start(server.url(name)), crowd, scale)));
                Files.writeString(scale.folder().resolve("report.md"), report);
                return report;
            }
        }
    }

    private static List<Figure> figures(Stage stage) throws Exception {
        try (var _ = stage.product()) {
            say("loading took %.1f s".formatted(Duel.seconds(() -> stage.crowd().provide())));
            stage.crowd().clear();
            var figures = new ArrayList<Figure>();
            measure("summaries", figures, () -> new Summaries(stage).measure());
            measure("nudging", figures, () -> new Nudging(stage).measure());
            measure("moving", figures, () -> new Moving(stage).measure());
            measure("settling", figures, () -> new Settling(stage).measure());
            measure("importing", figures, () -> new Importing(stage).measure());
            stage.crowd().clear();
            return figures;
        }
    }

    private static void measure(String name, List<Figure> figures, Callable<List<Figure>> measurement)
            throws Exception {
        var only = System.getProperty("bench.only", "");
        if (only.isEmpty() || Set.of(only.split(",")).contains(name)) {
            var begin = figures.size();
            say("%s took %.1f s".formatted(name, Duel.seconds(() -> figures.addAll(measurement.call()))));
            figures.subList(begin, figures.size()).forEach(figure -> say(figure.line()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static String report(Scale scale, List<Figure> figures) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d workspaces, %,d open deals, %,d stage changes; %d rounds, medians; %d processors, load %.1f at the end",
                scale.workspaces(),
                scale.workspaces() * Scale.OPEN,
                scale.workspaces() * Scale.DEALS * Scale.CHANGES,
                scale.rounds(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        lines.add("");
        lines.add(HEAD);
        figures.stream().map(Figure::line).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}
