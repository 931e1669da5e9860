package tundish.bot.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.bot.api.FunnelJson.GateJson;
import tundish.bot.api.FunnelJson.StageJson;
import tundish.bot.api.FunnelJson.Words;
import tundish.calendar.DayCount;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelProblem;
import tundish.funnel.Gate;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.LocalText;

/** Reads a funnel's definition, and notes everything that it cannot read. */
final class FunnelReader {

    private final @Nullable Funnel held;
    private final List<FunnelProblem> problems = new ArrayList<>();

    /** @param held the funnel as it is; what a definition leaves out stays as it is there */
    FunnelReader(@Nullable Funnel held) {
        this.held = held;
    }

    /** Empty where the definition has no shape at all; then a problem says so. */
    Optional<Funnel> read(String name, FunnelJson json) {
        if (json.name() != null && !json.name().equals(name)) {
            add("name", "otherName", json.name(), name);
        }
        if (json.stages() == null || json.stages().isEmpty()) {
            add("stages", "noStages");
            return Optional.empty();
        }
        var stages = new ArrayList<Stage>();
        for (var number = 0; number < json.stages().size(); number++) {
            var stage = json.stages().get(number);
            stages.add(stage("stages[" + number + "]", stage == null ? nothing() : stage));
        }
        return Optional.of(new Funnel(name, 0, title(name, json.title()), stages));
    }

    private static StageJson nothing() {
        return new StageJson(null, null, null, null, null, null, null, null, null);
    }

    static Map<StageId, StageId> retire(FunnelJson json) {
        var into = new HashMap<StageId, StageId>();
        if (json.retire() != null) {
            json.retire().forEach((from, to) -> into.put(new StageId(from), new StageId(Objects.toString(to, ""))));
        }
        return into;
    }

    List<FunnelProblem> problems() {
        return problems;
    }

    private LocalText title(String name, @Nullable Words title) {
        return title != null ? title.toText() : held != null ? held.title() : LocalText.same(name);
    }

    private Stage stage(String at, StageJson json) {
        var key = json.key() == null ? "" : json.key().strip();
        var before = Optional.ofNullable(held).flatMap(funnel -> funnel.known(new StageId(key)));
        var kind = kind(at, json.kind());
        return new Stage(
                new StageId(key),
                json.name() == null ? new LocalText("", "") : json.name().toText(),
                json.prefix() == null ? "" : json.prefix().strip(),
                kind,
                limit(at, json),
                json.probability() == null ? usual(kind) : json.probability(),
                json.criteria() != null
                        ? json.criteria().toText()
                        : before.map(Stage::criteria).orElse(new LocalText("", "")),
                gates(at, json.gates()));
    }

    private static double usual(Stage.Kind kind) {
        return kind == Stage.Kind.WON ? 1 : 0;
    }

    private Stage.Kind kind(String at, @Nullable String word) {
        var kind = Stream.of(Stage.Kind.values())
                .filter(each -> FunnelJson.word(each).equals(word == null ? "open" : word.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (kind.isEmpty()) {
            add(at + ".kind", "kind", String.valueOf(word));
        }
        return kind.orElse(Stage.Kind.OPEN);
    }

    /** Fewer than no days are refused as none would be. */
    private @Nullable DayCount limit(String at, StageJson json) {
        if (json.calendar() != null
                && !json.calendar().equalsIgnoreCase("working")
                && !json.calendar().equalsIgnoreCase("calendar")) {
            add(at + ".calendar", "calendar", json.calendar());
        }
        return json.timeoutDays() == null
                ? null
                : new DayCount(Math.max(0, json.timeoutDays()), FunnelJson.calendar(json.calendar()));
    }

    private List<Gate> gates(String at, @Nullable List<@Nullable GateJson> json) {
        var gates = new ArrayList<Gate>();
        for (var gate : json == null ? List.<@Nullable GateJson>of() : json) {
            if (gate != null && gate.conversations() != null && gate.filled() == null) {
                gates.add(new Gate.Conversations(gate.conversations()));
            } else if (gate != null && gate.filled() != null && gate.conversations() == null) {
                gates.add(new Gate.Filled(gate.filled()));
            } else {
                add(at + ".gates", "gate");
            }
        }
        return gates;
    }

    private void add(String field, String problem, Object... about) {
        problems.add(new FunnelProblem(field, problem, List.of(about)));
    }
}
