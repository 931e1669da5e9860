package tundish.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.message.Field;
import tundish.message.Form;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Refusal.BadField;

/** What is filled in about a new lead: empty, or from a line. */
final class LeadForms {

    private static final List<Column> FIELDS = List.of(
            Column.CUSTOMER,
            Column.CONTACT,
            Column.CONTACT_DETAILS,
            Column.NEED,
            Column.SOURCE,
            Column.CAMPAIGN,
            Column.AMOUNT,
            Column.EXPECTED_CLOSE,
            Column.REGION);

    private final Readings readings;
    private final FunnelFinder funnels;

    LeadForms(Readings readings, FunnelFinder funnels) {
        this.readings = readings;
        this.funnels = funnels;
    }

    Form form(Actor actor, FormId id, Values typed) {
        var sheet =
                new FormSheet(Texts.of("lead", actor.language()), actor, id, filled(actor, typed), Optional.empty());
        var fields = new ArrayList<Field>();
        FIELDS.forEach(column -> fields.add(field(sheet, column)));
        fields.addAll(funnels.asked(sheet));
        if (sheet.asks("anyway")) {
            fields.add(sheet.tick("anyway"));
        }
        return sheet.form(fields);
    }

    private static Field field(FormSheet sheet, Column column) {
        return switch (column) {
            case EXPECTED_CLOSE -> sheet.date(column, "");
            case NEED -> sheet.text(column, "", true);
            default -> sheet.text(column, "", false);
        };
    }

    /** What was typed, over what the line says. */
    private Values filled(Actor actor, Values typed) {
        var values = new HashMap<String, String>();
        if (typed.has("line")) {
            LeadLine.read(typed.text("line"), actor.settings().language())
                    .forEach((column, text) -> values.put(column.key(), text));
        }
        values.putAll(typed.byName());
        values.remove("line");
        values.computeIfPresent(Column.EXPECTED_CLOSE.key(), (_, day) -> isoDay(actor, day));
        return new Values(values);
    }

    /** A day that was typed as words, the way date fields take it; what cannot be read is left out. */
    private String isoDay(Actor actor, String day) {
        try {
            return day.isBlank()
                    ? ""
                    : readings.day(actor, Column.EXPECTED_CLOSE.key(), day).toString();
        } catch (BadField unreadable) {
            return "";
        }
    }
}
