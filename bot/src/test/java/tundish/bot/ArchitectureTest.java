package tundish.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.workspace.Scope;

/** What docs/architecture.md promises about the code of all modules. */
@AnalyzeClasses(packages = "tundish", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("tundish.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreKnowsOnlyJava = noClasses()
            .that()
            .resideOutsideOfPackages("tundish.bot..", "tundish.storage..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("java", "javax", "org.jspecify")
                    .or(resideInAnyPackage("tundish").and(not(resideInAnyPackage("tundish.bot", "tundish.storage"))))));

    @ArchTest
    static final ArchRule onlyTheWiringKnowsTheStorage = noClasses()
            .that()
            .resideOutsideOfPackages("tundish.bot", "tundish.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tundish.storage..");

    @ArchTest
    static final ArchRule theStorageShowsOnlyItsConfiguration = classes()
            .that()
            .resideInAPackage("tundish.storage..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleName("StorageConfiguration")
            .orShould()
            .beAnnotatedWith(ConfigurationProperties.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rowsAreReadToTheEnd = noClasses()
            .should()
            .accessTargetWhere(calls(JdbcClient.MappedQuerySpec.class, "stream"))
            .orShould()
            .accessTargetWhere(calls(JdbcOperations.class, "queryForStream"))
            .because(
                    "a stream keeps its connection until somebody closes it, and the default method of a store that leaves one"
                            + " open runs in no transaction that would: take list() or a row handler");

    @ArchTest
    static final ArchRule onlySlackKnowsBolt = noClasses()
            .that()
            .resideOutsideOfPackage("tundish.bot.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack..");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .accessTargetWhere(readsTheTime())
            .orShould()
            .callConstructor(Date.class)
            .because("a test must be able to move the clock: take a java.time.InstantSource");

    @ArchTest
    static final ArchRule onlyTheWiringMakesTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("tundish.bot")
            .should()
            .accessTargetWhere(calls(Clock.class, "systemUTC"));

    /** Whoever looks across workspaces gets here by a decision, not by the way. */
    private static final Set<String> LOOKING_ACROSS = Set.of(
            "Actors",
            "ApiCaller",
            "Courier",
            "DatabaseConfiguration",
            "Deliveries",
            "Demo",
            "DemoFounding",
            "DiscordArrivals",
            "DiscordGateway",
            "Erasure",
            "Housekeeping",
            "InstalledTokens",
            "Installer",
            "LinkOperations",
            "MonthlyReviews",
            "Nudger",
            "Returns",
            "Personas",
            "Resealing",
            "SlackArrivals",
            "SlackOAuth",
            "WeeklyMeetings");

    @ArchTest
    static final ArchRule fewLookAcrossWorkspaces = noClasses()
            .that(describe("are not meant to", type -> !LOOKING_ACROSS.contains(type.getSimpleName())))
            .should()
            .accessTargetWhere(calls(Scope.class, "everybody"))
            .because("the scope comes from who asks: Scope.of(...)");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .accessTargetWhere(calls(Thread.class, "sleep"))
            .orShould()
            .accessTargetWhere(calls(TimeUnit.class, "sleep"));

    @ArchTest
    static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Service|Impl|Manager|Utils?|Helper)");

    @ArchTest
    static final ArchRule everyPackageSaysThatNothingIsNull =
            all(new Packages()).should(beNullMarked()).allowEmptyShould(true);

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return describe("read the time of the machine", access -> switch (access.getName()) {
            case "now" -> access.getTargetOwner().getPackageName().startsWith("java.time") && !isGivenAClock(access);
            case "currentTimeMillis" -> access.getTargetOwner().isEquivalentTo(System.class);
            case "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                access.getTargetOwner().isEquivalentTo(Clock.class);
            case "system" ->
                access.getTargetOwner().isEquivalentTo(Clock.class)
                        || access.getTargetOwner().isEquivalentTo(InstantSource.class);
            default -> false;
        });
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String method) {
        return describe(
                "call %s.%s".formatted(owner.getSimpleName(), method),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().equals(method));
    }

    private static DescribedPredicate<JavaClass> resideInAnyPackage(String... packages) {
        return describe(
                "reside in " + String.join(", ", packages),
                type -> List.of(packages).stream()
                        .anyMatch(name -> type.getBaseComponentType().isPrimitive()
                                || (type.getBaseComponentType().getPackageName() + ".").startsWith(name + ".")));
    }

    private static ArchCondition<JavaPackage> beNullMarked() {
        return new ArchCondition<>("have a package-info.java with @NullMarked") {
            @Override
            public void check(JavaPackage item, ConditionEvents events) {
                var marked = item.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(item, marked, item.getName() + " has no @NullMarked"));
            }
        };
    }

    private static final class Packages extends AbstractClassesTransformer<JavaPackage> {
        Packages() {
            super("packages");
        }

        @Override
        public Set<JavaPackage> doTransform(JavaClasses classes) {
            return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        }
    }

    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
