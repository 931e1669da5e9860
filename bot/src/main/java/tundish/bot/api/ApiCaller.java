package tundish.bot.api;

import java.time.ZoneId;
import java.util.List;
import tundish.assistant.Stores;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.operation.Actor;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/**
 * Who the API acts as: a member called API, without a login, who shows in timelines. The token names the workspace;
 * while there is one workspace, it is that one.
 */
public final class ApiCaller {

    private static final String NAME = "API";

    private final Stores stores;
    private final ZoneId zone;

    ApiCaller(Stores stores, ZoneId zone) {
        this.stores = stores;
        this.zone = zone;
    }

    /** The caller; the first call to an empty installation founds its workspace. */
    public Actor actor() {
        return Scope.everybody()
                .call(() -> stores.transactions().run(() -> {
                    var workspace = workspace();
                    var member = stores.members().all(workspace.id()).stream()
                            .filter(each ->
                                    each.name().equals(NAME) && each.accounts().isEmpty())
                            .findFirst()
                            .orElseGet(() -> join(workspace));
                    return new Actor(workspace, member);
                }));
    }

    private Workspace workspace() {
        var all = stores.workspaces().all();
        return all.isEmpty()
                ? stores.workspaces().found("Tundish", Settings.initial(zone, Language.EN))
                : all.getFirst();
    }

    /** A marketer sees the funnel, imports and enters leads, and is nobody's manager who would be nudged. */
    private Member join(Workspace workspace) {
        var member = new Member(
                stores.members().nextId(workspace.id()),
                NAME,
                "",
                Role.MARKETER,
                workspace.settings().zone(),
                workspace.settings().language(),
                true,
                List.of());
        stores.members().save(member);
        return member;
    }
}
