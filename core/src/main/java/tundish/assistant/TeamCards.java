package tundish.assistant;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.member.Member;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowAbsences;
import tundish.operation.Operation.ShowUndelivered;
import tundish.workspace.Channel;
import tundish.workspace.Workspace;

/** How settings and people read. */
final class TeamCards {

    private TeamCards() {}

    static Card settings(Actor actor, Workspace workspace) {
        var texts = texts(actor);
        var held = workspace.settings();
        var locale = actor.language().locale();
        var facts = new ArrayList<Fact>();
        fact(texts, facts, "zone", zone(held.zone()));
        fact(texts, facts, "language", texts.get("language." + held.language()));
        fact(texts, facts, "currency", held.currency());
        fact(texts, facts, "calendar", held.calendar());
        fact(texts, facts, "dateOrder", texts.get("dateOrder." + held.dateOrder()));
        fact(texts, facts, "weekStart", held.weekStart().getDisplayName(TextStyle.FULL, locale));
        facts.add(channel(texts, "teamChannel", held.teamChannel()));
        facts.add(channel(texts, "dealChannel", held.dealChannel()));
        fact(
                texts,
                facts,
                "meeting",
                held.meeting().held()
                        ? texts.get(
                                "meeting.at",
                                held.meeting().day().getDisplayName(TextStyle.FULL, locale),
                                held.meeting().time())
                        : texts.get("no"));
        fact(
                texts,
                facts,
                "quiet",
                texts.get(
                        "quiet.hours",
                        held.quietHours().from(),
                        held.quietHours().until()));
        fact(texts, facts, "managerGrace", days(texts, held.managerGrace()));
        fact(texts, facts, "unclaimedAfter", days(texts, held.unclaimedAfter()));
        fact(texts, facts, "nudgeOnDaysOff", texts.get(held.nudgeOnDaysOff() ? "yes" : "no"));
        fact(texts, facts, "margin", Wording.percent(held.margin().movePointLeft(2), actor.language()));
        var card = Card.of(texts.get("settings", workspace.name()), Block.facts(facts));
        return actor.may(Right.CHANGE_SETTINGS)
                ? card.and(Block.buttons(
                        Button.primary(texts.get("settings.change"), new OpenForm(FormName.SETTINGS, "")),
                        new Button(texts.get("undelivered"), new ShowUndelivered())))
                : card.and(Block.note(texts.line("settings.admins")));
    }

    private static Fact channel(Texts texts, String setting, @Nullable Channel channel) {
        return new Fact(
                texts.get("field." + setting),
                List.of(channel == null ? Span.text(texts.get("none")) : Span.channel(channel)));
    }

    static Card people(Actor actor, List<Member> people) {
        var texts = texts(actor);
        return Card.of(
                texts.get("people"),
                new Table(
                        List.of(
                                new Table.Heading(texts.get("field.name"), false),
                                new Table.Heading(texts.get("field.role"), false),
                                new Table.Heading(texts.get("field.team"), false),
                                new Table.Heading(texts.get("field.zone"), false),
                                new Table.Heading(texts.get("field.language"), false),
                                new Table.Heading(texts.get("field.active"), false)),
                        people.stream().map(member -> row(actor, texts, member)).toList()),
                new Block.Buttons(peopleButtons(actor, texts)));
    }

    private static List<Button> peopleButtons(Actor actor, Texts texts) {
        var buttons = new ArrayList<Button>();
        buttons.add(new Button(texts.get("people.change"), new OpenForm(FormName.MEMBER, "")));
        buttons.add(new Button(texts.get("people.away"), new ShowAbsences()));
        if (actor.may(Right.CHANGE_PEOPLE)) {
            buttons.add(new Button(texts.get("people.leaver"), new OpenForm(FormName.LEAVER, "")));
        }
        return buttons;
    }

    static Card member(Actor actor, Member member) {
        var texts = texts(actor);
        return Card.of(
                texts.get("member.changed", member.name()),
                Block.facts(List.of(
                        new Fact(texts.get("field.role"), MemberReader.name(member.role(), actor.language())),
                        new Fact(texts.get("field.team"), team(member)),
                        new Fact(
                                texts.get("field.email"),
                                member.email().isEmpty() ? texts.get("none") : member.email()),
                        new Fact(texts.get("field.zone"), zone(member.zone())),
                        new Fact(texts.get("field.language"), texts.get("language." + member.language())),
                        new Fact(texts.get("field.active"), active(texts, member)))));
    }

    private static List<String> row(Actor actor, Texts texts, Member member) {
        return List.of(
                member.name(),
                MemberReader.name(member.role(), actor.language()),
                team(member),
                zone(member.zone()),
                texts.get("language." + member.language()),
                active(texts, member));
    }

    private static String team(Member member) {
        return member.team().isEmpty() ? "–" : member.team();
    }

    private static String active(Texts texts, Member member) {
        return !member.active()
                ? texts.get("left")
                : member.accounts().isEmpty() ? texts.get("noLogin") : texts.get("active");
    }

    private static String days(Texts texts, DayCount days) {
        return texts.count(days.kind() == DayCount.Kind.WORKING ? "workingDays" : "calendarDays", days.days());
    }

    private static String zone(ZoneId zone) {
        return zone.getId();
    }

    private static void fact(Texts texts, List<Fact> facts, String name, String value) {
        facts.add(new Fact(texts.get("field." + name), value));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("team", actor.language());
    }
}
