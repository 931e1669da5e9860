package tundish.picture;

/** Something to draw beside a card. All texts are in the reader's language already; what is too long is cut by the drawing. */
public sealed interface Picture permits FunnelPicture, StayPicture, TrendPicture {

    /** The line over the picture, and its file's title on a chat platform. */
    String title();

    /** The same in words, for those who cannot see it. */
    String description();
}
