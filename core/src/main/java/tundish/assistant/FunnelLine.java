package tundish.assistant;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tundish.command.Values;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.operation.Refusal;

/**
 * Takes a typed line about a funnel apart: {@code partners: retire ...} is {@code retire partners: trial into prospect},
 * 停用 商机孵化 并入 意向客户. The funnel may be left out where its stage tells it.
 */
final class FunnelLine {

    private static final Pattern NAMED = Pattern.compile("^([^:：]{1,60})[:：]\\s*(.*)$");
    private static final Pattern JOINT =
            Pattern.compile("^(into|to|as|by|=|并入|改为|改成|为|成|到|至)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER =
            Pattern.compile("^(?:after\\s+(?<a>.+)|(?:到|在)?(?<az>.+?)(?:之后|后面|后))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE =
            Pattern.compile("^(?:before\\s+(?<b>.+)|(?:到|在)?(?<bz>.+?)(?:之前|前面|前))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_AND_PLACE =
            Pattern.compile("^(?<name>.+?)\\s*(?:[,，]\\s*)?(?<place>(?:after|before)\\s+.+|在.+(?:之后|之前|后面|前面))$");

    private final List<Funnel> funnels;

    FunnelLine(List<Funnel> funnels) {
        this.funnels = funnels;
    }

    /** @return what was filled in, with what the line says under the same names */
    Values read(FunnelChange change, Values typed) {
        if (!typed.has("line")) {
            return typed;
        }
        var values = new HashMap<>(typed.byName());
        values.remove("line");
        var line = typed.text("line").strip();
        var named = NAMED.matcher(line);
        if (named.matches() && funnel(named.group(1)).isPresent()) {
            values.put("funnel", funnel(named.group(1)).orElseThrow().name());
            line = named.group(2).strip();
        }
        if (change == FunnelChange.SHOW || change == FunnelChange.VERSIONS) {
            values.put("funnel", line.isEmpty() ? values.getOrDefault("funnel", "") : line);
        } else if (change.namesAStage()) {
            values.putAll(ofStage(change, line, values.getOrDefault("funnel", "")));
        } else {
            values.putAll(change == FunnelChange.ADD ? added(line) : Map.of("name", line));
        }
        return new Values(values);
    }

    private Map<String, String> ofStage(FunnelChange change, String line, String funnel) {
        var values = new HashMap<String, String>();
        var end = candidates(funnel)
                .flatMap(each -> each.stages().stream())
                .flatMap(FunnelLine::names)
                .filter(name -> startsWith(line, name))
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> (line + " ").indexOf(' '));
        values.put("stage", line.substring(0, Math.min(end, line.length())).strip());
        var rest = line.substring(Math.min(end, line.length())).strip();
        switch (change) {
            case MOVE -> values.putAll(place(rest));
            case LIMIT -> values.put("limit", JOINT.matcher(rest).replaceFirst(""));
            case RETIRE -> values.put("into", JOINT.matcher(rest).replaceFirst(""));
            default -> values.put("name", JOINT.matcher(rest).replaceFirst(""));
        }
        return values;
    }

    private static Map<String, String> added(String line) {
        var match = NAME_AND_PLACE.matcher(line);
        if (!match.matches()) {
            return Map.of("name", line);
        }
        var values = new HashMap<>(place(match.group("place")));
        values.put("name", match.group("name"));
        return values;
    }

    private static Map<String, String> place(String text) {
        var before = BEFORE.matcher(text);
        if (before.matches()) {
            return Map.of("before", before.group("b") == null ? before.group("bz") : before.group("b"));
        }
        var after = AFTER.matcher(text);
        return after.matches()
                ? Map.of("after", after.group("a") == null ? after.group("az") : after.group("a"))
                : Map.of("after", text);
    }

    /** The one that was named, the one whose stage was named, or the usual one. */
    Funnel funnelOf(Values values) {
        var name = values.text("funnel");
        if (!name.isBlank()) {
            return funnel(name).orElseThrow(() -> new Refusal.BadField("funnel", "funnel.unknown", name));
        }
        var stage = values.text("stage");
        return Stream.concat(usual().stream(), funnels.stream())
                .filter(each -> !stage.isBlank() && Moves.named(each, stage).isPresent())
                .findFirst()
                .or(this::usual)
                .orElse(funnels.getFirst());
    }

    private Optional<Funnel> usual() {
        return funnels.stream()
                .filter(each -> each.name().equals(DefaultFunnel.NAME))
                .findFirst();
    }

    private Optional<Funnel> funnel(String name) {
        return named(funnels, name);
    }

    /** The funnel somebody named by key or by title in either language. */
    static Optional<Funnel> named(List<Funnel> funnels, String name) {
        return funnels.stream().filter(each -> each.isCalled(name)).findFirst();
    }

    private Stream<Funnel> candidates(String funnel) {
        return funnel.isBlank() ? funnels.stream() : funnel(funnel).stream();
    }

    private static Stream<String> names(Stage stage) {
        return Stream.of(stage.id().value(), stage.name().en(), stage.name().zh());
    }

    private static boolean startsWith(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                && (line.length() == name.length()
                        || !Character.isLetterOrDigit(line.codePointAt(name.length()))
                        || Character.isIdeographic(line.codePointAt(name.length())));
    }
}
