package tundish.bot.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * WenQuanYi Micro Hei, loaded once.
 *
 * <p>On a machine without fonts AWT gives up before it looks at any font of ours, and for as long as the process lives,
 * unless a font configuration names one. So the font and a configuration that names it are written to a temporary
 * folder, and AWT is pointed there before its first use.
 */
final class BundledFont {

    private static final String FILE = "wqy-microhei.ttc";
    private static final String CONFIGURATION_PROPERTY = "sun.awt.fontconfig";

    private BundledFont() {}

    /** The font at one point. */
    static Font font() {
        return Loaded.FONT;
    }

    private static Font load() {
        try {
            var folder = goneAtExit(Files.createTempDirectory("tundish-font"));
            var file = unpack(folder);
            configureAwt(folder, file);
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font cannot be read", e);
        }
    }

    private static Path unpack(Path folder) throws IOException {
        var file = goneAtExit(folder.resolve(FILE));
        try (var in = Objects.requireNonNull(BundledFont.class.getResourceAsStream(FILE))) {
            Files.copy(in, file);
        }
        return file;
    }

    /** Does nothing on systems that always have fonts, nor where an operator has set a configuration. */
    private static void configureAwt(Path folder, Path font) throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (!System.getProperty("os.name").equals("Linux") || System.getProperty(CONFIGURATION_PROPERTY) != null) {
            return;
        }
        var configuration = goneAtExit(folder.resolve("fontconfig.properties"));
        Files.writeString(configuration, """
                version=1
                sequence.allfonts=latin-1
                allfonts.latin-1=WenQuanYi Micro Hei
                filename.WenQuanYi_Micro_Hei=%s
                """.formatted(font));
        System.setProperty(CONFIGURATION_PROPERTY, configuration.toString());
    }

    /** Files go in reverse order of these calls, so a folder comes before what is in it. */
    private static Path goneAtExit(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /** Loads at first use, once for all threads. */
    private static final class Loaded {
        private static final Font FONT = load();
    }
}
