package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.deal.LostReason;
import tundish.funnel.Stage;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.operation.Actor;
import tundish.operation.FormId;

/** What is filled in when a deal ends, goes on, or comes again. */
final class ClosingForms {

    private final FormDesk desk;
    private final Moves moves;

    ClosingForms(FormDesk desk, Moves moves) {
        this.desk = desk;
        this.moves = moves;
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("deal", actor, id, values);
        return switch (id.form()) {
            case WON -> sheet.form(won(sheet));
            case LOST -> sheet.form(List.of(sheet.deal(), sheet.choice("reason", reasons(actor), true), note(sheet)));
            case REOPEN ->
                sheet.form(List.of(
                        sheet.deal(), sheet.text("reason", true, false), sheet.choice("stage", stages(sheet), false)));
            case REPURCHASE ->
                sheet.form(List.of(sheet.deal(), sheet.text("need", true, true), sheet.text(Column.AMOUNT, "", false)));
            default -> throw new IllegalArgumentException("no form about the end of a deal: " + id.form());
        };
    }

    private static List<Field> won(FormSheet sheet) {
        var fields = new ArrayList<Field>();
        fields.add(sheet.deal());
        fields.add(sheet.text(
                Column.AMOUNT,
                sheet.about().map(deal -> Cells.text(deal, Column.AMOUNT)).orElse(""),
                false));
        fields.add(note(sheet));
        if (sheet.asks("override")) {
            fields.add(sheet.text("override", true, true));
        }
        return fields;
    }

    private static Field note(FormSheet sheet) {
        return sheet.text("note", false, true);
    }

    private static List<Option> reasons(Actor actor) {
        return List.of(LostReason.values()).stream()
                .map(reason -> new Option(reason.name(), reason.text().in(actor.language())))
                .toList();
    }

    private List<Option> stages(FormSheet sheet) {
        return moves.stages(sheet.actor(), sheet.about()).stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .map(stage -> new Option(
                        stage.id().value(), stage.name().in(sheet.actor().language())))
                .toList();
    }
}
