package tundish.bot.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tundish.picture.Picture;

/** Draws in a Java of its own, whose fontconfig knows no folder and whose home has no list of fonts from earlier runs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux machines come without fonts")
class FontlessMachineTest {

    @TempDir
    Path home;

    @Test
    void javaAloneFindsNoFontThere() throws Exception {
        assertThat(run()).contains("Fontconfig head is null");
    }

    @Test
    void drawsChineseLabelsThereExactlyAsHere() throws Exception {
        var picture = home.resolve("funnel.png");

        assertThat(run(picture.toString())).isEmpty();

        assertThat(Files.readAllBytes(picture)).isEqualTo(new Pictures().png(Funnels.chinese()));
    }

    private String run(String... arguments) throws Exception {
        var process = fontless(arguments).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return output;
    }

    private ProcessBuilder fontless(String... arguments) throws IOException {
        var nothing = Files.writeString(home.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                classPath(),
                FontlessDrawing.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("JDK_JAVA"));
        builder.environment().put("FONTCONFIG_FILE", nothing.toString());
        builder.environment().put("FONTCONFIG_PATH", home.toString());
        return builder;
    }

    private static String classPath() {
        return Stream.of(Picture.class, Pictures.class, FontlessDrawing.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
