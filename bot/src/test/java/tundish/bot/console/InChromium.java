package tundish.bot.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import tundish.storage.TestDatabase;

/**
 * The whole application with the demo company on a database of its own, looked at through a real Chromium. The machine's
 * clock stands at Monday, 23 November 2026, 9:12 in Berlin. A test fails if a page complained in the browser's console.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tundish.uploads=target/uploads")
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
abstract class InChromium {

    static final Instant MONDAY = Instant.parse("2026-11-23T08:12:00Z");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/screenshots"));

    /** The browser shall reach for nothing but the page. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> opened = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @LocalServerPort
    int port;

    /** Time stands still unless the demo's clock is moved. */
    @TestBean(name = "machineClock")
    InstantSource machineClock;

    static InstantSource machineClock() {
        return InstantSource.fixed(MONDAY);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.h2().register(properties);
    }

    @BeforeAll
    void launch() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    @AfterEach
    void saysNothingOfErrors() {
        opened.forEach(BrowserContext::close);
        opened.clear();
        var said = List.copyOf(complaints);
        complaints.clear();
        Assertions.assertThat(said).as("what the browser's console says").isEmpty();
    }

    @AfterAll
    void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Somebody at a wide screen with light colours. */
    Visitor visitor(String locale) {
        return visitor(locale, options -> options);
    }

    Visitor visitor(String locale, UnaryOperator<NewContextOptions> more) {
        var wide = new NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT);
        var context = browser.newContext(more.apply(wide));
        opened.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + "/");
        return new Visitor(page, PICTURES);
    }
}
