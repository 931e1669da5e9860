package tundish.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tundish.command.Values;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Right;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Operation.ChangeSettings;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/** Settings and people. */
final class TeamOperations {

    private final Workspaces workspaces;
    private final Members members;
    private final Readings readings;
    private final SettingsReader settingsReader;
    private final MemberReader memberReader;
    private final TeamForms forms;
    private final Departures departures;
    private final GroupRoles groupRoles;
    private final Administrators administrators;
    private final SettingsListener listener;

    TeamOperations(
            Workspaces workspaces,
            Members members,
            Readings readings,
            SettingsReader settingsReader,
            TeamForms forms,
            Departures departures,
            GroupRoles groupRoles,
            SettingsListener listener) {
        this.workspaces = workspaces;
        this.members = members;
        this.readings = readings;
        this.settingsReader = settingsReader;
        this.memberReader = new MemberReader();
        this.forms = forms;
        this.departures = departures;
        this.groupRoles = groupRoles;
        this.administrators = new Administrators(members);
        this.listener = listener;
    }

    Reply settings(Actor actor) {
        return Reply.privately(TeamCards.settings(actor, actor.workspace()));
    }

    Reply change(Actor actor, ChangeSettings operation) {
        if (operation.values().isEmpty()) {
            return settings(actor);
        }
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        return Reply.privately(TeamCards.settings(actor, changed(actor, operation.values())));
    }

    /** Asks platforms about settings that were typed. */
    void inquire(Actor actor, Map<String, String> values) {
        if (actor.may(Right.CHANGE_SETTINGS)) {
            settingsReader.inquire(actor.workspaceId(), values);
        }
    }

    /** The workspace with settings that were typed, kept. */
    Workspace changed(Actor actor, Map<String, String> values) {
        var before = workspaces.find(actor.workspaceId()).orElseThrow();
        var changed = before.with(settingsReader.read(before.settings(), values));
        workspaces.save(changed);
        listener.changed(before, changed);
        return changed;
    }

    Reply people(Actor actor) {
        return Reply.privately(TeamCards.people(actor, everybody(actor)));
    }

    Reply change(Actor actor, ChangeMember operation) {
        if (operation.member().isBlank()) {
            return people(actor);
        }
        var member = named(actor, operation);
        if (operation.values().keySet().equals(Set.of("member"))) {
            return new Reply.Asked(forms.form(actor, FormId.of(FormName.MEMBER), new Values(operation.values())));
        }
        if (!member.id().equals(actor.id()) || changesRole(member, operation.values())) {
            Permissions.require(actor, Right.CHANGE_PEOPLE);
        }
        var changed = memberReader.read(member, operation.values(), everybody(actor));
        administrators.requireOneLeft(member, changed);
        members.save(changed);
        departures.changed(member, changed, actor.id());
        groupRoles.apply(changed);
        return Reply.privately(
                TeamCards.member(actor, members.find(changed.id()).orElse(changed)));
    }

    Member named(Actor actor, ChangeMember operation) {
        return readings.anybody(actor, "member", operation.member());
    }

    /** Anybody may change their own name, zone and language; only some may give roles and teams. */
    private static boolean changesRole(Member member, Map<String, String> values) {
        var role = values.getOrDefault("role", "");
        var team = MemberReader.teamIn(values);
        return (!role.isBlank()
                        && !MemberReader.isTeamNext(role)
                        && !role.equalsIgnoreCase(member.role().name()))
                || (!team.isEmpty() && !team.equals(member.team()))
                || values.getOrDefault("active", "").equals("no");
    }

    private List<Member> everybody(Actor actor) {
        return members.all(actor.workspaceId()).stream()
                .sorted(Comparator.comparing(Member::active).reversed().thenComparing(Member::role))
                .toList();
    }

    Form form(Actor actor, FormId form, Values values) {
        return forms.form(actor, form, values);
    }

    /** Hears of settings that changed, so that what depends on them is reckoned anew. */
    @FunctionalInterface
    interface SettingsListener {

        void changed(Workspace before, Workspace after);
    }
}
