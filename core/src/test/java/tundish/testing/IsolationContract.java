package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tundish.Transactions;
import tundish.assistant.Stores;
import tundish.chat.Address;
import tundish.chat.Post;
import tundish.deal.Closing;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Likeness;
import tundish.deal.Reference;
import tundish.followup.FollowUpId;
import tundish.funnel.DefaultFunnel;
import tundish.member.Account;
import tundish.member.MemberId;
import tundish.nudge.Answer;
import tundish.nudge.Nudge;
import tundish.operation.DraftId;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/**
 * Every method of every store against two workspaces that are alike in every name: asked for one of them, none of it
 * shows or changes anything of the other. Stores and methods are found by reflection, so that what is new is asked
 * too: its arguments are what the team has of their kind, or made of such. It needs a word in {@link #CHANGING} if
 * it writes and does not say so. Methods that are told no workspace are for those who look across them, and left out.
 */
public interface IsolationContract {

    /** What the names of methods begin with that write; what they write is the asker's. */
    Pattern CHANGING = Pattern.compile(
            "(add|answer|append|claim|drop|enclose|erase|forget|give|join|keep|move|next|plan|put|remove|retry|save|sent"
                    + "|settle|undo|wake|wind|withdraw)($|[A-Z].*)");

    Set<Class<?>> NUMBERED = Set.of(DealId.class, MemberId.class, FollowUpId.class, DraftId.class, long.class);

    Stores stores();

    @Test
    default void noMethodOfAnyStoreShowsOrChangesAnythingOfAnotherWorkspace() {
        var twins = Twins.on(stores());
        var ours = new Asked(twins, twins.ours);
        var theirs = new Asked(twins, twins.theirs);
        var before = theirs.everything();
        assertThat(before.toString()).contains(Twins.SECRET);
        var own = new Numbers(twins, twins.ours);
        for (var method : methods()) {
            if (method.isToldAWorkspace()) {
                var shown = ours.give(method, own);
                assertThat(workspaces(shown))
                        .as("what %s shows: %s", method.name(), Specimens.text(shown))
                        .doesNotContain(twins.theirs.workspace().id());
                assertThat(Specimens.text(shown)).as(method.name()).doesNotContain(Twins.SECRET);
            }
        }
        theirs.isAs(before);
    }

    @Test
    default void aNumberOfAnotherWorkspaceIsAsGoodAsOneThatNobodyHas() {
        var twins = Twins.on(stores());
        var ours = new Asked(twins, twins.ours);
        var theirs = new Asked(twins, twins.theirs);
        var before = theirs.everything();
        var foreign = new Numbers(twins, twins.theirs);
        for (var method : methods()) {
            if (method.takesANumber()) {
                var crossed = ours.tell(method, foreign);
                var unknown = ours.tell(method, Numbers.NOBODYS);
                assertThat(crossed).as(method.name()).isEqualTo(unknown);
            }
        }
        theirs.isAs(before);
    }

    private List<StoreMethod> methods() {
        return Arrays.stream(Stores.class.getRecordComponents())
                .filter(store -> store.getType() != Transactions.class)
                .flatMap(store -> Arrays.stream(store.getType().getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> new StoreMethod(
                                store.getType(), Specimens.call(stores(), store.getAccessor(), List.of()), method)))
                .sorted(Comparator.comparing(StoreMethod::name)
                        .thenComparing(each -> each.method().toGenericString()))
                .toList();
    }

    private static Set<WorkspaceId> workspaces(Object shown) {
        var all = new HashSet<WorkspaceId>();
        Specimens.walk(shown, part -> {
            if (part instanceof WorkspaceId id) {
                all.add(id);
            }
        });
        return all;
    }

    /** A method of a store. */
    record StoreMethod(Class<?> store, Object target, Method method) {

        String name() {
            return store.getSimpleName() + "." + method.getName();
        }

        boolean isToldAWorkspace() {
            return Stream.of(method.getGenericParameterTypes()).anyMatch(StoreMethod::holdsAWorkspace);
        }

        private static boolean holdsAWorkspace(Type type) {
            return switch (type) {
                case ParameterizedType many ->
                    Stream.of(many.getActualTypeArguments()).anyMatch(StoreMethod::holdsAWorkspace);
                case Class<?> one when one == WorkspaceId.class -> true;
                case Class<?> one
                when one.isRecord() ->
                    Stream.of(one.getRecordComponents()).anyMatch(part -> holdsAWorkspace(part.getGenericType()));
                case Class<?> one
                when one.isSealed() -> Stream.of(one.getPermittedSubclasses()).anyMatch(StoreMethod::holdsAWorkspace);
                default -> false;
            };
        }

