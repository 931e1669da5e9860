package tundish.assistant;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.command.Values;
import tundish.member.Role;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Refusal;
import tundish.workspace.Channel;
import tundish.workspace.Settings;

/** What is filled in about the team and its members. */
final class TeamForms {

    private final FormDesk desk;
    private final Readings readings;

    TeamForms(FormDesk desk, Readings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("team", actor, id, values);
        return switch (id.form()) {
            case SETTINGS -> sheet.form(settings(sheet, actor.settings()));
            case MEMBER -> sheet.form(member(sheet, actor, values));
            default -> throw new IllegalArgumentException("no form about a team: " + id.form());
        };
    }

    private static List<Field> settings(FormSheet sheet, Settings held) {
        return List.of(
                sheet.text("zone", held.zone().getId(), true, false),
                sheet.choice("language", languages(), held.language().name().toLowerCase(Locale.ROOT), true),
                sheet.text("currency", held.currency(), true, false),
                sheet.text("calendar", held.calendar(), true, false),
                sheet.choice(
                        "dateOrder",
                        List.of(new Option("DAY_FIRST", "31/12"), new Option("MONTH_FIRST", "12/31")),
                        held.dateOrder().name(),
                        true),
                sheet.choice("weekStart", weekdays(sheet), held.weekStart().name(), true),
                sheet.text("teamChannel", channel(held.teamChannel()), false, false),
                sheet.text("dealChannel", channel(held.dealChannel()), false, false),
                sheet.choice("meetingDay", weekdays(sheet), held.meeting().day().name(), true),
                sheet.text("meetingTime", held.meeting().time().toString(), true, false),
                sheet.choice("meeting", yesNo(sheet), held.meeting().held() ? "yes" : "no", true),
                sheet.text("quietFrom", held.quietHours().from().toString(), true, false),
                sheet.text("quietUntil", held.quietHours().until().toString(), true, false),
                sheet.text("managerGrace", typed(held.managerGrace()), true, false),
                sheet.text("unclaimedAfter", typed(held.unclaimedAfter()), true, false),
                sheet.choice("nudgeOnDaysOff", yesNo(sheet), held.nudgeOnDaysOff() ? "yes" : "no", true),
                sheet.text("margin", held.margin().toPlainString(), false, false));
    }

    /** What a new workspace is asked first. */
    static List<Field> region(FormSheet sheet, Settings held) {
        return List.of(
                sheet.choice("language", languages(), held.language().name().toLowerCase(Locale.ROOT), true),
                sheet.text("zone", held.zone().getId(), true, false),
                sheet.text("currency", held.currency(), true, false),
                sheet.text("calendar", held.calendar(), true, false));
    }

    /** Where and when the team meets. */
    static List<Field> meeting(FormSheet sheet, Settings held) {
        return List.of(
                sheet.text("teamChannel", channel(held.teamChannel()), false, false),
                sheet.choice("meeting", yesNo(sheet), held.meeting().held() ? "yes" : "no", true),
                sheet.choice("meetingDay", weekdays(sheet), held.meeting().day().name(), true),
                sheet.text("meetingTime", held.meeting().time().toString(), true, false));
    }

    /** How a setting is typed; also how it is shown. */
    static String typed(DayCount days) {
        return days.days() + (days.kind() == DayCount.Kind.WORKING ? " working" : " calendar");
    }

    static String channel(@Nullable Channel channel) {
        return channel == null
                ? ""
                : switch (channel.platform()) {
                    case SLACK -> "<#" + channel.id() + ">";
                    case DISCORD -> channel.id();
                    case CONSOLE -> "console";
                };
    }

    private List<Field> member(FormSheet sheet, Actor actor, Values values) {
        var fields = new ArrayList<Field>();
        fields.add(sheet.search("member", Subject.MEMBERS, true));
        fields.add(sheet.choice("role", roles(sheet), held(actor, values), false));
        fields.add(sheet.text("team", false, false));
        fields.add(sheet.text("name", false, false));
        fields.add(sheet.text("email", false, false));
        fields.add(sheet.text("zone", false, false));
        fields.add(sheet.choice("language", languages(), false));
        fields.add(sheet.choice("active", yesNo(sheet), false));
        fields.add(sheet.tick("reset"));
        return fields;
    }

    private @Nullable String held(Actor actor, Values values) {
        try {
            return values.has("member")
                    ? readings.anybody(actor, "member", values.text("member"))
                            .role()
                            .name()
                    : null;
        } catch (Refusal unclear) {
            return null;
        }
    }

    private static List<Option> roles(FormSheet sheet) {
        return Stream.concat(
                        Arrays.stream(Role.values())
                                .map(role -> new Option(
                                        role.name(),
                                        MemberReader.name(role, sheet.actor().language()))),
                        Stream.of(new Option(MemberReader.FOLLOWS, sheet.texts().get("role.follows"))))
                .toList();
    }

    private static List<Option> languages() {
        return List.of(new Option("en", "English"), new Option("zh", "中文"));
    }

    private static List<Option> weekdays(FormSheet sheet) {
        Locale locale = sheet.actor().language().locale();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL, locale)))
                .toList();
    }

    private static List<Option> yesNo(FormSheet sheet) {
        return List.of(
                new Option("yes", sheet.texts().get("yes")),
                new Option("no", sheet.texts().get("no")));
    }
}
