package tundish.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.picture.FunnelPicture;
import tundish.picture.FunnelPicture.Bar;

class PicturesTest {

    private final Pictures pictures = new Pictures();

    @Test
    void drawsAWhitePanelWithTransparentCorners() throws IOException {
        var image = drawn(Funnels.chinese());

        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(960, 10)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void everyLabelHasItsOwnGlyphs() {
        var labels = Stream.of("潜在客户", "意向客户", "商机孵化", "商务谈判", "Lead", "Клиент", "\uE123", "");

        assertThat(labels.map(Funnels::labelled).map(pictures::png).map(Arrays::hashCode))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLabelThatIsTooLongEndsInAnEllipsis() throws IOException {
        assertThat(drawn(Funnels.labelled("Enterprise customers in the north ".repeat(300))))
                .satisfies(PicturesTest::keepsItsMargins);
        assertThat(cut("Enterprise customers in the north and in the south")).isEqualTo("Enterprise customers in...");
        assertThat(cut("北方大区重点行业企业级客户潜在商机储备池")).isEqualTo("北方大区重点行业企业…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "🎉🎉",
                "Won 🏆\n\u0000\u202E",
                "שלום עולם",
                "مرحبا",
                "\uD800",
                "<!channel> & <b>",
                "👩\u200D👩\u200D👧",
                "ﷺ ₹ ₿"
            })
    void drawsAnyText(String text) throws IOException {
        var bars = new Bar[] {new Bar(text, 1, text, 1, 1, 1), new Bar("Won", 2, "", 0, 0, 0)};
        var picture = new FunnelPicture(text, text, new FunnelPicture.Headings(text, text, text, text), List.of(bars));

        keepsItsMargins(drawn(picture));
    }

    @Test
    void saysWhatTheFontLacks() {
        assertThat(shown("Won 🏆 ")).isEqualTo("Won");
        assertThat(shown("₹99")).isEqualTo("INR 99");
        assertThat(shown("שלום 12")).isEqualTo("□ 12");
        assertThat(shown("🎉")).isEqualTo("□");
        assertThat(shown("one\n\ttwo")).isEqualTo("one two");
    }

    static Stream<FunnelPicture> funnels() {
        var most = Integer.MAX_VALUE;
        return Stream.of(
                Funnels.of(),
                Funnels.of(new Bar("Lead", 0, "", 0, 0, 0), new Bar("Won", 0, "", 0, 0, 0)),
                Funnels.of(new Bar("Lead", 1, "$1", 1, 0, 0)),
                Funnels.of(
                        new Bar("Enterprise strategic accounts", most, "$999,999,999,999,999,999.00", most, most, most),
                        new Bar("Won", 1, "$1", 0, 0, 0)),
                Funnels.of(IntStream.range(0, 12).mapToObj(PicturesTest::bar).toArray(Bar[]::new)),
                Funnels.of(IntStream.range(0, 100).mapToObj(PicturesTest::bar).toArray(Bar[]::new)));
    }

    private static Bar bar(int i) {
        return new Bar("Stage " + i, i * 7 % 40, "$" + i * 1000, i % 3, i % 4, i % 2);
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void keepsItsMarginsWhateverTheNumbers(FunnelPicture funnel) throws IOException {
        keepsItsMargins(drawn(funnel));
    }

    private static void keepsItsMargins(BufferedImage image) {
        assertThat(colours(image, 8, 70)).containsExactly(0xFFFFFFFF);
        assertThat(colours(image, image.getWidth() - 70, image.getWidth() - 8)).containsExactly(0xFFFFFFFF);
    }

    private static Set<Integer> colours(BufferedImage image, int from, int to) {
        return IntStream.range(from, to)
                .flatMap(x -> IntStream.range(60, image.getHeight() - 60).map(y -> image.getRGB(x, y)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private BufferedImage drawn(FunnelPicture funnel) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.png(funnel)));
    }

    private static String cut(String words) {
        try (var canvas = new Canvas(100, BundledFont.font())) {
            return canvas.fitted(new Canvas.Text(words, 17, true, Palette.INK), 210)
                    .words();
        }
    }

    private static String shown(String words) {
        return Wording.shown(words, BundledFont.font());
    }
}