        boolean takesANumber() {
            return isToldAWorkspace() && Stream.of(method.getParameterTypes()).anyMatch(NUMBERED::contains);
        }

        boolean reads() {
            var gives = method.getReturnType() != void.class
                    || List.of(method.getParameterTypes()).contains(Consumer.class);
            return gives && !CHANGING.matcher(method.getName()).matches() && isToldAWorkspace();
        }
    }

    /** Whose numbers stand in the ids that are asked for; the workspace in them is always the asker's. */
    record Numbers(long deal, long member, long followUp, long draft, long letter, long item, long goal) {

        static final Numbers NOBODYS = new Numbers(987_654, 987_654, 987_654, 987_654, 987_654, 987_654, 987_654);

        Numbers(Twins twins, Twins.Team team) {
            this(
                    twins.deal(team, "Acme Corp").id().number(),
                    team.named("Tom").id().number(),
                    twins.in(
                                    team,
                                    () -> twins.bot
                                            .stores
                                            .followUps()
                                            .of(twins.deal(team, "Acme Corp").id()))
                            .getFirst()
                            .id()
                            .number(),
                    draft(twins, team),
                    letter(twins, team),
                    twins.in(
                                    team,
                                    () -> twins.bot
                                            .stores
                                            .meetingNotes()
                                            .items(team.workspace().id(), Instant.EPOCH))
                            .getFirst()
                            .number(),
                    twins.in(
                                    team,
                                    () -> twins.bot
                                            .stores
                                            .goals()
                                            .all(team.workspace().id()))
                            .getFirst()
                            .number());
        }

        private static long draft(Twins twins, Twins.Team team) {
            return Stream.iterate(1L, number -> number + 1)
                    .limit(1000)
                    .filter(number -> twins.in(
                                    team,
                                    () -> twins.bot
                                            .stores
                                            .drafts()
                                            .find(new DraftId(team.workspace().id(), number)))
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
        }

        private static long letter(Twins twins, Twins.Team team) {
            return twins.in(
                            team,
                            () -> twins.bot
                                    .stores
                                    .letters()
                                    .undelivered(team.workspace().id(), 10))
                    .getFirst()
                    .number();
        }
    }

    /** Asks in the name of a team. */
    final class Asked {

        private static final Instant EARLY = TestBot.MONDAY.minus(Duration.ofDays(1));

        private final Twins twins;
        private final Twins.Team team;
        private final WorkspaceId id;
        private final Specimens specimens = new Specimens();

        public Asked(Twins twins, Twins.Team team) {
            this.twins = twins;
            this.team = team;
            this.id = team.workspace().id();
            gather();
        }

        private void gather() {
            var stores = twins.bot.stores;
            var own = new Numbers(twins, team);
            var deal = new DealId(id, own.deal());
            twins.in(team, () -> {
                Stream.of(
                                team,
                                stores.deals().find(deal),
                                stores.history().changes(deal),
                                stores.history()
                                        .edits(twins.deal(team, "Acme Corp").id()),
                                stores.followUps().of(deal),
                                stores.drafts().find(new DraftId(id, own.draft())),
                                stores.meetingNotes().items(id, Instant.EPOCH),
                                stores.meetingNotes().feedback(id, Instant.EPOCH, twins.now()),
                                stores.nudges().open(team.named("Tom").id()),
                                stores.letters().find(id, own.letter()),
                                stores.agenda().of(id),
                                stores.funnels().all(id),
                                stores.workspaces().homes(id),
                                stores.rates().all(id),
                                stores.goals().all(id),
                                stores.suggestions().latest(id),
                                new Nudge.Done(Answer.EDITED, team.named("Tom").id(), twins.now()))
                        .forEach(specimens::look);
                return true;
            });
        }

        /** Everything that a team can read of itself. */
        public Map<String, String> everything() {
            var all = new TreeMap<String, String>();
            var own = new Numbers(twins, team);
            ((IsolationContract) () -> twins.bot.stores)
                    .methods().stream()
                            .filter(StoreMethod::reads)
                            .forEach(method ->
                                    all.put(method.method().toGenericString(), Specimens.text(ask(method, own))));
            return all;
        }

        /** Each by itself, so that one can see what was changed. */
        public void isAs(Map<String, String> before) {
            var now = everything();
            before.forEach(
                    (method, said) -> assertThat(now.get(method)).as(method).isEqualTo(said));
        }

        /** What it says, without the numbers that it was asked for. */
        String tell(StoreMethod method, Numbers numbers) {
            try {
                return Specimens.text(ask(method, numbers)).replace(numbers.toString(), "");
            } catch (RuntimeException failure) {
                return failure.getClass().getName();
            }
        }

