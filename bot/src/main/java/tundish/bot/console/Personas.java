package tundish.bot.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tundish.Transactions;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Role;
import tundish.operation.Actor;
import tundish.workspace.Channel;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/** The workspace that the console shows, and whose parts can be played in it. */
@Component
@WhenConsoleIsOn
final class Personas {

    static final Home HOME = new Home(Platform.CONSOLE, "console");

    static final String CHANNEL = "sales-team";

    private final Workspaces workspaces;
    private final Members members;
    private final Transactions transactions;

    Personas(Workspaces workspaces, Members members, Transactions transactions) {
        this.workspaces = workspaces;
        this.members = members;
        this.transactions = transactions;
    }

    /** The one that lives in the console, or else the first there is. */
    Optional<Workspace> workspace() {
        return Scope.everybody()
                .call(() -> transactions.run(() -> workspaces
                        .at(HOME)
                        .or(() -> workspaces.first(1).stream().findFirst())));
    }

    /** Where the team's own messages go. */
    static String channel(Workspace workspace) {
        return Optional.ofNullable(workspace.settings().teamChannel())
                .filter(channel -> channel.platform() == Platform.CONSOLE)
                .map(Channel::id)
                .orElse(CHANNEL);
    }

    /** Everybody with a login who did not leave; reps first, then by name. */
    List<Persona> all(Workspace workspace) {
        return everybody(workspace).stream()
                .filter(member -> member.active() && !member.accounts().isEmpty())
                .sorted(Comparator.comparing(Member::role).thenComparing(Member::name))
                .map(Persona::new)
                .toList();
    }

    Map<Long, Member> byNumber(Workspace workspace) {
        return everybody(workspace).stream()
                .collect(Collectors.toMap(member -> member.id().number(), member -> member));
    }

    Optional<Persona> find(Workspace workspace, long number) {
        return all(workspace).stream()
                .filter(persona -> persona.number() == number)
                .findFirst();
    }

    /** The rep who speaks the newcomer's language, or else anybody. */
    Optional<Persona> first(Workspace workspace, Language language) {
        var all = all(workspace);
        return all.stream()
                .filter(persona -> persona.member().role() == Role.REP && persona.language() == language)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    void speak(Persona persona, Language language) {
        var member = persona.member();
        transactions.carry(() -> members.save(new Member(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                member.zone(),
                language,
                member.active(),
                member.accounts(),
                member.byHand(),
                member.team())));
    }

    static Actor actor(Workspace workspace, Persona persona) {
        return new Actor(workspace, persona.member());
    }

    private List<Member> everybody(Workspace workspace) {
        return transactions.run(() -> members.all(workspace.id()));
    }
}
