package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.command.Values;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.LocalText;
import tundish.operation.Refusal.BadField;

/** A funnel with one thing changed, as it was typed. */
final class FunnelEdits {

    private static final Pattern DAYS = Pattern.compile(
            "(\\d{1,4})\\s*(working days?|working|business days?|wd|工作日|个工作日|calendar days?|calendar|days?|d|天|日|自然日|个自然日)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> UNLIMITED = List.of("none", "no limit", "unlimited", "无", "不限", "没有");

    private FunnelEdits() {}

    static Funnel apply(Funnel funnel, FunnelChange change, Values values) {
        return switch (change) {
            case ADD -> with(funnel, added(funnel, values));
            case RENAME -> replaced(funnel, stage(funnel, "stage", values), named(values));
            case MOVE -> with(funnel, moved(funnel, values));
            case LIMIT -> limited(funnel, stage(funnel, "stage", values), limit(required("limit", values)));
            case SPLIT -> with(funnel, split(funnel, values));
            case RETIRE -> with(funnel, without(funnel, stage(funnel, "stage", values)));
            case NEW, LIST, SHOW, VERSIONS -> throw new IllegalArgumentException("changes nothing: " + change);
        };
    }

    /** A funnel that begins as another is. */
    static Funnel copied(Funnel model, List<Funnel> held, Values values) {
        var title = named(values);
        var taken = held.stream().map(Funnel::name).toList();
        var name = free(slug(title.en(), "funnel"), taken);
        return new Funnel(name, 0, title, model.stages());
    }

    private static List<Stage> added(Funnel funnel, Values values) {
        var stages = new ArrayList<>(funnel.stages());
        var at = place(funnel, stages, values);
        stages.add(at, fresh(funnel, named(values), stages.get(Math.max(0, at - 1)), values));
        return stages;
    }

    /** Behind the stage that is split, and like it. */
    private static List<Stage> split(Funnel funnel, Values values) {
        var stages = new ArrayList<>(funnel.stages());
        var whole = stage(funnel, "stage", values);
        stages.add(stages.indexOf(whole) + 1, fresh(funnel, named(values), whole, values));
        return stages;
    }

    private static Stage fresh(Funnel funnel, LocalText name, Stage before, Values values) {
        var keys = Stream.concat(
                        funnel.stages().stream(), funnel.retired().stream().map(old -> old.stage()))
                .map(stage -> stage.id().value())
                .toList();
        var like = before.kind() == Stage.Kind.OPEN ? before : funnel.first();
        return new Stage(
                new StageId(free(slug(name.en(), "stage"), keys)),
                name,
                prefix(funnel, name.en(), values.text("prefix").strip().toUpperCase(Locale.ROOT)),
                Stage.Kind.OPEN,
                values.has("limit") ? limit(values.text("limit")) : like.limit(),
                like.probability(),
                new LocalText("", ""),
                List.of());
    }

    /** Where nothing is said, behind the last stage on the way to a win. */
    private static int place(Funnel funnel, List<Stage> stages, Values values) {
        if (values.has("before")) {
            return stages.indexOf(stage(funnel, "before", values));
        }
        if (values.has("after")) {
            return stages.indexOf(stage(funnel, "after", values)) + 1;
        }
        return stages.indexOf(funnel.won());
    }

    private static List<Stage> moved(Funnel funnel, Values values) {
        var moved = stage(funnel, "stage", values);
        if (!values.has("before") && !values.has("after")) {
            throw new BadField("after", "missing");
        }
        var stages = new ArrayList<>(without(funnel, moved));
        var at = values.has("before")
                ? stages.indexOf(stage(funnel, "before", values))
                : stages.indexOf(stage(funnel, "after", values)) + 1;
        if (at < 0
                || stage(funnel, values.has("before") ? "before" : "after", values)
                        .equals(moved)) {
            throw new BadField("after", "funnels.itself", moved.name().en());
        }
        stages.add(at, moved);
        return stages;
    }

    static List<Stage> without(Funnel funnel, Stage gone) {
        return funnel.stages().stream().filter(stage -> !stage.equals(gone)).toList();
    }

    /** With a stage of a former version, behind the nearest of those that stood before it. */
    static Funnel broughtBack(Funnel funnel, Funnel before, StageId stage) {
        var stages = new ArrayList<>(funnel.stages());
        var at = before.stages().subList(0, before.position(stage)).reversed().stream()
                .flatMap(earlier -> funnel.stage(earlier.id()).stream())
                .map(earlier -> stages.indexOf(earlier) + 1)
                .findFirst()
                .orElse(0);
        stages.add(at, before.stageOf(stage));
        return with(funnel, stages);
    }

    private static Funnel replaced(Funnel funnel, Stage before, LocalText name) {
        return replaced(
                funnel,
                before,
                new Stage(
                        before.id(),
                        name,
                        before.prefix(),
                        before.kind(),
                        before.limit(),
                        before.probability(),
                        before.criteria(),
                        before.gates()));
    }

    private static Funnel limited(Funnel funnel, Stage before, @Nullable DayCount limit) {
        return replaced(
                funnel,
                before,
                new Stage(
                        before.id(),
                        before.name(),
                        before.prefix(),
                        before.kind(),
                        limit,
                        before.probability(),
                        before.criteria(),
                        before.gates()));
    }

    private static Funnel replaced(Funnel funnel, Stage before, Stage after) {
        return with(
                funnel,
                funnel.stages().stream()
                        .map(stage -> stage.equals(before) ? after : stage)
                        .toList());
    }

    private static Funnel with(Funnel funnel, List<Stage> stages) {
        return new Funnel(funnel.name(), funnel.version(), funnel.title(), stages, funnel.retired());
    }

    static Stage stage(Funnel funnel, String field, Values values) {
        var text = required(field, values);
        return Moves.named(funnel, text).orElseThrow(() -> new BadField(field, "stage.unknown", text));
    }

    /** {@code Trial / 试用} says it in both languages. */
    private static LocalText named(Values values) {
        var parts = required("name", values).split("\\s*/\\s*", 2);
        return new LocalText(parts[0].strip(), parts[parts.length - 1].strip());
    }

    private static String required(String field, Values values) {
        if (!values.has(field)) {
            throw new BadField(field, "missing");
        }
        return values.text(field).strip();
    }

    private static @Nullable DayCount limit(String text) {
        if (UNLIMITED.contains(text.strip().toLowerCase(Locale.ROOT))) {
            return null;
        }
        var days = DAYS.matcher(text.strip());
        if (!days.matches()) {
            throw new BadField("limit", "funnels.limit", text);
        }
        var kind = days.group(2) == null ? "" : days.group(2).toLowerCase(Locale.ROOT);
        var number = Integer.parseInt(days.group(1));
        return kind.startsWith("working") || kind.startsWith("business") || kind.equals("wd") || kind.endsWith("工作日")
                ? DayCount.working(number)
                : DayCount.calendar(number);
    }

    private static String slug(String name, String otherwise) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        var whole = slug.isEmpty() ? otherwise : slug;
        return whole.substring(0, Math.min(30, whole.length()));
    }

    private static String free(String wanted, List<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** Two letters of the name that no other stage has. */
    private static String prefix(Funnel funnel, String name, String typed) {
        if (!typed.isEmpty()) {
            return typed;
        }
        var taken = funnel.stages().stream().map(Stage::prefix).toList();
        var letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "S";
        var own = IntStream.range(1, letters.length()).mapToObj(at -> "" + letters.charAt(0) + letters.charAt(at));
        var any = IntStream.range(0, 26 * 26)
                .mapToObj(number -> "" + (char) ('A' + number / 26) + (char) ('A' + number % 26));
        return Stream.concat(own, any)
                .filter(prefix -> !taken.contains(prefix))
                .findFirst()
                .orElseThrow();
    }
}
