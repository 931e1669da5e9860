package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tundish.command.Forms;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.language.Language;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormId;

/** What is filled in about a deal that is open. */
final class DealForms {

    private final FormDesk desk;
    private final Moves moves;

    DealForms(FormDesk desk, Moves moves) {
        this.desk = desk;
        this.moves = moves;
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("deal", actor, id, values);
        return switch (id.form()) {
            case SHOW, CLAIM -> sheet.form(List.of(sheet.deal()));
            case MOVE -> sheet.form(move(sheet));
            case EDIT -> sheet.form(edit(sheet));
            case HAND_OVER ->
                sheet.form(List.of(
                        sheet.deal(), sheet.search("to", Subject.MEMBERS, true), sheet.text("note", false, true)));
            case SNOOZE ->
                sheet.form(List.of(sheet.deal(), sheet.date("until", true), sheet.text("reason", true, false)));
            default -> throw new IllegalArgumentException("no form about an open deal: " + id.form());
        };
    }

    private List<Field> move(FormSheet sheet) {
        var fields = new ArrayList<Field>();
        fields.add(sheet.deal());
        fields.add(sheet.choice("stage", stages(sheet), true));
        if (sheet.asks("override")) {
            fields.add(sheet.text("override", true, true));
        }
        return fields;
    }

    /**
     * The open stages that the deal could go to, those of other funnels behind its own; those of the default funnel where
     * no deal is chosen yet.
     */
    private List<Option> stages(FormSheet sheet) {
        var own = moves.stages(sheet.actor(), sheet.about()).stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .filter(stage -> sheet.about().isEmpty()
                        || !stage.id().equals(sheet.about().get().stage()))
                .map(stage -> new Option(
                        stage.id().value(), stage.name().in(sheet.actor().language())));
        var others = sheet.about().stream()
                .flatMap(deal -> moves.others(deal).stream())
                .flatMap(funnel -> elsewhere(sheet.actor().language(), funnel));
        return Stream.concat(own, others).toList();
    }

    private static Stream<Option> elsewhere(Language language, Funnel funnel) {
        return funnel.stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .map(stage -> new Option(
                        funnel.name() + ": " + stage.id().value(),
                        Texts.of("deal", language)
                                .get(
                                        "elsewhere",
                                        funnel.title().in(language),
                                        stage.name().in(language))));
    }

    private static List<Field> edit(FormSheet sheet) {
        var fields = new ArrayList<Field>();
        fields.add(sheet.deal());
        Forms.EDITABLE.forEach(column -> fields.add(field(sheet, column)));
        return fields;
    }

    private static Field field(FormSheet sheet, Column column) {
        var held = sheet.about().map(deal -> held(sheet.actor(), deal, column)).orElse("");
        return switch (column) {
            case EXPECTED_CLOSE -> sheet.date(column, held);
            case NEED, PROGRESS -> sheet.text(column, held, true);
            default -> sheet.text(column, held, false);
        };
    }

    /** What stands in a field: a due moment is shown the way people type it. */
    private static String held(Actor actor, Deal deal, Column column) {
        return column == Column.NEXT_ACTION_DUE && deal.nextAction() != null
                ? FormSheet.typed(deal.nextAction(), actor.zone())
                : Cells.text(deal, column);
    }
}
