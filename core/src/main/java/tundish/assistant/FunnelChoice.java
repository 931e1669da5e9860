package tundish.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tundish.book.FunnelBook;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.ReadyFunnel;
import tundish.funnel.Stage;
import tundish.language.Language;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;
import tundish.workspace.WorkspaceId;

/** Lets a new team choose its funnel among those that are ready. Once there are deals in it, it is changed stage by stage. */
final class FunnelChoice {

    private final Funnels funnels;
    private final Deals deals;
    private final Examples examples;
    private final FunnelBook book;

    FunnelChoice(Stores stores, FunnelBook book) {
        this.funnels = stores.funnels();
        this.deals = stores.deals();
        this.examples = stores.examples();
        this.book = book;
    }

    /** Whether nothing is in the workspace that another funnel would disturb. */
    boolean isFree(WorkspaceId workspace) {
        return count(workspace) == 0;
    }

    boolean holdsExamplesOnly(WorkspaceId workspace) {
        return count(workspace) == examples.of(workspace).size();
    }

    private long count(WorkspaceId workspace) {
        return deals.list(workspace, DealFilter.ALL, 0, 1).total();
    }

    void choose(Actor actor, String key) {
        Permissions.require(actor, Right.CHANGE_FUNNELS);
        var workspace = actor.workspaceId();
        if (!isFree(workspace)) {
            throw new BadField("funnel", holdsExamplesOnly(workspace) ? "setup.examples" : "setup.deals");
        }
        var ready = ReadyFunnel.called(key).orElseThrow(() -> new BadField("funnel", "setup.funnel", key));
        book.keep(workspace, new FunnelBook.Order(ready.funnel(), Map.of(), actor.id(), (_, _) -> ""));
    }

    List<Field> fields(FormSheet sheet) {
        var language = sheet.actor().language();
        var options = Arrays.stream(ReadyFunnel.values())
                .map(ready -> new Option(
                        ready.key(),
                        sheet.texts()
                                .get("ready", sheet.texts().get("ready." + ready), stages(ready.funnel(), language))))
                .toList();
        var held = funnels.find(sheet.actor().workspaceId(), DefaultFunnel.NAME)
                .flatMap(ReadyFunnel::like)
                .map(ReadyFunnel::key)
                .orElse(null);
        return List.of(sheet.choice("funnel", options, held, true));
    }

    /** All but the one for what was lost. */
    static String stages(Funnel funnel, Language language) {
        return funnel.stages().stream()
                .filter(stage -> stage.kind() != Stage.Kind.LOST)
                .map(stage -> stage.name().in(language))
                .collect(Collectors.joining(" → "));
    }
}
