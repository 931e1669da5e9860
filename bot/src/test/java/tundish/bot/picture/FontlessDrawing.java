package tundish.bot.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that {@link FontlessMachineTest} starts: draws the funnel into the given file, or asks AWT for a font of its own. */
final class FontlessDrawing {

    private FontlessDrawing() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            new Font("Dialog", Font.PLAIN, 12).getStringBounds("客", new FontRenderContext(null, true, true));
        } else {
            Files.write(Path.of(arguments[0]), new Pictures().png(Funnels.chinese()));
        }
    }
}
