package tundish.assistant;

import java.util.List;
import java.util.Locale;
import tundish.command.Values;
import tundish.deal.Examples;
import tundish.demo.Demo;
import tundish.member.Right;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation;
import tundish.operation.Operation.ChangeExamples;
import tundish.operation.Operation.RemoveExamples;
import tundish.operation.Refusal.BadField;
import tundish.workspace.Setup.Step;
import tundish.workspace.Setups;

/** Brings invented deals into a workspace, to see everything at work, and takes them away again. */
final class ExampleOperations {

    private final Examples examples;
    private final Setups setups;
    private final Demo demo;
    private final FormDesk desk;

    ExampleOperations(Examples examples, Setups setups, Demo demo, FormDesk desk) {
        this.examples = examples;
        this.setups = setups;
        this.demo = demo;
        this.desk = desk;
    }

    /** {@code /tundish examples [load|remove]}. */
    Reply change(Actor actor, ChangeExamples operation) {
        return switch (operation.action().toLowerCase(Locale.ROOT)) {
            case "" -> show(actor);
            case "load", "加载" -> load(actor);
            case "remove", "移除", "删除" -> remove(actor, new RemoveExamples(false));
            default -> throw new BadField("action", "examples.action", operation.action());
        };
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        return Reply.privately(ExampleCards.standing(actor, count(actor)));
    }

    /** Those that are there already are left alone. */
    Reply load(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        var there = count(actor);
        if (there > 0) {
            return Reply.privately(ExampleCards.standing(actor, there));
        }
        var loaded = demo.lend(actor.workspace(), actor.id());
        setups.keep(setups.of(actor.workspaceId()).with(Step.DEMO));
        return Reply.privately(ExampleCards.loaded(actor, loaded));
    }

    Reply remove(Actor actor, RemoveExamples operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        var there = count(actor);
        if (there == 0) {
            return Reply.privately(ExampleCards.standing(actor, 0));
        }
        return operation.sure()
                ? new Reply.Rewritten(ExampleCards.removed(actor, examples.remove(actor.workspaceId())))
                : Reply.privately(ExampleCards.question(actor, there));
    }

    private int count(Actor actor) {
        return examples.of(actor.workspaceId()).size();
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("examples", actor, id, values);
        var actions = List.of(action(sheet, "load"), action(sheet, "remove"));
        return sheet.form(List.of(sheet.choice("action", actions, true)));
    }

    private static Option action(FormSheet sheet, String action) {
        return new Option(action, sheet.texts().get("action." + action));
    }

    /** What carries out the buttons, for the one list of features. */
    Reply carryOut(Actor actor, Operation.OfExamples operation) {
        return switch (operation) {
            case ChangeExamples change -> change(actor, change);
            case Operation.LoadExamples _ -> load(actor);
            case RemoveExamples remove -> remove(actor, remove);
        };
    }
}
