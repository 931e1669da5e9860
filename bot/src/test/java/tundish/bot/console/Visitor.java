package tundish.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;

/** Somebody who uses the console: looks at the page, types, presses and fills in. */
record Visitor(Page page, Path pictures) {

    /** A week has 168 hours to live through. */
    private static final HasCountOptions PATIENT = new HasCountOptions().setTimeout(60_000);

    /** Takes the part of somebody else of the team. */
    Visitor becomes(String name) {
        page.locator(".persona").click();
        page.locator(".menu-item", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(page.locator("#personas")).not().isVisible();
        assertThat(page.locator(".persona")).containsText(name);
        return onceItListens();
    }

    Visitor goesTo(String room) {
        page.locator(".rail-item", new Page.LocatorOptions().setHasText(room)).click();
        assertThat(page.locator(".rail-item[aria-current]")).containsText(room);
        return onceItListens();
    }

    /** A page is there to be read before its scripts hear a key. */
    private Visitor onceItListens() {
        page.waitForLoadState();
        return this;
    }

    /** Types a line and sends it. */
    Visitor says(String line) {
        var typed = page.locator(".message:not(.message-bot)");
        var before = typed.count();
        var composer = page.locator("#line");
        composer.fill(line);
        composer.press("Escape");
        composer.press("Enter");
        assertThat(typed.nth(before))
                .containsText(line.strip().substring(0, Math.min(line.strip().length(), 40)));
        return this;
    }

    /** The newest message of the bot. */
    Locator answer() {
        return page.locator(".message-bot").last();
    }

    Visitor isTold(String text) {
        assertThat(answer()).containsText(text);
        return this;
    }

    /** Presses a button of the newest message. */
    Visitor presses(String label) {
        answer().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        return this;
    }

    Locator messages() {
        return page.locator(".message");
    }

    Locator form() {
        return page.locator("#dialog[open] form");
    }

    Visitor isAsked(String title) {
        assertThat(form().locator("h2")).hasText(title);
        return this;
    }

    /** Fills in a field of the open form, by its name. */
    Visitor fills(String field, String value) {
        form().locator("#f-" + field).fill(value);
        return this;
    }

    /** Chooses one of the options that stand side by side. */
    Visitor ticks(String option) {
        form().locator(".pill", new Locator.LocatorOptions().setHasText(option)).click();
        return this;
    }

    /** Looks something up in a search field and takes the first that fits. */
    Visitor finds(String field, String text) {
        var search = form().locator("#f-" + field);
        search.fill(text);
        assertThat(page.locator("#f-" + field + "-list [role=option]").first()).isVisible();
        search.press("Enter");
        return this;
    }

    Visitor submits() {
        form().locator(".submit").click();
        return this;
    }

    Visitor hasNoForm() {
        assertThat(page.locator("#dialog")).not().isVisible();
        return this;
    }

    Visitor movesTheClock(String label) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label)).click();
        assertThat(page.locator(".clock.htmx-request")).hasCount(0, PATIENT);
        return this;
    }

    Locator message(String text) {
        return messages().filter(new FilterOptions().setHasText(text));
    }

    /** Shows the page as it is, for people to look at. */
    Visitor isPictured(String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setCaret(ScreenshotCaret.INITIAL));
        return this;
    }
}
