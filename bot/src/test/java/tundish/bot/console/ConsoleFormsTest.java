package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.message.Field;
import tundish.message.Field.Caption;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Span;
import tundish.operation.FormId;
import tundish.operation.FormName;

class ConsoleFormsTest {

    private final ConsoleForms forms = new ConsoleForms(ZoneId.of("Europe/Berlin"), Language.EN);

    @Test
    void carriesItsIdAndAsksForEachKindOfField() {
        var html = forms.render(
                form(
                        new Field.Search(caption("deal", true), Subject.DEALS, new Option("deal:17", "Acme · LX1")),
                        new Field.Choice(caption("channel", true), "call", List.of(new Option("call", "Call"))),
                        new Field.TextField(caption("said", false), "a < b", true, 2000),
                        new Field.DateField(caption("date", false), "2026-12-02"),
                        new Field.TimeField(caption("time", false), "15:00"),
                        new Field.Tick(caption("past", false), true),
                        new Field.Upload(caption("file", true), List.of("csv", ".xlsx"))),
                Map.of());

        assertThat(html)
                .contains("<input type=\"hidden\" name=\"form\" value=\"v1|form|followup|deal:17|3\">")
                .contains("data-subject=\"DEALS\"", "name=\"deal\" value=\"deal:17\"", "value=\"Acme · LX1\"")
                .contains(
                        "<input type=\"radio\" name=\"channel\" value=\"call\" id=\"f-channel-call\" checked=\"checked\">")
                .contains(
                        "<textarea rows=\"2\" maxlength=\"2000\" dir=\"auto\" id=\"f-said\"", ">\na &lt; b</textarea>")
                .contains("type=\"date\" value=\"2026-12-02\"", "type=\"time\" value=\"15:00\"")
                .contains("<input type=\"checkbox\" value=\"yes\" id=\"f-past\"")
                .contains("type=\"file\"", "accept=\".csv,.xlsx\"")
                .contains("<button type=\"submit\" class=\"button button-primary submit\">Save</button>");
    }

    @Test
    void opensAListWhereOptionsAreMany() {
        var options = List.of(new Option("a", "Price"), new Option("b", "Chose a competitor of ours after the trial"));
        var html = forms.render(form(new Field.Choice(caption("reason", false), "b", options)), Map.of());
        assertThat(html).contains("type=\"radio\"").doesNotContain("<select");

        var many = List.of(
                new Option("a", "A long name of a reason"),
                new Option("b", "Chose a competitor of ours after the trial"),
                new Option("c", "No budget"));
        assertThat(forms.render(form(new Field.Choice(caption("reason", false), "b", many)), Map.of()))
                .contains("<select id=\"f-reason\" name=\"reason\">")
                .contains("<option value=\"\">Choose…</option>")
                .contains("<option value=\"b\" selected=\"selected\">");
    }

    @Test
    void saysWhatIsWrongWhereItIsWrong() {
        var html = forms.render(
                form(new Field.TextField(new Caption("next", "Next", "What you promised", true), "", false, 200)),
                Map.of("next", "Say <what> comes next.", "gone", "Not shown here."));

        assertThat(html)
                .contains("placeholder=\"What you promised\"", "aria-required=\"true\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"f-next-problem\"")
                .contains("id=\"f-next-problem\" role=\"alert\" dir=\"auto\">Say &lt;what&gt; comes next.</p>")
                .contains("<p class=\"form-notice form-notice-problem\" role=\"alert\">Not shown here.</p>");
    }

    @Test
    void tellsWhatSomebodyElseChangedMeanwhile() {
        var form = form(new Field.Tick(caption("past", false), false)).withNotice(List.of(Span.text("Tom moved it.")));

        assertThat(forms.render(form, Map.of()))
                .contains("<p class=\"form-notice\" role=\"status\" dir=\"auto\">Tom moved it.</p>");
    }

    private static Form form(Field... fields) {
        return new Form(new FormId(FormName.FOLLOW_UP, "deal:17", 3), "Log", "Save", List.of(), List.of(fields));
    }

    private static Caption caption(String name, boolean required) {
        return new Caption(name, name, "", required);
    }
}
