package tundish.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.command.Option;
import tundish.command.Use;
import tundish.deal.Column;
import tundish.followup.FollowUpId;
import tundish.member.Member;
import tundish.message.ButtonIds;
import tundish.message.Field;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.DealRef;
import tundish.operation.DraftId;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation;
import tundish.operation.Request;
import tundish.testing.IsolationContract.Numbers;

/**
 * Everything that can be asked, each once: every operation, command, form and search field, found by reflection, so that what is new
 * is asked too; a word for it here lets it be asked with sense.
 */
final class Tour {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("LogFollowUp.line", "Acme called, asks for more, tomorrow 10am call back"),
            entry("LogFollowUp.channel", ""),
            entry("LogFollowUp.said", ""),
            entry("LogFollowUp.stage", ""),
            entry("LogFollowUp.date", ""),
            entry("LogFollowUp.override", ""),
            entry("AddLead.line", "Gamma Inc, Gus, gus@gamma.example, wants 10"),
            entry("ReopenDeal.stage", ""),
            entry("ChangeFunnel.change", "rename"),
            entry("currency", "GBP"),
            entry("rate", "1.27"),
            entry("from", "2026-12-01"),
            entry("deputy", "Grace"),
            entry("EnterAbsence.line", ""),
            entry("group", "S12345678"),
            entry("role", "rep"),
            entry("into", "USD"),
            entry("stage", "incubation"),
            entry("override", "the boss says so"),
            entry("amount", "500 EUR"),
            entry("note", "as agreed"),
            entry("reason", "price"),
            entry("to", "Grace"),
            entry("need", "more of it"),
            entry("needChange", ""),
            entry("next", ""),
            entry("time", ""),
            entry("until", "next Friday"),
            entry("text", "Call Acme @Tom by Friday"),
            entry("owner", ""),
            entry("due", ""),
            entry("topic", ""),
            entry("member", "Tom"),
            entry("AnswerDraft.name", "stage"),
            entry("value", "prospect"),
            entry("kind", "deals"),
            entry("upload", "table"),
            entry("mapping", ""),
            entry("dates", ""),
            entry("format", "csv"));

    /** What is said where nothing better is known: something that both have. */
    private static final String SHARED = "Acme Corp";

    private static final List<String> TICKED = List.of("done", "evenIfAlike", "stays", "closedToo");

    private static final Map<String, Map<?, ?>> MAPS = Map.of(
            "AddLead.columns", Map.of(),
            "ChangeFunnel.values", Map.of("stage", "lead", "name", "Caller"),
            "EditDeal.columns", Map.of(Column.PROGRESS, "goes on"),
            "ChangeSettings.values", Map.of("currency", "EUR"),
            "ChangeMember.values", Map.of("role", "rep"));

    private static final String TABLE = """
            reference,external id,customer,stage,region
            LX20261123001,,Acme Corp,,North
            ,CRM-17,Known AG,,South
            ,CRM-18,Delta SA,Lead,East
            """;

    /** Codes that link platforms, and tokens of the API with their beginnings. */
    private static final Pattern CHANCE =
            Pattern.compile("\\b[A-Z0-9]{5}-[A-Z0-9]{5}\\b|tundish-[0-9a-f]{8}-[0-9a-f]{64}|\\b[0-9a-f]{8}…");

    private final Twins twins;
    private final Numbers own;

    /** What was answered, as the platforms get it. */
    final List<Reply> replies = new ArrayList<>();

    Tour(Twins twins) {
        this.twins = twins;
        this.own = new Numbers(twins, twins.ours);
        twins.bot.files.put("table", TABLE);
    }

    /** Every operation there is. */
    static List<Class<?>> operations() {
        return leaves(Operation.class).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Tour::leaves) : Stream.of(type);
    }

    /** Whether an operation names something by its number. */
    static boolean names(Class<?> operation) {
        return Arrays.stream(operation.getRecordComponents())
                .anyMatch(part -> List.of(DealRef.class, FollowUpId.class, DraftId.class)
                                .contains(part.getType())
                        || (part.getType() == long.class && !part.getName().equals("seen")));
    }

    /** Question and answer, all of them. */
    String everything() {
        var said = new ArrayList<String>();
        for (var name : List.of("Ada", "Tom")) {
            var who = twins.ours.named(name);
            operations().forEach(operation -> said.add(asks(who, operation, own, true)));
            Commands.ALL.forEach(command -> command.uses().forEach(use -> said.add(types(who, command, use))));
            Stream.of(FormName.values()).forEach(form -> said.add(fillsIn(who, form)));
            said.add(searches(who));
        }
        return String.join("\n\n", said);
    }

    /** @param byName whether deals are named as people name them */
    String asks(Member who, Class<?> type, Numbers numbers, boolean byName) {
        var operation = (Operation) make(type, numbers, byName);
        return answer(
                who,
                type.getSimpleName(),
                operation instanceof Operation.Pressable pressable
                        ? new Request.Pressed(ButtonIds.write(pressable))
                        : new Request.Direct(operation));
    }

    private String answer(Member who, String title, Request request) {
        var text = twins.bot.asks(who, request);
        var reply = twins.bot.lastReply(who);
        replies.add(reply);
        return "== " + who.name() + ": " + title + "\n" + CHANCE.matcher(text).replaceAll("by chance")
                + (reply instanceof Reply.Handed file ? "\n" + new String(file.content(), UTF_8) : "");
    }

    private Object make(Class<?> record, Numbers numbers, boolean byName) {
        var parts = record.getRecordComponents();
        try {
            var maker = record.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            maker.setAccessible(true);
            return maker.newInstance(Arrays.stream(parts)
                    .map(part -> part(record.getSimpleName(), part, numbers, byName))
                    .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object part(String operation, RecordComponent part, Numbers numbers, boolean byName) {
        var key = operation + "." + part.getName();
        var workspace = twins.ours.workspace().id();
        return switch (part.getType().getSimpleName()) {
            case "DealRef" -> new DealRef(byName ? customer(operation) : "deal:" + numbers.deal());
            case "FollowUpId" -> operation.equals("LogFollowUp") ? null : new FollowUpId(workspace, numbers.followUp());
            case "DraftId" -> new DraftId(workspace, numbers.draft());
            case "FunnelView" -> FunnelView.ALL;
            case "FormName" -> FormName.MOVE;
            case "long" ->
                switch (part.getName()) {
                    case "seen" -> -1L;
                    case "post" -> numbers.letter();
                    case "item" -> numbers.item();
                    case "suggestion" -> numbers.goal();
                    default -> byName ? Numbers.NOBODYS.item() : numbers.item();
                };
            case "boolean" -> TICKED.contains(part.getName());
            case "Map" -> MAPS.getOrDefault(key, Map.of());
            case "String" ->
                key.equals("OpenForm.subject")
                        ? "deal:" + numbers.deal()
                        : WORDS.getOrDefault(key, WORDS.getOrDefault(part.getName(), SHARED));
            case "int" -> 0;
            case "List" -> List.of();
            case "Set" -> Set.of();
            default -> {
                if (part.getType().isEnum()) {
                    yield part.getType().getEnumConstants()[0];
                }
                yield part.getType().isRecord() ? make(part.getType(), numbers, byName) : null;
            }
        };
    }

    private static String customer(String operation) {
        return switch (operation) {
            case "ReopenDeal", "RepeatDeal" -> "Beta Ltd";
            case "ShowDeal" -> Twins.UNKNOWN_HERE;
            case "SnoozeDeal", "HandOverDeal" -> "Known AG";
            default -> "Acme Corp";
        };
    }

    private String types(Member who, Command command, Use use) {
        var line = Stream.concat(
                        Stream.of(use.word().en()), use.options().stream().map(Tour::word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return answer(who, "/" + command.name() + " " + line, new Request.Typed(command.name(), line));
    }

    private static String word(Option option) {
        return switch (option.kind()) {
            case DEAL -> "LX20261123001";
            case MEMBER -> "Tom";
            case STAGE -> "prospect";
            case WORD -> "csv";
            case GROUP -> "S0LEADS";
            case AMOUNT -> "20 EUR";
            case DATE -> "tomorrow";
            case TEXT -> Twins.UNKNOWN_HERE;
            default -> "";
        };
    }

    private String fillsIn(Member who, FormName name) {
        var opened = answer(
                who,
                "form " + name,
                new Request.Pressed(ButtonIds.write(new Operation.OpenForm(name, "deal:" + own.deal()))));
        return twins.bot.lastReply(who) instanceof Reply.Asked(var form)
                ? opened + "\n"
                        + answer(
                                who,
                                "filled in",
                                new Request.Submitted(form.id().write(), values(form)))
                : opened;
    }

    private static Map<String, String> values(Form form) {
        var values = new HashMap<String, String>();
        for (var field : form.fields()) {
            var name = field.caption().name();
            values.put(
                    name,
                    switch (field) {
                        case Field.Upload _ -> "table";
                        case Field.Tick _ -> TICKED.contains(name) ? "yes" : "";
                        default -> WORDS.getOrDefault(name, "");
                    });
        }
        return values;
    }

    private String searches(Member who) {
        return Arrays.stream(Field.Search.Subject.values())
                .flatMap(subject -> Stream.of("", "a", "LX20261123001", Twins.UNKNOWN_HERE, Twins.SECRET)
                        .map(text -> subject + " " + text.replace(Twins.SECRET, "their word") + ": "
                                + twins.bot.assistant.suggest(twins.bot.actor(who), subject, text).stream()
                                        .map(Field.Option::label)
                                        .toList()))
                .collect(Collectors.joining("\n"));
    }

    void runsWhatIsDue() {
        twins.bot.runsWhatIsDue();
    }

    /** What was sent to the team. */
    String sent() {
        return twins.sent(twins.ours);
    }
}