        /** A change may be refused, since what is put in is there already. */
        Object give(StoreMethod method, Numbers numbers) {
            try {
                return ask(method, numbers);
            } catch (RuntimeException refused) {
                if (method.reads()) {
                    throw refused;
                }
                return List.of();
            }
        }

        /** @return what was given, and what was handed to a consumer */
        Object ask(StoreMethod method, Numbers numbers) {
            var seen = new ArrayList<Object>();
            var arguments = new ArrayList<Object>();
            for (var parameter : method.method().getGenericParameterTypes()) {
                arguments.add(argument(method, parameter, numbers, arguments, seen));
            }
            var given = twins.in(
                    team, () -> Optional.ofNullable(Specimens.call(method.target(), method.method(), arguments)));
            return List.of(given, seen);
        }

        private static boolean isNumberedAsGoals(StoreMethod method) {
            return method.name().startsWith("Goals") || method.name().startsWith("Suggestions");
        }

        private Object argument(
                StoreMethod method, Type type, Numbers numbers, List<Object> before, List<Object> seen) {
            if (type instanceof ParameterizedType many) {
                return many.getRawType() == Consumer.class
                        ? (Consumer<Object>) seen::add
                        : collection(
                                (Class<?>) many.getRawType(),
                                argument(method, many.getActualTypeArguments()[0], numbers, before, seen));
            }
            var later = before.stream().anyMatch(each -> each.getClass() == type);
            var wanted = (Class<?>) type;
            if (wanted == WorkspaceId.class) return id;
            if (wanted == DealId.class) return new DealId(id, numbers.deal());
            if (wanted == MemberId.class) return new MemberId(id, numbers.member());
            if (wanted == FollowUpId.class) return new FollowUpId(id, numbers.followUp());
            if (wanted == DraftId.class) return new DraftId(id, numbers.draft());
            if (wanted == long.class && isNumberedAsGoals(method)) return numbers.goal();
            if (wanted == long.class)
                return method.name().startsWith("MeetingNotes") ? numbers.item() : numbers.letter();
            if (wanted == int.class) return 10;
            if (wanted == boolean.class) return true;
            if (wanted == Instant.class) return later ? twins.now().plus(Duration.ofDays(30)) : EARLY;
            if (wanted == LocalDate.class) return later ? LocalDate.of(2027, 1, 1) : LocalDate.of(2026, 11, 1);
            if (wanted == String.class) return text(method);
            if (wanted == Reference.class) return twins.deal(team, "Acme Corp").reference();
            if (wanted == Likeness.class) return Likeness.of("Acme Corp", "jane@acme.example");
            if (wanted == DealFilter.class) return DealFilter.ALL;
            if (wanted == Account.class) return new Account(Platform.CONSOLE, "Tom");
            if (wanted == Home.class) return new Home(Platform.CONSOLE, "elsewhere " + id);
            if (wanted == Address.class) return new Address.ToMember(new MemberId(id, numbers.member()));
            if (wanted == Post.class) return new Post.Undelivered();
            if (wanted.isEnum())
                return wanted == Closing.Outcome.class ? Closing.Outcome.WON : wanted.getEnumConstants()[0];
            return specimens.of(wanted).orElseGet(() -> made(method, wanted, numbers, seen));
        }

        /** Of arguments like those of the method itself. */
        private Object made(StoreMethod method, Class<?> wanted, Numbers numbers, List<Object> seen) {
            if (!wanted.isRecord()) {
                throw new AssertionError("no specimen of " + wanted + " for " + method.name());
            }
            var arguments = new ArrayList<Object>();
            for (var part : wanted.getRecordComponents()) {
                arguments.add(argument(method, part.getGenericType(), numbers, arguments, seen));
            }
            return Specimens.make(wanted, arguments);
        }

        private static Object collection(Class<?> type, Object element) {
            return type == Set.class
                    ? Set.of(element)
                    : type == Collection.class || type == List.class ? List.of(element) : fail(type);
        }

        private static Object fail(Class<?> type) {
            throw new AssertionError("no specimen of " + type);
        }

        private static String text(StoreMethod method) {
            return switch (method.name()) {
                case "Deals.withExternalId", "Deals.withExternalIds" -> "CRM-17";
                case "Deals.matching" -> "a";
                case "Deals.nextReference", "Deals.nextReferences" -> "LX";
                case "Rates.drop", "Rates.inForce", "Rates.into" -> "EUR";
                default -> DefaultFunnel.NAME;
            };
        }
    }
}
