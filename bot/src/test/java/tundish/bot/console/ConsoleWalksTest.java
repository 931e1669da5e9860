package tundish.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ReloadOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tundish.command.Commands;

/** Walks through the console as the people of the demo company, in Chromium. */
class ConsoleWalksTest extends InChromium {

    @Test
    void aRepLogsAFollowUpInOneLineFixesItAndTakesItBack() {
        var ethan = visitor("en-US");

        ethan.says("/followup Silverbrook Pumps called, wants a demo, next Wed 3pm send quote")
                .isTold("Silverbrook Pumps")
                .isTold("wants a demo")
                .isTold("Wed 2 Dec 2026, 15:00");
        ethan.isPictured("followup").presses("Fix").isAsked("Correct follow-up");
        ethan.isPictured("followup-form")
                .fills("said", "wants a demo for two plants")
                .submits()
                .hasNoForm();
        ethan.isTold("wants a demo for two plants").presses("Undo").isTold("taken back");
    }

    @Test
    void aManagerSeesTheFunnelInChineseAndLetsADealPastAGate() {
        var chen = visitor("zh-CN").becomes("Chen Jing");

        chen.says("/funnel").isTold("销售漏斗").isPictured("funnel-zh");
        chen.says("/deal 澄湖食品").isTold("澄湖食品").isPictured("deal-zh");
        chen.says("/deal move 澄湖食品 意向客户").isTold("还不能进入").isPictured("gate-zh");
        chen.presses("放行")
                .isPictured("gate-form-zh")
                .fills("override", "客户已在展会上当面确认需求")
                .submits()
                .hasNoForm();
        chen.isTold("意向客户").isPictured("gate-passed-zh");
    }

    @Test
    void aFileOfDealsIsTriedAndThenImported() {
        var maya = visitor("en-US").becomes("Maya Collins");

        maya.says("/tundish import").isAsked("Import a file");
        maya.form().locator("#f-file").setInputFiles(new FilePayload("deals.csv", "text/csv", """
                Stage,Customer,Owner,Amount
                Lead,Kestrel Optics,Ethan Brooks,12000
                Lead,Osprey Marine,Ethan Brooks,not a number
                """.getBytes(
                        StandardCharsets.UTF_8)));
        maya.isPictured("import-form").submits().hasNoForm();
        maya.isTold("1").isPictured("import");
    }

    @Test
    void theFunnelTableIsHandedOverAsAFile() {
        var ethan = visitor("en-US").becomes("Ethan Brooks");

        var file = ethan.page().waitForDownload(() -> ethan.says("/tundish export csv"));
        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(ethan.answer().locator("a.file")).isVisible();
    }

    @Test
    void aMarketerIsWarnedOfALeadThatIsThereAlready() {
        var maya = visitor("en-US").becomes("Maya Collins");

        maya.says("/lead Harbor Foods, Jo Park, jo@northwind.example, asks about vibration sensors")
                .isTold("Harbor Foods")
                .isPictured("lead-alike");
    }

    @Test
    void anythingElseThanACommandGetsAHint() {
        var ethan = visitor("en-US");

        ethan.says("hello there").isTold("I listen to commands").presses("Log a follow-up");
        ethan.isAsked("Log follow-up");
    }

    @Test
    void theKeyboardIsEnough() {
        var ethan = visitor("en-US");
        var keyboard = ethan.page().keyboard();
        assertThat(ethan.page().locator("#line")).isFocused();

        keyboard.type("/fol");
        assertThat(ethan.page().locator("#completion [aria-selected=true]")).containsText("/followup");
        keyboard.press("Tab");
        assertThat(ethan.page().locator("#line")).hasValue("/followup ");
        keyboard.press("Enter");
        ethan.isAsked("Log follow-up");
        assertThat(ethan.page().locator("#f-deal")).isFocused();

        keyboard.type("Copper");
        assertThat(ethan.page().locator("#f-deal-list [aria-selected=true]")).containsText("Copperline Cables");
        keyboard.press("Enter");
        assertThat(ethan.page().locator("#f-deal")).hasValue(Pattern.compile("Copperline Cables · .*"));
        keyboard.press("Tab");
        keyboard.press("Space");
        keyboard.press("Tab");
        keyboard.type("Asked for a trial");

        keyboard.press("Escape");
        ethan.hasNoForm();
        assertThat(ethan.page().locator("#resume")).containsText("Unfinished: Log follow-up");
        ethan.page().locator("#resume-open").focus();
        keyboard.press("Enter");
        assertThat(ethan.page().locator("#f-said")).hasValue("Asked for a trial");
        keyboard.press("Control+Enter");
        ethan.hasNoForm().isTold("Copperline Cables");
        assertThat(ethan.page().locator("#line")).isFocused();
        assertThat(ethan.page().locator("#resume")).isHidden();
    }

