package tundish.bot.picture;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.bot.picture.Canvas.Align;
import tundish.bot.picture.Canvas.Text;
import tundish.picture.StayPicture;
import tundish.picture.StayPicture.Row;

/** A bar for each stage: up to the median in full colour, paler up to 75 % and 90 %, with the limit as a line across. */
final class StayDrawing {

    private static final int MOST_STAGES = 40;
    private static final double MARGIN = 40;
    private static final double TOP = 142;
    private static final double ROW = 54;
    private static final double LABEL_ROOM = 200;
    private static final double TEXT_ROOM = 190;

    private final StayPicture stay;
    private final List<Row> rows;
    private final Canvas canvas;
    private final double left;
    private final double right;
    private final double longest;

    static BufferedImage of(StayPicture stay) {
        var rows = Math.min(MOST_STAGES, stay.rows().size());
        try (var canvas = new Canvas((int) (TOP + rows * ROW + 28), BundledFont.font())) {
            new StayDrawing(stay, canvas).draw();
            return canvas.image();
        }
    }

    private StayDrawing(StayPicture stay, Canvas canvas) {
        this.stay = stay;
        this.canvas = canvas;
        this.rows = stay.rows().stream().limit(MOST_STAGES).toList();
        this.left = MARGIN
                + rows.stream()
                        .mapToDouble(row -> canvas.width(label(row)))
                        .max()
                        .orElse(0)
                + 24;
        this.right = Canvas.WIDTH
                - MARGIN
                - rows.stream()
                        .mapToDouble(row -> canvas.width(text(row)))
                        .max()
                        .orElse(0)
                - 24;
        this.longest = rows.stream()
                .flatMap(row -> Stream.of(row.median(), row.p75(), row.p90(), row.limit()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    private Text label(Row row) {
        return canvas.fitted(new Text(row.label(), 16, true, Palette.INK), LABEL_ROOM);
    }

    private Text text(Row row) {
        return canvas.fitted(new Text(row.text(), 15, false, Palette.INK), TEXT_ROOM);
    }

    private void draw() {
        canvas.write(fitted(new Text(stay.title(), 27, true, Palette.INK)), Align.LEFT, MARGIN, 60);
        canvas.write(fitted(new Text(stay.subtitle(), 15, false, Palette.MUTED)), Align.LEFT, MARGIN, 86);
        legend();
        for (var i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + (i + 0.5) * ROW);
        }
    }

    private Text fitted(Text text) {
        return canvas.fitted(text, Canvas.WIDTH - 2 * MARGIN);
    }

    private void legend() {
        var x = legend(MARGIN, stay.legend().median(), Palette.shade(0.4));
        x = legend(x, stay.legend().p75(), Palette.shade(1));
        x = legend(x, stay.legend().p90(), Palette.pale(1));
        legend(x, stay.legend().limit(), Palette.ALERT);
    }

    private double legend(double x, String words, Color colour) {
        var text = canvas.fitted(new Text(words, 13, false, Palette.MUTED), 180);
        canvas.fill(new RoundRectangle2D.Double(x, 108, 11, 11, 4, 4), colour);
        canvas.write(text, Align.LEFT, x + 18, 119);
        return x + 18 + canvas.width(text) + 24;
    }

    private void row(Row row, double middle) {
        canvas.write(label(row), Align.LEFT, MARGIN, middle + 6);
        bar(row.p90(), middle, Palette.pale(1));
        bar(row.p75(), middle, Palette.shade(1));
        bar(row.median(), middle, Palette.shade(0.4));
        if (row.median() == null) {
            canvas.fill(bar(right - left, middle), Palette.GHOST);
        }
        if (row.limit() != null) {
            var x = left + width(row.limit());
            canvas.outline(new Line2D.Double(x, middle - 20, x, middle + 20), 2.5, Palette.ALERT);
        }
        canvas.write(text(row), Align.RIGHT, Canvas.WIDTH - MARGIN, middle + 6);
    }

    private void bar(@Nullable Double days, double middle, Color colour) {
        if (days != null) {
            canvas.fill(bar(Math.max(3, width(days)), middle), colour);
        }
    }

    private RoundRectangle2D bar(double width, double middle) {
        return new RoundRectangle2D.Double(left, middle - 14, width, 28, 8, 8);
    }

    private double width(double days) {
        return days / Math.max(longest, 1e-9) * (right - left);
    }
}
