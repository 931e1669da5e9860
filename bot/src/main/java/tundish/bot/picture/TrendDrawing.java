package tundish.bot.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import tundish.bot.picture.Canvas.Align;
import tundish.bot.picture.Canvas.Text;
import tundish.picture.TrendPicture;
import tundish.picture.TrendPicture.Line;

/** Lines over time between a scale from zero and as many labels as there is room for; each line is named on top. */
final class TrendDrawing {

    private static final int HEIGHT = 460;
    private static final double LEFT = 84;
    private static final double RIGHT = Canvas.WIDTH - 40;
    private static final double TOP = 142;
    private static final double BOTTOM = HEIGHT - 62;
    private static final int STEPS = 4;
    private static final int MOST_POINTS = 120;
    private static final List<Color> COLOURS = List.of(Palette.shade(1), Palette.RISE, Palette.ALERT, Palette.MUTED);

    private final TrendPicture trend;
    private final Canvas canvas;
    private final int skipped;
    private final int points;
    private final long top;

    static BufferedImage of(TrendPicture trend) {
        try (var canvas = new Canvas(HEIGHT, BundledFont.font())) {
            new TrendDrawing(trend, canvas).draw();
            return canvas.image();
        }
    }

    private TrendDrawing(TrendPicture trend, Canvas canvas) {
        this.trend = trend;
        this.canvas = canvas;
        this.skipped = Math.max(0, trend.labels().size() - MOST_POINTS);
        this.points = trend.labels().size() - skipped;
        this.top = ceiling(trend.lines().stream()
                .flatMap(line -> line.values().stream().skip(skipped))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0));
    }

    /** The next number above that people like to see on a scale in four steps. */
    private static long ceiling(long highest) {
        var step = 1L;
        while (step * STEPS < highest) {
            var magnitude = (long) Math.pow(10, Math.floor(Math.log10(step)));
            step = step == magnitude ? 2 * magnitude : step == 2 * magnitude ? 5 * magnitude : 10 * magnitude;
        }
        return step * STEPS;
    }

    private void draw() {
        write(new Text(trend.title(), 27, true, Palette.INK), 60);
        write(new Text(trend.subtitle(), 15, false, Palette.MUTED), 86);
        if (points == 0) {
            return;
        }
        legend();
        scale();
        labels();
        for (var i = 0; i < trend.lines().size(); i++) {
            line(trend.lines().get(i), COLOURS.get(i % COLOURS.size()));
        }
    }

    private void write(Text text, double y) {
        canvas.write(canvas.fitted(text, Canvas.WIDTH - 80), Align.LEFT, 40, y);
    }

    private void legend() {
        var x = 40.0;
        for (var i = 0; i < trend.lines().size(); i++) {
            var colour = COLOURS.get(i % COLOURS.size());
            var name = canvas.fitted(new Text(trend.lines().get(i).name(), 14, false, Palette.INK), 160);
            canvas.fill(new Ellipse2D.Double(x, 108, 11, 11), colour);
            canvas.write(name, Align.LEFT, x + 18, 119);
            x += 18 + canvas.width(name) + 26;
        }
    }

    private void scale() {
        for (var i = 0; i <= STEPS; i++) {
            var value = top * i / STEPS;
            var y = y(value);
            canvas.outline(new Line2D.Double(LEFT, y, RIGHT, y), 1, i == 0 ? Palette.FAINT : Palette.RULE);
            var text = new Text(String.format(Locale.ROOT, "%,d", value), 13, false, Palette.MUTED);
            canvas.write(text, Align.RIGHT, LEFT - 12, y + 5);
        }
    }

    private void labels() {
        var widest = trend.labels().stream()
                .mapToDouble(label -> canvas.width(label(label)))
                .max()
                .orElse(1);
        var every = (int) Math.max(1, Math.ceil(points * (widest + 18) / (RIGHT - LEFT)));
        for (var i = points - 1; i >= 0; i -= every) {
            var label = canvas.fitted(label(trend.labels().get(skipped + i)), 150);
            canvas.write(label, points == 1 || i < points - 1 ? Align.CENTRE : Align.RIGHT, x(i), BOTTOM + 26);
        }
    }

    private static Text label(String words) {
        return new Text(words, 13, false, Palette.MUTED);
    }

    private void line(Line line, Color colour) {
        var path = new Path2D.Double();
        for (var i = 0; i < points; i++) {
            var y = y(line.values().get(skipped + i));
            if (i == 0) {
                path.moveTo(x(i), y);
            } else {
                path.lineTo(x(i), y);
            }
            if (points <= 40) {
                canvas.fill(new Ellipse2D.Double(x(i) - 4, y - 4, 8, 8), colour);
            }
        }
        canvas.outline(path, 2.5, colour);
    }

    private double x(int i) {
        return points == 1 ? (LEFT + RIGHT) / 2 : LEFT + 10 + i * (RIGHT - LEFT - 20) / (points - 1);
    }

    private double y(long value) {
        return BOTTOM - (double) value / Math.max(1, top) * (BOTTOM - TOP);
    }
}
