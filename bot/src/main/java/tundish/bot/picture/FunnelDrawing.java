package tundish.bot.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tundish.bot.picture.Canvas.Align;
import tundish.bot.picture.Canvas.Text;
import tundish.picture.FunnelPicture;
import tundish.picture.FunnelPicture.Bar;

/**
 * A funnel of centred bars, as wide as their stages are full, joined by pale flanks; the stage's name to the left, its
 * money, movement and stalled deals to the right. Columns are as wide as their texts, the funnel takes what is left.
 */
final class FunnelDrawing {

    private static final int MOST_STAGES = 40;
    private static final double MARGIN = 40;
    private static final double TOP = 138;
    private static final double BOTTOM_MARGIN = 28;
    private static final double ROWS_TOGETHER = 374;
    private static final double LEAST_ROW = 40;
    private static final double TALLEST_ROW = 74;
    private static final double GAP = 26;
    private static final double LABEL_ROOM = 200;
    private static final double AMOUNT_ROOM = 180;
    private static final double HEADING_ROOM = 110;

    private final FunnelPicture funnel;
    private final List<Bar> bars;
    private final Canvas canvas;
    private final double row;
    private final double size;
    private final int fullest;
    private final List<Text> labels;
    private final List<Text> amounts;
    private final double stalledRight;
    private final double leftRight;
    private final double enteredRight;
    private final double amountRight;
    private final double centre;
    private final double widest;

    static BufferedImage of(FunnelPicture funnel) {
        var stages = Math.min(MOST_STAGES, funnel.bars().size());
        var height = stages == 0 ? TOP - BOTTOM_MARGIN : TOP + stages * row(stages) + BOTTOM_MARGIN;
        try (var canvas = new Canvas((int) Math.round(height), BundledFont.font())) {
            new FunnelDrawing(funnel, canvas).draw();
            return canvas.image();
        }
    }

    private static double row(int stages) {
        return Math.clamp(ROWS_TOGETHER / Math.max(1, stages), LEAST_ROW, TALLEST_ROW);
    }

    private FunnelDrawing(FunnelPicture funnel, Canvas canvas) {
        this.funnel = funnel;
        this.canvas = canvas;
        bars = funnel.bars().stream().limit(MOST_STAGES).toList();
        row = row(bars.size());
        size = Math.clamp(row * 0.3, 13, 17);
        fullest = bars.stream().mapToInt(Bar::count).max().orElse(0);
        labels = column(bar -> canvas.fitted(text(bar.label(), true, Palette.INK), LABEL_ROOM));
        amounts = column(bar -> canvas.fitted(text(bar.amount(), false, Palette.INK), AMOUNT_ROOM));
        stalledRight = Canvas.WIDTH - MARGIN;
        leftRight = stalledRight
                - columnWidth(
                        widest(column(this::stalled)) + size * 2.3,
                        funnel.headings().stalled());
        var leftWidth = widest(column(this::left));
        enteredRight = leftRight - leftWidth - (leftWidth > 0 ? size * 0.35 : 0);
        var movedWidth = leftRight - enteredRight + widest(column(this::entered));
        amountRight = leftRight - columnWidth(movedWidth, funnel.headings().moved());
        var funnelRight =
                amountRight - columnWidth(widest(amounts), funnel.headings().amount());
        var funnelLeft = MARGIN + widest(labels) + GAP;
        centre = (funnelLeft + funnelRight) / 2;
        widest = funnelRight - funnelLeft;
    }

    private List<Text> column(Function<Bar, Text> cell) {
        return bars.stream().map(cell).toList();
    }

    private double columnWidth(double cells, String heading) {
        return Math.max(cells, canvas.width(heading(heading))) + GAP;
    }

    private double widest(List<Text> cells) {
        return cells.stream().mapToDouble(canvas::width).max().orElse(0);
    }

    private void draw() {
        title();
        if (bars.isEmpty()) {
            return;
        }
        headings();
        for (var i = 0; i + 1 < bars.size(); i++) {
            flank(i);
        }
        for (var i = 0; i < bars.size(); i++) {
            stage(i, bars.get(i));
        }
    }

    private void title() {
        line(new Text(funnel.title(), 27, true, Palette.INK), 60);
        line(new Text(funnel.subtitle(), 15, false, Palette.MUTED), 86);
    }

    private void line(Text text, double y) {
        canvas.write(canvas.fitted(text, Canvas.WIDTH - 2 * MARGIN), Align.LEFT, MARGIN, y);
    }

    private void headings() {
        var y = TOP - 16;
        canvas.write(heading(funnel.headings().deals()), Align.CENTRE, centre, y);
        canvas.write(heading(funnel.headings().amount()), Align.RIGHT, amountRight, y);
        canvas.write(heading(funnel.headings().moved()), Align.RIGHT, leftRight, y);
        canvas.write(heading(funnel.headings().stalled()), Align.RIGHT, stalledRight, y);
        canvas.outline(new Line2D.Double(MARGIN, TOP - 5, Canvas.WIDTH - MARGIN, TOP - 5), 1, Palette.RULE);
    }

