package tundish.bot.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tundish.picture.FunnelPicture;
import tundish.picture.Picture;
import tundish.picture.StayPicture;
import tundish.picture.TrendPicture;

/** Turns pictures into PNG files. Safe for use by many threads. */
public final class Pictures {

    /** The picture as a PNG 1920 pixels wide, transparent around the corners of its white panel. */
    public byte[] png(Picture picture) {
        var image = switch (picture) {
            case FunnelPicture funnel -> FunnelDrawing.of(funnel);
            case TrendPicture trend -> TrendDrawing.of(trend);
            case StayPicture stay -> StayDrawing.of(stay);
        };
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
