package tundish.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tundish.testing.Checkout;

/** The documents are held to the code that they tell of. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)[^):]*\\)");
    private static final Pattern PACKAGE =
            Pattern.compile("(?:core|bot)/src/main/java/tundish/(?:bot/)?(?!bot/)(\\w+)/package-info\\.java$");

    /** A type, or what a type has: {@code `Deal`} or {@code `Deal.owner`}. */
    private static final Pattern MEANT = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(
                                LINK.matcher(Checkout.read(document)).results())
                        .allSatisfy(link -> assertThat(document.resolveSibling(link.group(1)))
                                .exists()));
    }

    @Test
    void everyPackageHasItsPlaceInTheArchitecture() {
        var architecture = Checkout.read(Checkout.file("docs/architecture.md"));
        var packages = Checkout.sources("package-info.java").stream()
                .flatMap(file -> PACKAGE.matcher(file.toString()).results())
                .map(name -> name.group(1));
        assertThat(packages)
                .isNotEmpty()
                .allMatch(name -> Pattern.compile("(?m)^ {6}(\\w+ {2})*" + name + " ")
                        .matcher(architecture)
                        .find());
    }

    @Test
    void everyNameInTheGlossaryIsInTheCode() {
        var sources = Checkout.sources(".java").stream().map(Checkout::read).toList();
        var names = MEANT.matcher(Checkout.read(Checkout.file("docs/glossary.md")))
                .results()
                .toList();
        assertThat(names).isNotEmpty();
        assertThat(names.stream().filter(name -> sources.stream().noneMatch(source -> declares(source, name))))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static boolean declares(String source, MatchResult name) {
        return Pattern.compile("\\b(class|record|interface|enum) " + name.group(1) + "\\b")
                        .matcher(source)
                        .find()
                && (name.group(2) == null
                        || Pattern.compile("\\b" + name.group(2) + "\\b")
                                .matcher(source)
                                .find());
    }

    private static List<Path> documents() throws IOException {
        try (var all = Files.walk(Checkout.file("docs"));
                var first = Files.list(Checkout.file(""))) {
            return Stream.concat(first, all)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
