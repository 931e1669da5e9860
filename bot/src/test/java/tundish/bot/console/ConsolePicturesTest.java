package tundish.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Takes the pictures of the readme. They are in target/screenshots; to renew those in docs/images:
 *
 * {@snippet :
 * mvn test -pl bot -am -Dtest=ConsolePicturesTest -Dsurefire.failIfNoSpecifiedTests=false -Dpictures=../docs/images
 * }
 */
@TestMethodOrder(OrderAnnotation.class)
class ConsolePicturesTest extends InChromium {

    @Test
    @Order(1)
    void ofARepWhoIsNudgedAndLogsACall() {
        var ethan = visitor("en-US", sharp(ColorScheme.LIGHT)).goesTo("Tundish");

        ethan.movesTheClock("Move the clock one day ahead");
        assertThat(ethan.answer()).isVisible();
        ethan.says("/followup Copperline Cables called, wants a demo, next Wed 3pm send quote")
                .isTold("wants a demo");
        withoutToasts(ethan).isPictured("console");
    }

    @Test
    @Order(2)
    void ofTheFunnelInChinese() {
        var chen = visitor("zh-CN", sharp(ColorScheme.LIGHT)).becomes("Chen Jing");

        chen.says("/funnel").isTold("销售漏斗").isPictured("console-zh");
    }

    @Test
    @Order(3)
    void ofTheWeeklySummaryInTheDark() {
        var maya = visitor("en-US", sharp(ColorScheme.DARK)).becomes("Maya Collins");

        while (!maya.page().locator("#now").innerText().startsWith("Mon")) {
            maya.movesTheClock("Move the clock one day ahead");
        }
        assertThat(maya.page().locator(".picture img").last()).isVisible();
        withoutToasts(maya).isPictured("console-dark");
    }

    private static UnaryOperator<NewContextOptions> sharp(ColorScheme colors) {
        return options ->
                options.setViewportSize(1280, 800).setDeviceScaleFactor(2).setColorScheme(colors);
    }

    private static Visitor withoutToasts(Visitor visitor) {
        visitor.page().evaluate("document.getElementById('toasts').replaceChildren()");
        return visitor;
    }
}
