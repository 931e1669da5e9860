package tundish.bot.install;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import tundish.language.Language;
import tundish.message.Texts;

/**
 * One page of installing: a title, what it means, what to do next, and what one would want to know before.
 *
 * @param tone {@code plain}, {@code good}, {@code warning} or {@code problem}
 * @param parts paragraphs
 * @param small what support wants to know; may be empty
 * @param actions the first one stands out
 * @param sections below them
 */
public record InstallPage(
        Language language,
        String tone,
        String title,
        List<String> parts,
        String small,
        List<Action> actions,
        List<Section> sections) {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    /** @param href where it leads */
    public record Action(String label, String href) {}

    /** @param items in order */
    public record Section(String title, List<Item> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /** @param name what it is about; empty where the text says it all */
    public record Item(String name, String text) {}

    public InstallPage {
        sections = List.copyOf(sections);
        parts = List.copyOf(parts);
        actions = List.copyOf(actions);
    }

    /** The language that a browser asks for. */
    public static Texts texts(Locale browser) {
        return Texts.of("install", language(browser));
    }

    public static Language language(Locale browser) {
        return Language.of(browser.toLanguageTag());
    }

    /** A page whose words are {@code <key>} and {@code <key>.explain} of the bundle. */
    public static InstallPage of(Locale browser, String tone, String key, Object... about) {
        var texts = texts(browser);
        return new InstallPage(
                language(browser),
                tone,
                texts.get(key, about),
                List.of(texts.get(key + ".explain", about)),
                "",
                List.of(),
                List.of());
    }

    public InstallPage with(String label, String href) {
        var more = new ArrayList<>(actions);
        more.add(new Action(label, href));
        return new InstallPage(language, tone, title, parts, small, more, sections);
    }

    public InstallPage with(Section section) {
        var more = new ArrayList<>(sections);
        more.add(section);
        return new InstallPage(language, tone, title, parts, small, actions, more);
    }

    /** A section of sentences: {@code <key>} and {@code <key>.1}, {@code <key>.2} and so on of the bundle. */
    public static Section section(Locale browser, String key) {
        var texts = texts(browser);
        return new Section(
                texts.get(key),
                IntStream.iterate(1, number -> texts.has(key + "." + number), number -> number + 1)
                        .mapToObj(number -> new Item("", texts.get(key + "." + number)))
                        .toList());
    }

    public InstallPage and(String part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new InstallPage(language, tone, title, more, small, actions, sections);
    }

    public InstallPage small(String print) {
        return new InstallPage(language, tone, title, parts, print, actions, sections);
    }

    /** Drawn, and kept by no browser or proxy: the address of some of these pages is good once. */
    public ModelAndView drawn(HttpStatus status, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        var drawn = new ModelAndView("install", status);
        drawn.addObject("page", this);
        return drawn;
    }
}
