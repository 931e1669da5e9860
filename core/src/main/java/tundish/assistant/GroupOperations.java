package tundish.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tundish.command.Values;
import tundish.member.Group;
import tundish.member.GroupRole;
import tundish.member.Groups;
import tundish.member.Right;
import tundish.member.Role;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.ChangeGroupRole;
import tundish.operation.Operation.ForgetGroupRole;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Refusal.BadField;
import tundish.workspace.Platform;

/** Which groups of Slack and roles of Discord give which role here. */
final class GroupOperations {

    /** As Slack and Discord write a mention of a group. */
    private static final Pattern SLACK = Pattern.compile("<!subteam\\^([A-Z0-9]+)(?:\\|@?([^>]*))?>|([S][A-Z0-9]{4,})");

    private static final Pattern DISCORD = Pattern.compile("<@&(\\d{1,20})(?:\\|@?([^>]*))?>|(\\d{15,20})");

    private final Groups groups;
    private final GroupRoles roles;
    private final FormDesk desk;

    GroupOperations(Groups groups, GroupRoles roles, FormDesk desk) {
        this.groups = groups;
        this.roles = roles;
        this.desk = desk;
    }

    Reply change(Actor actor, ChangeGroupRole operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        if (operation.group().isBlank()) {
            return Reply.privately(list(actor));
        }
        var group = group(operation.group());
        if (List.of("none", "无").contains(operation.role().strip().toLowerCase(Locale.ROOT))) {
            groups.forget(actor.workspaceId(), group.group());
        } else {
            groups.give(
                    actor.workspaceId(),
                    new GroupRole(
                            group.group(),
                            group.name(),
                            MemberReader.role(operation.role().strip())));
        }
        roles.applyToAll(actor.workspaceId());
        return Reply.privately(list(actor));
    }

    Reply forget(Actor actor, ForgetGroupRole operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        groups.forget(actor.workspaceId(), new Group(operation.platform(), operation.group()));
        roles.applyToAll(actor.workspaceId());
        return new Reply.Rewritten(list(actor));
    }

    private record Named(Group group, String name) {}

    private static Named group(String text) {
        var slack = SLACK.matcher(text.strip());
        if (slack.matches()) {
            var id = slack.group(1) == null ? slack.group(3) : slack.group(1);
            var name = slack.group(2) == null || slack.group(2).isBlank() ? id : "@" + slack.group(2);
            return new Named(new Group(Platform.SLACK, id), name);
        }
        var discord = DISCORD.matcher(text.strip());
        if (discord.matches()) {
            var id = discord.group(1) == null ? discord.group(3) : discord.group(1);
            var name = discord.group(2) == null || discord.group(2).isBlank() ? id : "@" + discord.group(2);
            return new Named(new Group(Platform.DISCORD, id), name);
        }
        throw new BadField("group", "group.unreadable", text);
    }

    private Card list(Actor actor) {
        var texts = Texts.of("groups", actor.language());
        var blocks = new ArrayList<Block>();
        var all = groups.roles(actor.workspaceId());
        all.forEach(each -> blocks.add(new Block.Entry(
                texts.line(
                        "entry",
                        Span.strong(each.name()),
                        texts.get("platform." + each.group().platform()),
                        MemberReader.name(each.role(), actor.language())),
                List.of(new Button(
                        texts.get("button.forget"),
                        new ForgetGroupRole(
                                each.group().platform(), each.group().id()))))));
        if (all.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("none")));
        }
        blocks.add(Block.note(texts.line("byHand")));
        blocks.add(Block.buttons(Button.primary(texts.get("button.add"), new OpenForm(FormName.ROLES, ""))));
        return Card.of(texts.get("title"), blocks);
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("groups", actor, id, values);
        var options = Stream.concat(
                        Arrays.stream(Role.values())
                                .map(role -> new Option(role.name(), MemberReader.name(role, actor.language()))),
                        Stream.of(new Option("none", sheet.texts().get("role.none"))))
                .toList();
        return sheet.form(List.of(sheet.text("group", true, false), sheet.choice("role", options, true)));
    }
}