    private Text heading(String words) {
        return canvas.fitted(new Text(words, 12, false, Palette.MUTED), HEADING_ROOM);
    }

    private void flank(int i) {
        var shape = new Path2D.Double();
        shape.moveTo(centre - width(i) / 2, middle(i));
        shape.lineTo(centre + width(i) / 2, middle(i));
        shape.lineTo(centre + width(i) / 2, middle(i) + height() / 2 - 3);
        shape.lineTo(centre + width(i + 1) / 2, middle(i + 1) - height() / 2 + 3);
        shape.lineTo(centre - width(i + 1) / 2, middle(i + 1) - height() / 2 + 3);
        shape.lineTo(centre - width(i) / 2, middle(i) + height() / 2 - 3);
        shape.closePath();
        canvas.fill(shape, fullest == 0 ? Palette.GHOST : Palette.pale(share(i)));
    }

    private void stage(int i, Bar bar) {
        var shape = new RoundRectangle2D.Double(
                centre - width(i) / 2, middle(i) - height() / 2, width(i), height(), 10, 10);
        canvas.fill(shape, bar.count() == 0 ? Palette.EMPTY : Palette.shade(share(i)));
        canvas.write(count(bar), Align.CENTRE, centre, baseline(i, count(bar)));
        canvas.write(labels.get(i), Align.LEFT, MARGIN, baseline(i, labels.get(i)));
        canvas.write(amounts.get(i), Align.RIGHT, amountRight, baseline(i, amounts.get(i)));
        movement(i, bar);
        if (bar.stalled() == 0) {
            canvas.write(nothing(), Align.RIGHT, stalledRight, baseline(i, nothing()));
        } else {
            warning(stalled(bar), middle(i));
        }
    }

    private void movement(int i, Bar bar) {
        if (bar.entered() == 0 && bar.left() == 0) {
            canvas.write(nothing(), Align.RIGHT, leftRight, baseline(i, nothing()));
            return;
        }
        canvas.write(entered(bar), Align.RIGHT, enteredRight, baseline(i, entered(bar)));
        canvas.write(left(bar), Align.RIGHT, leftRight, baseline(i, left(bar)));
    }

    private void warning(Text words, double middle) {
        var tall = size * 1.75;
        var wide = canvas.width(words) + size * 2.3;
        var pill = new RoundRectangle2D.Double(stalledRight - wide, middle - tall / 2, wide, tall, tall, tall);
        canvas.fill(pill, Palette.ALERT_GROUND);
        clock(stalledRight - wide + size * 0.95, middle, size * 0.44);
        canvas.write(words, Align.RIGHT, stalledRight - size * 0.55, middle + size * 0.36);
    }

    private void clock(double x, double y, double radius) {
        var face = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        var hands = new Path2D.Double();
        hands.moveTo(x, y - radius * 0.6);
        hands.lineTo(x, y);
        hands.lineTo(x + radius * 0.5, y);
        canvas.outline(face, size * 0.1, Palette.ALERT);
        canvas.outline(hands, size * 0.1, Palette.ALERT);
    }

    private Text count(Bar bar) {
        var colour = bar.count() == 0 ? Palette.MUTED : Color.WHITE;
        return new Text(number(bar.count()), Math.min(20, size * 1.2), true, colour);
    }

    private Text entered(Bar bar) {
        return text(bar.entered() == 0 ? "" : "+" + number(bar.entered()), true, Palette.RISE);
    }

    private Text left(Bar bar) {
        return text(bar.left() == 0 ? "" : "−" + number(bar.left()), false, Palette.MUTED);
    }

    private Text stalled(Bar bar) {
        return text(bar.stalled() == 0 ? "" : number(bar.stalled()), true, Palette.ALERT);
    }

    private Text nothing() {
        return text("–", false, Palette.FAINT);
    }

    private Text text(String words, boolean bold, Color colour) {
        return new Text(words, size, bold, colour);
    }

    private static String number(int value) {
        return value < 1_000_000
                ? String.format(Locale.ROOT, "%,d", value)
                : String.format(Locale.ROOT, "%,.1fM", value / 1e6);
    }

    /** In proportion to the fullest stage, but never too narrow for the number inside; an empty funnel keeps its form. */
    private double width(int i) {
        if (fullest == 0) {
            return widest * (1 - 0.75 * share(i));
        }
        return Math.max(
                canvas.width(count(bars.get(i))) + 28, widest * bars.get(i).count() / fullest);
    }

    private double baseline(int i, Text text) {
        return middle(i) + text.size() * 0.36;
    }

    private double middle(int i) {
        return TOP + (i + 0.5) * row;
    }

    private double height() {
        return row * 0.72;
    }

    private double share(int i) {
        return i / Math.max(1.0, bars.size() - 1);
    }
}
