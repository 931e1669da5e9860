package tundish.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tundish.picture.Picture;
import tundish.picture.StayPicture;
import tundish.picture.StayPicture.Legend;
import tundish.picture.TrendPicture;
import tundish.picture.TrendPicture.Line;

/** With {@code -Dtundish.pictures=<folder>} the pictures are kept there, to be looked at. */
class ReportPicturesTest {

    private static final Legend LEGEND = new Legend("中位天数", "75% 已离开", "90% 已离开", "时限");

    @Test
    void drawsLinesOverTime() throws Exception {
        var labels =
                IntStream.rangeClosed(1, 12).mapToObj("2026-%02d"::formatted).toList();
        var trend = new TrendPicture(
                "趋势 Trend",
                "2026年1月1日至2026年12月31日",
                labels,
                List.of(
                        new Line("新增", List.of(12L, 18L, 9L, 22L, 31L, 28L, 35L, 30L, 41L, 38L, 47L, 52L)),
                        new Line("成交", List.of(2L, 3L, 1L, 5L, 6L, 8L, 7L, 9L, 11L, 10L, 14L, 15L)),
                        new Line("流失", List.of(1L, 4L, 2L, 3L, 8L, 5L, 6L, 7L, 5L, 9L, 8L, 7L))));
        assertThat(ink(trend, "trend")).isGreaterThan(0.005);
        assertThat(trend.description()).contains("2026-01 新增 12, 成交 2, 流失 1");
    }

    @Test
    void drawsHowLongDealsStay() throws Exception {
        var stay = new StayPicture(
                "各阶段停留天数",
                "2026年第三季度",
                LEGEND,
                List.of(
                        new StayPicture.Row("潜在客户", 6.0, 11.0, 24.0, 7.0, "6.0 天"),
                        new StayPicture.Row("意向客户", 12.0, 20.0, null, 14.0, "12 天"),
                        new StayPicture.Row("商机孵化", null, null, null, 30.0, "数量太少，无法判断"),
                        new StayPicture.Row("商务谈判", 15.0, 22.0, 33.0, 21.0, "15 天")));
        assertThat(ink(stay, "stay")).isGreaterThan(0.01);
    }

    @Test
    void drawsWhatIsHardlyThere() throws Exception {
        assertThat(ink(new TrendPicture("", "", List.of(), List.of()), "nothing"))
                .isLessThan(0.01);
        assertThat(ink(new TrendPicture("One", "", List.of("now"), List.of(new Line("a", List.of(0L)))), "one"))
                .isPositive();
        var many = IntStream.range(0, 900).mapToObj(Integer::toString).toList();
        var values = IntStream.range(0, 900).mapToObj(i -> i * 1_000_000L).toList();
        assertThat(ink(new TrendPicture("Many", "x".repeat(5000), many, List.of(new Line("a", values))), "many"))
                .isPositive();
        assertThat(ink(new StayPicture("None", "", LEGEND, List.of()), "none")).isPositive();
        assertThat(ink(
                        new StayPicture(
                                "Zero", "", LEGEND, List.of(new StayPicture.Row("a", 0.0, 0.0, 0.0, null, "0"))),
                        "zero"))
                .isPositive();
    }

    /** The share of pixels that are not white. */
    private static double ink(Picture picture, String name) throws Exception {
        var png = new Pictures().png(picture);
        var folder = System.getProperty("tundish.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".png"), png);
        }
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1920);
        var dark = 0L;
        for (var y = 20; y < image.getHeight() - 20; y += 2) {
            for (var x = 20; x < image.getWidth() - 20; x += 2) {
                dark += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return dark * 4.0 / image.getWidth() / image.getHeight();
    }
}
