package tundish.bot.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tundish.assistant.Stores;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.operation.Actor;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Who the API acts as: a member called API of the workspace whose token was sent, without a login, who shows in timelines. */
final class ApiCaller {

    private static final String NAME = "API";

    private final Stores stores;
    private final ZoneId zone;

    ApiCaller(Stores stores, ZoneId zone) {
        this.stores = stores;
        this.zone = zone;
    }

    /** The workspace whose token that is. */
    Optional<WorkspaceId> holder(String token) {
        return Scope.everybody()
                .call(() -> stores.transactions().run(() -> stores.apiTokens().holder(token)));
    }

    /** The only workspace, empty where there are several; an empty installation founds it. */
    Optional<WorkspaceId> only() {
        return Scope.everybody()
                .call(() -> stores.transactions().run(() -> {
                    var all = stores.workspaces().first(2);
                    return all.size() > 1
                            ? Optional.empty()
                            : Optional.of((all.isEmpty() ? found() : all.getFirst()).id());
                }));
    }

    private Workspace found() {
        return stores.workspaces().found("Tundish", Settings.initial(zone, Language.EN));
    }

    /** The caller, inside the scope of a request; it may do what the API can, since only administrators hand out tokens. */
    Actor actor() {
        var id = Scope.current().flatMap(Scope::workspace).orElseThrow();
        return stores.transactions().run(() -> {
            var workspace = stores.workspaces().find(id).orElseThrow();
            var member = stores.members().all(id).stream()
                    .filter(each -> each.name().equals(NAME) && each.accounts().isEmpty())
                    .findFirst()
                    .orElseGet(() -> join(workspace));
            return new Actor(workspace, member.with(Role.ADMIN));
        });
    }

    /** Kept as a marketer, who is nobody's manager to be told of anything. */
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
