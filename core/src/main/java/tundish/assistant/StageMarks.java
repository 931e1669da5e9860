package tundish.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.chat.ThreadWork.Tag;
import tundish.deal.Deal;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.language.Language;
import tundish.workspace.WorkspaceId;

/** How threads are marked with stages, and what became of the names that stages had. One forum holds the deals of all funnels. */
final class StageMarks {

    private final Funnels funnels;

    StageMarks(Funnels funnels) {
        this.funnels = funnels;
    }

    /** @param before how the thread was marked, perhaps by a name that no stage has any more */
    Tag of(Language language, Deal deal, String stage, String before) {
        var workspace = deal.id().workspace();
        var names = funnels.find(workspace, deal.funnel()).map(Funnel::stages).orElse(List.of()).stream()
                .map(each -> each.name().in(language))
                .toList();
        var now = funnels.all(workspace).stream()
                .flatMap(funnel -> funnel.stages().stream())
                .map(each -> each.name().in(language))
                .collect(Collectors.toSet());
        var renamed = renamed(workspace, language, now);
        var gone = gone(workspace, now, renamed);
        var former = new ArrayList<>(renamed.keySet());
        former.addAll(gone);
        former.add(before);
        former.removeAll(names);
        former.removeIf(String::isBlank);
        return new Tag(stage, names, former, renamed, gone);
    }

    /** What stages were called before, or are in the other language, and what they are called now; names that some stage has do not count. */
    private Map<String, String> renamed(WorkspaceId workspace, Language language, Set<String> now) {
        var renamed = new LinkedHashMap<String, String>();
        for (var funnel : funnels.all(workspace)) {
            for (var version : funnels.versions(workspace, funnel.name())) {
                for (var then : version.funnel().stages()) {
                    funnel.stage(then.id())
                            .map(stage -> stage.name().in(language))
                            .ifPresent(name -> names(then)
                                    .filter(old -> !now.contains(old))
                                    .forEach(old -> renamed.putIfAbsent(old, name)));
                }
            }
        }
        return renamed;
    }

    private List<String> gone(WorkspaceId workspace, Set<String> now, Map<String, String> renamed) {
        var gone = new LinkedHashSet<String>();
        funnels.all(workspace).stream()
                .flatMap(funnel -> funnel.retired().stream())
                .flatMap(retired -> names(retired.stage()))
                .filter(name -> !now.contains(name) && !renamed.containsKey(name))
                .forEach(gone::add);
        return List.copyOf(gone);
    }

    private static Stream<String> names(Stage stage) {
        return Stream.of(stage.name().en(), stage.name().zh()).filter(name -> !name.isBlank());
    }
}