    @Test
    void whatIsSentBeforeThePageListensStaysInTheLine() {
        var ethan = visitor("en-US");
        var page = ethan.page();
        var scripts = new ArrayList<Route>();
        page.route("**/*.js", scripts::add);
        page.reload(new ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        var address = page.url();

        page.locator("#line").pressSequentially("/funnel");
        page.locator("#line").press("Enter");
        page.locator(".send").click();
        page.locator(".clock button").first().click();
        assertThat(page.locator("#line")).hasValue("/funnel\n");

        page.unroute("**/*.js");
        scripts.forEach(Route::resume);
        assertThat(page.locator("#line")).hasValue("/funnel");
        assertThat(page.url()).isEqualTo(address);
        page.waitForLoadState();
        page.locator("#line").press("Enter");
        ethan.isTold("Negotiation");
        assertThat(page.locator("#line")).isEmpty();
    }

    @Test
    void aNameThatIsMarkupIsOnlyAName() {
        var maya = visitor("en-US").becomes("Maya Collins");

        maya.says("/lead <img src=x onerror=alert(1)> <script>alert(2)</script> @everyone, Eve, eve@evil.example")
                .isTold("<img src=x onerror=alert(1)>")
                .isPictured("markup");
        assertThat(maya.page().locator("#messages script, #messages img[src=x]"))
                .hasCount(0);
    }

    @Test
    void completionKnowsWhatComesNext() {
        var ethan = visitor("en-US");
        var line = ethan.page().locator("#line");
        var options = ethan.page().locator("#completion [role=option]");

        line.pressSequentially("/");
        assertThat(options).hasCount(Commands.ALL.size());
        ethan.isPictured("completion");
        line.fill("/deal mo");
        assertThat(options.first()).containsText("move");
        line.fill("/deal move Copper");
        assertThat(options.first()).containsText("Copperline Cables");
        line.press("Enter");
        line.pressSequentially("neg");
        assertThat(options.first()).containsText("Negotiation");
    }

    @Test
    void nothingIsCutOffOnAPhone() {
        var phone =
                visitor("en-US", options -> options.setViewportSize(390, 844).setDeviceScaleFactor(2));

        phone.isPictured("phone");
        phone.says("/funnel").isTold("Sales funnel").isPictured("phone-funnel");
        assertThat(width(phone)).isEqualTo(390);
        phone.says("/followup").isAsked("Log follow-up").isPictured("phone-form");
        assertThat(width(phone)).isEqualTo(390);
    }

    @Test
    void itIsDarkForThoseWhoLikeItDark() {
        var night = visitor("en-US", options -> options.setColorScheme(ColorScheme.DARK));

        assertThat(night.page().locator("body")).hasCSS("background-color", "rgb(14, 17, 22)");
        night.page().locator("#theme").click();
        assertThat(night.page().locator("body")).hasCSS("background-color", "rgb(244, 245, 248)");
        night.page().reload();
        assertThat(night.page().locator("body")).hasCSS("background-color", "rgb(244, 245, 248)");
    }

    @Test
    void thePersonaSpeaksTheOtherLanguageAfterOneClick() {
        var wang = visitor("zh-CN").becomes("Wang Lei");

        wang.page().locator(".segment[lang=en]").click();
        assertThat(wang.page().locator("html")).hasAttribute("lang", "en");
        wang.says("/tundish").isTold("What I can do");
        wang.page().locator(".segment[lang=zh]").click();
        assertThat(wang.page().locator("html")).hasAttribute("lang", "zh-CN");
    }

    private static int width(Visitor visitor) {
        return (int) visitor.page().evaluate("document.documentElement.scrollWidth");
    }
}
