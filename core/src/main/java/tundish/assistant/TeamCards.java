package tundish.assistant;

import java.time.DayOfWeek;
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
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** How settings and people read. */
final class TeamCards {

    private TeamCards() {}

    static Card settings(Actor actor, Workspace workspace) {
        var texts = texts(actor);
        var held = workspace.settings();
        var facts = new ArrayList<Fact>();
        facts.addAll(place(actor, texts, held));
        facts.addAll(meeting(actor, texts, held));
        facts.addAll(nudges(texts, held));
        facts.add(fact(texts, "margin", Wording.percent(held.margin().movePointLeft(2), actor.language())));
        var card = Card.of(texts.get("settings", workspace.name()), Block.facts(facts));
        return actor.may(Right.CHANGE_SETTINGS)
                ? card.and(Block.buttons(
                        Button.primary(texts.get("settings.change"), new OpenForm(FormName.SETTINGS, "")),
                        new Button(texts.get("undelivered"), new ShowUndelivered())))
                : card.and(Block.note(texts.line("settings.admins")));
    }

    /** What words, money and days of the team mean. */
    private static List<Fact> place(Actor actor, Texts texts, Settings held) {
        return List.of(
                fact(texts, "zone", zone(held.zone())),
                fact(texts, "language", texts.get("language." + held.language())),
                fact(texts, "currency", held.currency()),
                fact(texts, "calendar", held.calendar()),
                fact(texts, "dateOrder", texts.get("dateOrder." + held.dateOrder())),
                fact(texts, "weekStart", day(actor, held.weekStart())));
    }

    /** Where the team is told of its deals, and when. */
    private static List<Fact> meeting(Actor actor, Texts texts, Settings held) {
        var meeting = held.meeting();
        return List.of(
                channel(texts, "teamChannel", held.teamChannel()),
                channel(texts, "dealChannel", held.dealChannel()),
                fact(
                        texts,
                        "meeting",
                        meeting.held()
                                ? texts.get("meeting.at", day(actor, meeting.day()), meeting.time())
                                : texts.get("no")));
    }

    private static List<Fact> nudges(Texts texts, Settings held) {
        var quiet = held.quietHours();
        return List.of(
                fact(texts, "quiet", texts.get("quiet.hours", quiet.from(), quiet.until())),
                fact(texts, "managerGrace", days(texts, held.managerGrace())),
                fact(texts, "unclaimedAfter", days(texts, held.unclaimedAfter())),
                fact(texts, "nudgeOnDaysOff", texts.get(held.nudgeOnDaysOff() ? "yes" : "no")));
    }

    private static String day(Actor actor, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, actor.language().locale());
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

    private static Fact fact(Texts texts, String name, String value) {
        return new Fact(texts.get("field." + name), value);
    }

    private static Texts texts(Actor actor) {
        return Texts.of("team", actor.language());
    }
}
