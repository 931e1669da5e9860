package tundish.funnel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tundish.funnel.Stage.Kind;

/** What a funnel must be like. */
public final class FunnelRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,4}");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_STAGES = 30;
    private static final int LONGEST_STAY = 3650;
    private static final int MOST_CONVERSATIONS = 100;

    private final Funnel funnel;
    private final Set<String> columns;
    private final List<FunnelProblem> problems = new ArrayList<>();

    private FunnelRules(Funnel funnel, Set<String> columns) {
        this.funnel = funnel;
        this.columns = columns;
    }

    /**
     * Everything that is wrong with a funnel.
     *
     * @param columns those of a deal that a gate may ask for
     */
    public static List<FunnelProblem> problems(Funnel funnel, Set<String> columns) {
        var rules = new FunnelRules(funnel, columns);
        rules.checkFunnel();
        rules.checkKinds();
        rules.checkDuplicates();
        for (var number = 0; number < funnel.stages().size(); number++) {
            rules.check("stages[" + number + "]", funnel.stages().get(number));
        }
        return List.copyOf(rules.problems);
    }

    private void checkFunnel() {
        if (!KEY.matcher(funnel.name()).matches()) {
            add("name", "funnelKey", funnel.name());
        }
        if (funnel.stages().size() > MOST_STAGES) {
            add("stages", "tooMany", MOST_STAGES);
        }
    }

    private void checkKinds() {
        if (funnel.first().kind() != Kind.OPEN) {
            add("stages[0].kind", "firstNotOpen", funnel.first().id());
        }
        requireOne(Kind.WON, "noWon", "manyWon");
        funnel.stages().stream()
                .dropWhile(stage -> stage.kind() != Kind.WON)
                .filter(stage -> stage.kind() == Kind.OPEN)
                .forEach(stage -> add("stages", "behindWon", stage.id()));
        requireOne(Kind.LOST, "noLost", "manyLost");
        if (count(Kind.AFTER_SALE) > 1) {
            add("stages", "manyAfterSale");
        }
    }

    private void requireOne(Kind kind, String none, String many) {
        if (count(kind) != 1) {
            add("stages", count(kind) == 0 ? none : many);
        }
    }

    private long count(Kind kind) {
        return funnel.stages().stream().filter(stage -> stage.kind() == kind).count();
    }

    private void checkDuplicates() {
        once("key", "twiceKey", stage -> stage.id().value());
        once("prefix", "twicePrefix", stage -> stage.prefix());
        once("name.en", "twiceName", stage -> stage.name().en().toLowerCase(Locale.ROOT));
        once("name.zh", "twiceName", stage -> stage.name().zh().toLowerCase(Locale.ROOT));
    }

    private void once(String field, String problem, Function<Stage, String> part) {
        var seen = new HashSet<String>();
        for (var number = 0; number < funnel.stages().size(); number++) {
            var text = part.apply(funnel.stages().get(number));
            if (!text.isBlank() && !seen.add(text)) {
                add("stages[" + number + "]." + field, problem, text);
            }
        }
    }

    private void check(String at, Stage stage) {
        if (!KEY.matcher(stage.id().value()).matches()) {
            add(at + ".key", "stageKey", stage.id());
        }
        if (isNoName(stage.name().en()) || isNoName(stage.name().zh())) {
            add(at + ".name", "stageName", stage.id(), LONGEST_NAME);
        }
        if (!PREFIX.matcher(stage.prefix()).matches()) {
            add(at + ".prefix", "prefix", stage.prefix());
        }
        if (!(stage.probability() >= 0 && stage.probability() <= 1)) {
            add(at + ".probability", "probability", stage.id());
        }
        var limit = stage.limit();
        if (limit != null && (limit.days() < 1 || limit.days() > LONGEST_STAY)) {
            add(at + ".timeoutDays", "limit", stage.id(), LONGEST_STAY);
        }
        if (limit != null && !stage.kind().isOpen()) {
            add(at + ".timeoutDays", "limitOfEnd", stage.id());
        }
        stage.gates().forEach(gate -> check(at + ".gates", stage, gate));
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }

    private void check(String at, Stage stage, Gate gate) {
        switch (gate) {
            case Gate.Filled(var column) when !columns.contains(column) -> add(at, "gateColumn", column);
            case Gate.Conversations(var atLeast)
            when atLeast < 1 || atLeast > MOST_CONVERSATIONS ->
                add(at, "gateConversations", stage.id(), MOST_CONVERSATIONS);
            case Gate.Filled _, Gate.Conversations _ -> {}
        }
    }

    private void add(String field, String problem, Object... about) {
        problems.add(new FunnelProblem(field, problem, List.of(about)));
    }
}
