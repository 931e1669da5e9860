package tundish.bot.picture;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_FRACTIONALMETRICS;
import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.KEY_TEXT_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_FRACTIONALMETRICS_ON;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;
import static java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A drawing surface 960 units wide, two pixels each, that starts with a white rounded panel. */
final class Canvas implements AutoCloseable {

    static final int WIDTH = 960;
    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Font font;

    Canvas(int height, Font font) {
        this.image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_ARGB);
        this.graphics = image.createGraphics();
        this.font = font;
        graphics.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(KEY_TEXT_ANTIALIASING, VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(KEY_FRACTIONALMETRICS, VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        panel(height);
    }

    private void panel(int height) {
        var panel = new RoundRectangle2D.Double(0.5, 0.5, WIDTH - 1, height - 1, 40, 40);
        fill(panel, Palette.PANEL);
        outline(panel, 1, Palette.EDGE);
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void outline(Shape shape, double width, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** Draws the text with its baseline at {@code y}; {@code x} is its left end, middle or right end. */
    void write(Text text, Align align, double x, double y) {
        var left = x - align.share * width(text);
        graphics.setColor(text.colour());
        graphics.setFont(font(text));
        graphics.drawString(text.words(), (float) left, (float) y);
    }

    double width(Text text) {
        return font(text)
                .getStringBounds(text.words(), graphics.getFontRenderContext())
                .getWidth();
    }

    /** The text without what the font cannot show, cut with an ellipsis where it is wider than allowed. */
    Text fitted(Text text, double room) {
        var shown = text.saying(Wording.shown(text.words(), font));
        return width(shown) <= room ? shown : cut(shown, room);
    }

    private Text cut(Text text, double room) {
        var words = text.words();
        var low = 0;
        var high = words.length();
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (width(text.saying(Wording.start(words, middle))) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.saying(Wording.start(words, low));
    }

    private Font font(Text text) {
        return font.deriveFont(text.bold() ? Font.BOLD : Font.PLAIN, (float) text.size());
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    /** Words in one style. */
    record Text(String words, double size, boolean bold, Color colour) {

        Text saying(String other) {
            return new Text(other, size, bold, colour);
        }
    }

    enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }
}
