package tundish.bot.console;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.message.Field;
import tundish.message.Form;
import tundish.message.PlainText;
import tundish.message.Texts;

/** Renders forms as HTML for the room's dialog. They post to {@code submit}, with the form's id as the value of {@code form}. */
record ConsoleForms(ZoneId zone, Language language) {

    /** So many short options stand side by side; more of them, or longer ones, become a list to open. */
    private static final int MOST_SIDE_BY_SIDE = 6;

    private static final int LONGEST_SIDE_BY_SIDE = 64;

    /** @param problems what is wrong, by field name */
    String render(Form form, Map<String, String> problems) {
        var texts = Texts.of("console", language);
        var html = new Html();
        html.open(
                "form",
                "class",
                "form",
                "hx-post",
                "submit",
                "hx-encoding",
                "multipart/form-data",
                "hx-disabled-elt",
                "find .submit",
                "novalidate",
                "novalidate",
                "autocomplete",
                "off",
                "data-form",
                form.id().write());
        html.open("input", "type", "hidden", "name", "form", "value", form.id().write());
        html.open("header", "class", "form-head").element("h2", form.title(), "id", "form-title");
        html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "icon-button",
                        "data-close",
                        "",
                        "aria-label",
                        texts.get("close"))
                .html("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-close\"/></svg>")
                .close("button")
                .close("header")
                .open("div", "class", "form-body");
        notice(html, form, problems);
        form.fields()
                .forEach(field ->
                        field(html, texts, field, problems.get(field.caption().name())));
        html.close("div").open("footer", "class", "form-foot");
        html.element("button", texts.get("cancel"), "type", "button", "class", "button", "data-close", "");
        html.element("button", form.submit(), "type", "submit", "class", "button button-primary submit");
        return html.close("footer").close("form").toString();
    }

    /** What to know before, and what is wrong with a field that the form does not show. */
    private void notice(Html html, Form form, Map<String, String> problems) {
        if (!form.notice().isEmpty()) {
            var text = new PlainText(zone, language).render(form.notice());
            html.element("p", text, "class", "form-notice", "role", "status", "dir", "auto");
        }
        var shown = form.fields().stream().map(field -> field.caption().name()).toList();
        problems.forEach((name, problem) -> {
            if (!shown.contains(name)) {
                html.element("p", problem, "class", "form-notice form-notice-problem", "role", "alert");
            }
        });
    }

    private static void field(Html html, Texts texts, Field field, @Nullable String problem) {
        var caption = field.caption();
        var id = "f-" + caption.name();
        var grouped = field instanceof Field.Choice choice && sideBySide(choice);
        html.open(grouped ? "fieldset" : "div", "class", style(field) + (problem == null ? "" : " field-bad"));
        if (!(field instanceof Field.Tick)) {
            html.open(grouped ? "legend" : "label", grouped ? "class" : "for", grouped ? "label" : id);
            label(html, texts, caption);
            html.close(grouped ? "legend" : "label");
        }
        var described = new Described(id, field, problem);
        control(html, texts, field, described);
        if (!described.hint().isEmpty()) {
            html.element("p", caption.hint(), "class", "hint", "id", id + "-hint", "dir", "auto");
        }
        if (problem != null) {
            html.element("p", problem, "class", "problem", "id", id + "-problem", "role", "alert", "dir", "auto");
        }
        html.close(grouped ? "fieldset" : "div");
    }

    private static void label(Html html, Texts texts, Field.Caption caption) {
        html.text(caption.label());
        if (!caption.required()) {
            html.element("span", texts.get("optional"), "class", "optional");
        }
    }

    private static String style(Field field) {
        return switch (field) {
            case Field.DateField _, Field.TimeField _ -> "field field-half";
            case Field.Tick _ -> "field field-tick";
            default -> "field";
        };
    }

    private static void control(Html html, Texts texts, Field field, Described about) {
        switch (field) {
            case Field.TextField text
            when text.multiline() ->
                html.open("textarea", about.with("rows", "2", "maxlength", "" + text.maxLength(), "dir", "auto"))
                        .text("\n" + text.initial())
                        .close("textarea");
            case Field.TextField text -> input(html, about, "text", text.initial(), "maxlength", "" + text.maxLength());
            case Field.Choice choice when sideBySide(choice) -> pills(html, choice, about);
            case Field.Choice choice -> list(html, texts, choice, about);
            case Field.Search search -> search(html, texts, search, about);
            case Field.DateField date -> input(html, about, "date", date.initial(), "max", "9999-12-31");
            case Field.TimeField time -> input(html, about, "time", time.initial(), "step", "60");
            case Field.Tick tick -> tick(html, tick, about);
            case Field.Upload upload ->
                input(
                        html,
                        about,
                        "file",
                        "",
                        "accept",
                        String.join(
                                ",",
                                upload.endings().stream()
                                        .map(ending -> ending.startsWith(".") ? ending : "." + ending)
                                        .toList()));
        }
    }

    private static void input(Html html, Described about, String type, String value, String... more) {
        var all = List.of("type", type, "value", value, more[0], more[1], "dir", "auto");
        html.open("input", about.with(all.toArray(String[]::new)));
    }

    private static boolean sideBySide(Field.Choice choice) {
        return choice.options().size() <= MOST_SIDE_BY_SIDE
                && choice.options().stream()
                                .mapToInt(option -> option.label().length() + 4)
                                .sum()
                        <= LONGEST_SIDE_BY_SIDE;
    }

    private static void pills(Html html, Field.Choice choice, Described about) {
        html.open("div", "class", choice.caption().required() ? "pills" : "pills pills-optional");
        for (var option : choice.options()) {
            var chosen = option.value().equals(choice.initial());
            html.open("label", "class", "pill");
            html.open("input", about.radio(option.value(), chosen)).element("span", option.label());
            html.close("label");
        }
        html.close("div");
    }

    private static void list(Html html, Texts texts, Field.Choice choice, Described about) {
        html.open("select", about.with());
        if (choice.initial() == null || !choice.caption().required()) {
            html.element("option", texts.get("choose"), "value", "");
        }
        for (var option : choice.options()) {
            var value = option.value();
            if (value.equals(choice.initial())) {
                html.element("option", option.label(), "value", value, "selected", "selected");
            } else {
                html.element("option", option.label(), "value", value);
            }
        }
        html.close("select");
    }

    /** The visible part is searched in; the hidden one is sent: what was chosen, or else what was typed. */
    private static void search(Html html, Texts texts, Field.Search search, Described about) {
        var initial = search.initial();
        html.open("div", "class", "search", "data-subject", search.subject().name());
        html.open(
                "input",
                "type",
                "hidden",
                "name",
                search.caption().name(),
                "value",
                initial == null ? "" : initial.value());
        html.open(
                "input",
                about.unnamed(
                        "type",
                        "text",
                        "role",
                        "combobox",
                        "aria-autocomplete",
                        "list",
                        "aria-expanded",
                        "false",
                        "aria-controls",
                        about.id + "-list",
                        "placeholder",
                        search.caption().hint().isEmpty()
                                ? texts.get("search." + search.subject().name())
                                : search.caption().hint(),
                        "value",
                        initial == null ? "" : initial.label(),
                        "dir",
                        "auto"));
        html.open("ul", "class", "options", "role", "listbox", "id", about.id + "-list", "hidden", "hidden")
                .close("ul")
                .close("div");
    }

    private static void tick(Html html, Field.Tick tick, Described about) {
        html.open("label", "class", "tick");
        var box = about.with("type", "checkbox", "value", "yes");
        html.open("input", tick.initial() ? plus(box, "checked", "checked") : box);
        html.element("span", tick.caption().label()).close("label");
    }

    private static String[] plus(String[] attributes, String... more) {
        var all = new ArrayList<>(List.of(attributes));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** The attributes that tie a control to its name, its hint and what is wrong with it. */
    private record Described(
            String id, Field field, @Nullable String problem) {

        Field.Caption caption() {
            return field.caption();
        }

        /** What stands below the control; text fields have it inside while they are empty. */
        String hint() {
            return field instanceof Field.TextField || field instanceof Field.Search
                    ? ""
                    : caption().hint();
        }

        String[] with(String... more) {
            return plus(unnamed(more), "name", caption().name());
        }

        String[] unnamed(String... more) {
            var all = plus(more, "id", id);
            if (field instanceof Field.TextField && !caption().hint().isEmpty()) {
                all = plus(all, "placeholder", caption().hint());
            }
            if (caption().required()) {
                all = plus(all, "aria-required", "true");
            }
            if (problem != null) {
                all = plus(all, "aria-invalid", "true");
            }
            return describedBy().isEmpty() ? all : plus(all, "aria-describedby", describedBy());
        }

        String[] radio(String value, boolean chosen) {
            var all = new String[] {"type", "radio", "name", caption().name(), "value", value, "id", id + "-" + value};
            return chosen ? plus(all, "checked", "checked") : all;
        }

        private String describedBy() {
            var hint = hint().isEmpty() ? "" : id + "-hint ";
            return (hint + (problem == null ? "" : id + "-problem")).strip();
        }
    }
}
