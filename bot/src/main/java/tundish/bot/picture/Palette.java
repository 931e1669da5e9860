package tundish.bot.picture;

import java.awt.Color;

/** The colours of every picture: one hue in graded shades, greys, and amber for what needs attention. */
final class Palette {

    static final Color PANEL = Color.WHITE;
    static final Color EDGE = new Color(0xDFE4EC);
    static final Color INK = new Color(0x16213A);
    static final Color MUTED = new Color(0x66708A);
    static final Color FAINT = new Color(0xB4BCCB);
    static final Color RULE = new Color(0xEDF0F5);
    static final Color EMPTY = new Color(0xE4EAF6);
    static final Color GHOST = new Color(0xF4F6FB);
    static final Color RISE = new Color(0x157F5B);
    static final Color ALERT = new Color(0x9A5200);
    static final Color ALERT_GROUND = new Color(0xFFF0D6);

    private static final Color DEEP = new Color(0x17408B);
    private static final Color BRIGHT = new Color(0x4A86EA);

    private Palette() {}

    /** The hue from deep (0) to bright (1). */
    static Color shade(double share) {
        return mix(DEEP, BRIGHT, share);
    }

    /** A shade so pale that it only hints at a shape. */
    static Color pale(double share) {
        return mix(shade(share), PANEL, 0.84);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
