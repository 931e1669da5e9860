package tundish.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tundish.testing.Checkout;

/** {@code config/application.yaml}, with which operators begin, and what the code reads. YAML takes a key such as {@code on} for true. */
class SettingsTest {

    /** What only tests set, and names of other things. */
    private static final Set<String> NOT_FOR_OPERATORS =
            Set.of("tundish.isolation.strict", "tundish.discord.dropped", "tundish.png");

    private static final Pattern COMMENTED_OUT = Pattern.compile("#(  )*[a-z][a-z.-]*:");
    private static final Pattern READ_BY_NAME = Pattern.compile("\"(?:\\$\\{)?(tundish(?:\\.[a-z][a-z-]*)+)[:\"]");

    @Test
    void everySettingThatTheCodeReadsIsThereAndNoOther() {
        var prefixes = recordsOfSettings().map(SettingsTest::prefix).collect(toSet());
        var byName = Checkout.sources(".java").stream()
                .flatMap(file -> READ_BY_NAME.matcher(Checkout.read(file)).results())
                .map(name -> name.group(1))
                .filter(name -> !prefixes.contains(name) && !NOT_FOR_OPERATORS.contains(name));
        var read = Stream.concat(byName, recordsOfSettings().flatMap(SettingsTest::names));
        var shown = shown().keySet().stream().map(Object::toString).filter(name -> name.startsWith("tundish."));
        assertThat(read.collect(toSet())).isEqualTo(shown.collect(toSet()));
    }

    @Test
    void whatIsShownAsADefaultIsOne() {
        var shown = new Binder(new MapConfigurationPropertySource(shown()));
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(recordsOfSettings())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(shown.bindOrCreate(prefix(type), type))
                        .isEqualTo(nothing.bindOrCreate(prefix(type), type)));
    }

    /** With every line taken for what it says. */
    private static Map<Object, Object> shown() {
        var text = Checkout.read(Checkout.file("config/application.yaml"))
                .lines()
                .filter(line -> COMMENTED_OUT.matcher(line).lookingAt())
                .map(line -> line.substring(1))
                .collect(joining("\n"));
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ByteArrayResource(text.getBytes(UTF_8)));
        return yaml.getObject();
    }

    private static Stream<Class<?>> recordsOfSettings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("tundish").stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Stream<String> names(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> prefix(type) + "."
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }
}
