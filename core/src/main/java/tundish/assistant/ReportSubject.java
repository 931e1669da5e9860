package tundish.assistant;

import java.util.List;
import tundish.assistant.ReportOperations.Asked;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.funnel.Funnel;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;

/** What was chosen for a report, to stand in the form that changes it: {@code view:2026-07-01..2026-09-30;owner;strict;t;sales}. */
final class ReportSubject {

    private static final String KIND = "view";
    private static final List<String> FIELDS = List.of("period", "by", "counting", "face", Column.FUNNEL.key());

    /** A button's id has room for 100 characters, of which the words about the form take 20. */
    private static final int LONGEST = 80;

    private ReportSubject() {}

    /** A funnel's name that is too long to travel is cut: it stands last. */
    static OpenForm open(Asked asked) {
        return open(
                FormName.REPORT,
                asked.view().period(),
                asked.by().key(),
                asked.counting().key(),
                asked.view().face().key(),
                asked.others().isEmpty() ? "" : asked.funnel().name());
    }

    static OpenForm open(FormName form, String... chosen) {
        var subject = KIND + ":" + String.join(";", chosen);
        return new OpenForm(form, subject.substring(0, Math.min(subject.length(), LONGEST)));
    }

    /** What was typed, and where nothing was, what was chosen before. */
    static Values filled(FormId id, Values typed, List<Funnel> funnels) {
        var filled = chosen(id, typed, FIELDS);
        var funnel = Column.FUNNEL.key();
        return typed.byName().containsKey(funnel) || !filled.has(funnel)
                ? filled
                : filled.with(funnel, whole(filled.text(funnel), funnels));
    }

    /** @param fields in the order in which the subject holds them */
    static Values chosen(FormId id, Values typed, List<String> fields) {
        var chosen = id.about(KIND).map(said -> said.split(";", -1)).orElse(new String[0]);
        if (chosen.length != fields.size()) {
            return typed;
        }
        var filled = typed;
        for (var field = 0; field < chosen.length; field++) {
            if (!typed.byName().containsKey(fields.get(field))) {
                filled = filled.with(fields.get(field), chosen[field]);
            }
        }
        return filled;
    }

    /** Empty where several begin like that. */
    private static String whole(String name, List<Funnel> funnels) {
        var exact = funnels.stream().map(Funnel::name).filter(name::equals).toList();
        var alike = funnels.stream()
                .map(Funnel::name)
                .filter(each -> each.startsWith(name))
                .toList();
        return !exact.isEmpty() ? name : alike.size() == 1 ? alike.getFirst() : "";
    }
}
