package tundish.assistant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.funnel.Stage;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Refusal;

/** What is filled in about a contact: empty, from a line, or to correct one. */
final class FollowUpForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final FollowUpDeals lines;
    private final DealFinder finder;
    private final Readings readings;
    private final Moves moves;

    FollowUpForms(FollowUpDeals lines, DealFinder finder, Readings readings, Moves moves) {
        this.lines = lines;
        this.finder = finder;
        this.readings = readings;
        this.moves = moves;
    }

    /** The line that the form corrects. */
    static Optional<FollowUpId> replaced(Actor actor, FormId form) {
        return form.number("followup").map(number -> new FollowUpId(actor.workspaceId(), number));
    }

    /** The form that corrects a line. */
    static FormId correcting(FollowUp line) {
        return new FormId(FormName.FOLLOW_UP, subject(line.id()), -1);
    }

    static String subject(FollowUpId id) {
        return "followup:" + id.number();
    }

    /** @param wrong the line to correct */
    Form form(Actor actor, FormId id, Values typed, @Nullable FollowUp wrong) {
        var values = filled(actor, typed, wrong);
        var about = about(actor, id, values);
        var sheet = new FormSheet(Texts.of("followup", actor.language()), actor, seen(id, about), values, about);
        var form = sheet.form(fields(sheet));
        return wrong == null
                ? form
                : new Form(
                        form.id(),
                        sheet.texts().get("form.fix"),
                        sheet.texts().get("form.fix.submit"),
                        form.notice(),
                        form.fields());
    }

    private List<Field> fields(FormSheet sheet) {
        var fields = new ArrayList<Field>(List.of(
                sheet.deal(),
                sheet.choice("channel", channels(sheet.actor()), true),
                sheet.text("said", true, true),
                sheet.text("needChange", false, true),
                sheet.text("next", false, false),
                sheet.date("date", false),
                sheet.time("time"),
                sheet.choice("stage", stages(sheet), false)));
        if (sheet.asks("override")) {
            fields.add(sheet.text("override", false, true));
        }
        if (sheet.asks("past")) {
            fields.add(sheet.tick("past"));
        }
        return fields;
    }

    private static List<Option> channels(Actor actor) {
        return Arrays.stream(ContactChannel.values())
                .map(channel -> new Option(key(channel), channel.text().in(actor.language())))
                .toList();
    }

    private List<Option> stages(FormSheet sheet) {
        return moves.stages(sheet.actor(), sheet.about()).stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .filter(stage -> sheet.about()
                        .filter(deal -> deal.stage().equals(stage.id()))
                        .isEmpty())
                .map(stage -> new Option(
                        stage.id().value(), stage.name().in(sheet.actor().language())))
                .toList();
    }

    private Optional<Deal> about(Actor actor, FormId id, Values values) {
        var subject = id.subject().startsWith("deal:") ? id.subject() : "";
        var ref = values.has("deal") ? values.text("deal") : subject;
        return ref.isEmpty() ? Optional.empty() : finder.sure(actor.workspaceId(), new DealRef(ref));
    }

    /** A form about one deal remembers how that deal was; one in which the deal is chosen has not seen any. */
    private static FormId seen(FormId id, Optional<Deal> about) {
        return id.subject().startsWith("deal:") && id.seen() < 0 && about.isPresent()
                ? new FormId(id.form(), id.subject(), about.get().version())
                : id;
    }

    /** What was typed, over what the line says or what the wrong line said. */
    private Values filled(Actor actor, Values typed, @Nullable FollowUp wrong) {
        var values = new HashMap<String, String>();
        if (typed.has("line")) {
            values.putAll(understood(actor, typed));
        } else if (wrong != null && typed.byName().isEmpty()) {
            values.putAll(told(actor, wrong));
        }
        values.putAll(typed.byName());
        values.remove("line");
        if (typed.has("date")) {
            values.putAll(readable(actor, typed));
        }
        return new Values(values);
    }

    /** As much of a line as can be understood; nothing of it is lost. */
    private Map<String, String> understood(Actor actor, Values typed) {
        var found = find(actor, typed);
        var line = FollowUpLine.read(
                found.map(FollowUpDeals.Found::words).orElse(typed.text("line")), readings.moment(actor));
        var values = new HashMap<>(Map.of(
                "channel", key(line.channel()),
                "said", line.said(),
                "needChange", line.needChange(),
                "next", line.next()));
        found.ifPresent(deal -> values.put("deal", DealRef.of(deal.deal().id()).text()));
        if (line.due() != null) {
            values.put("date", line.due().date().toString());
            values.put(
                    "time",
                    line.due().time() == null ? "" : TIME.format(line.due().time()));
        }
        return values;
    }

    private Optional<FollowUpDeals.Found> find(Actor actor, Values typed) {
        try {
            return Optional.of(lines.find(actor.workspaceId(), new DealRef(typed.text("deal")), typed.text("line")));
        } catch (Refusal unclear) {
            return Optional.empty();
        }
    }

    private Map<String, String> told(Actor actor, FollowUp wrong) {
        var values = new HashMap<>(Map.of(
                "deal", DealRef.of(wrong.deal()).text(),
                "channel", key(wrong.channel()),
                "said", wrong.said(),
                "needChange", wrong.needChange()));
        var next = wrong.next();
        if (next != null) {
            var local = next.due().atZone(actor.zone());
            values.put("next", next.text());
            values.put("date", day(next, local).toString());
            values.put("time", next.timed() ? TIME.format(local) : "");
        }
        return values;
    }

    /** A day and a time that were typed as words, the way date fields take them; what cannot be read is left out. */
    private Map<String, String> readable(Actor actor, Values typed) {
        try {
            var due = readings.due(actor, "", typed.text("date"), typed.text("time"));
            var local = due.due().atZone(actor.zone());
            return Map.of("date", day(due, local).toString(), "time", due.timed() ? TIME.format(local) : "");
        } catch (Refusal.BadField unreadable) {
            return Map.of("date", isoDay(typed.text("date")), "time", isoTime(typed.text("time")));
        }
    }

    private static LocalDate day(NextAction next, ZonedDateTime local) {
        return next.timed() ? local.toLocalDate() : next.day();
    }

    private static String isoDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : "";
    }

    private static String isoTime(String text) {
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d") ? LocalTime.parse(text).toString() : "";
    }

    private static String key(ContactChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
