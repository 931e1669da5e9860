package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.message.Field;
import tundish.message.Field.Caption;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Span;
import tundish.operation.FormId;
import tundish.operation.FormName;

class SlackFormsTest {

    private static final Place HERE = Place.of("T1", "U1").in("C1").answering("https://hooks.slack.com/x");

    private final SlackForms forms = new SlackForms(new SlackCards(Language.EN, ZoneId.of("Europe/Berlin")));

    private static Form everything() {
        return form(
                "Log a follow-up with a customer",
                List.of(Span.strong("Acme"), Span.text(" changed <meanwhile>")),
                List.of(
                        new Field.Search(
                                new Caption("deal", "Deal", "", true),
                                Subject.DEALS,
                                new Field.Option("deal:1", "Acme · LX1")),
                        new Field.Choice(
                                new Caption("channel", "Channel", "", true),
                                "call",
                                List.of(new Field.Option("call", "Call"), new Field.Option("meeting", "Meeting"))),
                        new Field.TextField(
                                new Caption("said", "Said", "In their words", false), "wants <b>", true, 5000),
                        new Field.DateField(new Caption("date", "Date", "", false), "2026-12-02"),
                        new Field.TimeField(new Caption("time", "Time", "", false), "15:00"),
                        new Field.Tick(new Caption("past", "In the past is right", "", false), true),
                        new Field.Upload(new Caption("file", "File", "", true), List.of(".csv", "xlsx"))));
    }

    private static Form form(String title, List<Span> notice, List<Field> fields) {
        return new Form(new FormId(FormName.FOLLOW_UP, "deal:1", 3), title, "Save", notice, fields);
    }

    @Test
    void rendersOneOfEverything() throws Exception {
        try (var golden = Objects.requireNonNull(SlackFormsTest.class.getResourceAsStream("golden/modal.json"))) {
            assertThat(Json.pretty(Json.of(forms.view(everything(), HERE))))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void remembersWhichFormItIsAndWhereItWasOpened() {
        var note = FormNote.read(forms.view(everything(), HERE).getPrivateMetadata())
                .orElseThrow();

        assertThat(note.form()).isEqualTo("v1|form|followup|deal:1|3");
        assertThat(note.opened()).isEqualTo(HERE);
    }

    @Test
    void knowsNoFormOfSomebodyElse() {
        assertThat(FormNote.read("d57850a7-5bab")).isEmpty();
        assertThat(FormNote.read("{\"c\": \"x\"}")).isEmpty();
        assertThat(FormNote.read("")).isEmpty();
        assertThat(FormNote.read(null)).isEmpty();
    }

    @Test
    void keepsADateThatNoPickerCanShow() {
        var view = forms.view(
                form(
                        "T",
                        List.of(),
                        List.of(
                                new Field.DateField(new Caption("date", "Date", "", false), "next Wed"),
                                new Field.TimeField(new Caption("time", "Time", "", false), "3pm"))),
                HERE);

        assertThat(elements(view))
                .extracting(each -> each.get("type").getAsString())
                .containsExactly("plain_text_input", "plain_text_input");
        assertThat(elements(view))
                .extracting(each -> each.get("initial_value").getAsString())
                .containsExactly("next Wed", "3pm");
    }

    @Test
    void tellsTheProblemsOnTop() {
        var view = Json.of(forms.view(form("T", List.of(), List.of()), HERE, Map.of("deal", "no such deal")));

        assertThat(view.getAsJsonArray("blocks").get(0).toString()).contains("no such deal");
    }

    @Test
    void keepsSlacksLimits() {
        var rules = new BlockKitRules();

        assertThat(rules.faultsOfView(Json.of(forms.view(everything(), HERE)))).isEmpty();
        assertThat(rules.faultsOfView(Json.of(forms.view(enormous(), HERE)))).isEmpty();
    }

    private static Form enormous() {
        var text = "<长 & 😀> ".repeat(2000);
        var options = IntStream.range(0, 200)
                .mapToObj(i -> new Field.Option(i == 150 ? text : "option" + i, text))
                .toList();
        return form(
                text,
                List.of(Span.text(text)),
                IntStream.range(0, 150)
                        .<Field>mapToObj(i -> {
                            var caption = new Caption("field" + i, text, text, i % 2 == 0);
                            return switch (i % 4) {
                                case 0 -> new Field.TextField(caption, text, true, i);
                                case 1 -> new Field.Choice(caption, "option3", options);
                                case 2 -> new Field.Choice(caption, null, List.of());
                                default -> new Field.Search(caption, Subject.MEMBERS, new Field.Option(text, text));
                            };
                        })
                        .toList());
    }

    private static List<JsonObject> elements(View view) {
        return Json.of(view).getAsJsonArray("blocks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(block -> block.getAsJsonObject("element"))
                .toList();
    }
}
