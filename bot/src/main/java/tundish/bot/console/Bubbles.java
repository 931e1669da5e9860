package tundish.bot.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import tundish.language.Language;
import tundish.member.Member;
import tundish.message.Texts;
import tundish.message.Wording;

/**
 * Puts author and time around what a message says, for one viewer.
 *
 * @param members by number
 */
record Bubbles(Persona viewer, Map<Long, Member> members) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH =
            DateTimeFormatter.ofPattern("uuuu年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);

    String render(Message message) {
        var at = message.at().atZone(viewer.zone());
        var texts = Texts.of("console", viewer.language());
        var html = new Html();
        html.open(
                "article",
                "class",
                message.author() == null ? "message message-bot" : "message",
                "id",
                "m" + message.id(),
                "data-id",
                Long.toString(message.id()),
                "data-revision",
                Long.toString(message.revision()),
                "data-day",
                at.toLocalDate().toString(),
                "data-day-label",
                day(at.toLocalDate()),
                "hx-vals",
                "{\"message\":\"" + message.id() + "\"}");
        avatar(html, message);
        html.open("div", "class", "message-body").open("header", "class", "message-head");
        html.element("span", author(message), "class", "author");
        if (message.author() == null) {
            html.element("span", texts.get("app"), "class", "badge");
        }
        html.element(
                "time",
                TIME.format(at),
                "datetime",
                message.at().toString(),
                "title",
                Wording.time(message.at(), viewer.zone(), viewer.language()));
        if (isPrivate(message)) {
            html.open("span", "class", "private")
                    .html("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-eye\"/></svg>")
                    .text(texts.get("private"))
                    .close("span");
        }
        return html.close("header")
                .html(message.html())
                .close("div")
                .close("article")
                .toString();
    }

    /** In direct messages nobody else would see it anyway. */
    private boolean isPrivate(Message message) {
        return message.onlyFor() != null && !message.room().equals(viewer.directRoom());
    }

    private void avatar(Html html, Message message) {
        var member = members.get(message.author());
        if (member == null) {
            html.open("div", "class", "avatar avatar-bot", "aria-hidden", "true")
                    .html("<svg class=\"mark\"><use href=\"#i-mark\"/></svg>")
                    .close("div");
        } else {
            var persona = new Persona(member);
            html.element(
                    "div", persona.initials(), "class", "avatar avatar-" + persona.colour(), "aria-hidden", "true");
        }
    }

    private String author(Message message) {
        var member = members.get(message.author());
        return member == null ? "Tundish" : member.name();
    }

    private String day(LocalDate day) {
        return (viewer.language() == Language.ZH ? DAY_ZH : DAY_EN).format(day);
    }
}
