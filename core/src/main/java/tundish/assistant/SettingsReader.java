package tundish.assistant;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tundish.calendar.Calendars;
import tundish.calendar.DayCount;
import tundish.dates.DateOrder;
import tundish.language.Language;
import tundish.operation.Refusal.BadField;
import tundish.workspace.Channels;
import tundish.workspace.Meeting;
import tundish.workspace.QuietHours;
import tundish.workspace.Settings;
import tundish.workspace.WorkspaceId;

/** Reads typed settings; those that are not named stay as they are. */
final class SettingsReader {

    /** Every setting that can be typed, in the order in which they are shown. */
    static final List<String> NAMES = List.of(
            "zone",
            "language",
            "currency",
            "calendar",
            "dateOrder",
            "weekStart",
            "teamChannel",
            "dealChannel",
            "meetingDay",
            "meetingTime",
            "meeting",
            "quietFrom",
            "quietUntil",
            "managerGrace",
            "unclaimedAfter",
            "nudgeOnDaysOff",
            "margin");

    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})\\s*(.*)");

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*[%％]?");

    private final Calendars calendars;
    private final ChannelReader channels;

    SettingsReader(Calendars calendars, Channels channels) {
        this.calendars = calendars;
        this.channels = new ChannelReader(channels);
    }

    /** Whether typed channels are the workspace's own, which only their platform knows. */
    void inquire(WorkspaceId workspace, Map<String, String> typed) {
        var in = new Typed(typed);
        var team = in.text("teamChannel");
        if (!team.isEmpty()) {
            channels.requireOwn(workspace, "teamChannel", ChannelReader.team(team), team);
        }
        var deals = in.text("dealChannel");
        if (!deals.isEmpty()) {
            channels.requireOwn(workspace, "dealChannel", ChannelReader.deals(deals), deals);
        }
    }

    Settings read(Settings held, Map<String, String> typed) {
        typed.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadField("setting", "setting.unknown", name, String.join(", ", NAMES));
                });
        var in = new Typed(typed);
        return new Settings(
                in.has("zone") ? zone("zone", in.text("zone")) : held.zone(),
                in.has("language") ? Language.of(in.text("language")) : held.language(),
                in.has("currency") ? currency(in.text("currency")) : held.currency(),
                in.has("calendar") ? calendar(in.text("calendar")) : held.calendar(),
                in.has("weekStart") ? day("weekStart", in.text("weekStart")) : held.weekStart(),
                in.has("teamChannel") ? ChannelReader.team(in.text("teamChannel")) : held.teamChannel(),
                in.has("dealChannel") ? ChannelReader.deals(in.text("dealChannel")) : held.dealChannel(),
                in.has("dateOrder") ? order(in.text("dateOrder")) : held.dateOrder(),
                quietHours(held.quietHours(), in),
                meeting(held.meeting(), in),
                in.has("managerGrace") ? days("managerGrace", in.text("managerGrace")) : held.managerGrace(),
                in.has("unclaimedAfter") ? days("unclaimedAfter", in.text("unclaimedAfter")) : held.unclaimedAfter(),
                in.has("nudgeOnDaysOff") ? yes("nudgeOnDaysOff", in.text("nudgeOnDaysOff")) : held.nudgeOnDaysOff(),
                in.has("margin") ? percent("margin", in.text("margin")) : held.margin());
    }

    static ZoneId zone(String field, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new BadField(field, "zone.unknown", text);
        }
    }

    private static String currency(String text) {
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new BadField("currency", "currency.unknown", text);
        }
    }

    private String calendar(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (calendars.find(code).isEmpty()) {
            throw new BadField("calendar", "calendar.unknown", text);
        }
        return code;
    }

    private static DayOfWeek day(String field, String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT))
                        || ("周" + "一二三四五六日".charAt(day.getValue() - 1)).equals(text)
                        || ("星期" + "一二三四五六日".charAt(day.getValue() - 1)).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadField(field, "weekday.unknown", text));
    }

    private static DateOrder order(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "DAY_FIRST", "DMY" -> DateOrder.DAY_FIRST;
            case "MONTH_FIRST", "MDY" -> DateOrder.MONTH_FIRST;
            default -> throw new BadField("dateOrder", "dateOrder.unknown", text);
        };
    }

    private static QuietHours quietHours(QuietHours held, Typed in) {
        return new QuietHours(
                in.has("quietFrom") ? time("quietFrom", in.text("quietFrom")) : held.from(),
                in.has("quietUntil") ? time("quietUntil", in.text("quietUntil")) : held.until());
    }

    private static Meeting meeting(Meeting held, Typed in) {
        return new Meeting(
                in.has("meetingDay") ? day("meetingDay", in.text("meetingDay")) : held.day(),
                in.has("meetingTime") ? time("meetingTime", in.text("meetingTime")) : held.time(),
                in.has("meeting") ? yes("meeting", in.text("meeting")) : held.held());
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text.length() == "9:00".length() ? "0" + text : text);
        } catch (DateTimeException unreadable) {
            throw new BadField(field, "time.unreadable", text);
        }
    }

    /** {@code 3 working}, {@code 3个工作日}, or {@code 3} for calendar days. */
    private static DayCount days(String field, String text) {
        var match = DAYS.matcher(text);
        if (!match.matches()) {
            throw new BadField(field, "days.unreadable", text);
        }
        var unit = match.group(2).toLowerCase(Locale.ROOT);
        var working = unit.contains("work") || unit.contains("business") || unit.contains("工作");
        return new DayCount(Integer.parseInt(match.group(1)), working ? DayCount.Kind.WORKING : DayCount.Kind.CALENDAR);
    }

    private static BigDecimal percent(String field, String text) {
        var match = PERCENT.matcher(text.strip());
        if (!match.matches()) {
            throw new BadField(field, "percent.unreadable", text);
        }
        var percent = new BigDecimal(match.group(1).replace(',', '.'));
        if (percent.signum() <= 0 || percent.compareTo(Settings.WHOLE_MARGIN) > 0) {
            throw new BadField(field, "percent.unreadable", text);
        }
        return percent;
    }

    private static boolean yes(String field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "true", "是", "开" -> true;
            case "no", "off", "false", "否", "关" -> false;
            default -> throw new BadField(field, "yesNo", text);
        };
    }

    private record Typed(Map<String, String> values) {

        boolean has(String name) {
            return !text(name).isEmpty();
        }

        String text(String name) {
            return values.getOrDefault(name, "").strip();
        }
    }
}
