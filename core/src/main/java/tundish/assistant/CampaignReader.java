package tundish.assistant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Campaign;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.Refusal;
import tundish.operation.Refusal.BadField;

/** Reads what is typed about a campaign, field by field or in one line; what is not named stays as it is. */
final class CampaignReader {

    /** Every field that can be typed, in the order in which they are shown. */
    static final List<String> FIELDS = List.of("name", "channel", "owner", "start", "end", "budget", "target");

    private static final int LONGEST = 200;
    private static final int LARGEST_TARGET = 100_000_000;
    private static final Pattern BUDGET = Pattern.compile("(?i)^(?:budget|预算)\\s*[:：]?\\s*(.+)$");
    private static final Pattern TARGET = Pattern.compile(
            "(?i)^(?:target|goal|目标)\\s*[:：]?\\s*([\\d,]+)(?:\\s*(?:leads?|valid leads?|条|个|线索|条线索|个线索))?$");
    private static final Pattern OWNER = Pattern.compile("(?i)^(?:owner|by|负责人)\\s*[:：]?\\s*(.+)$");
    private static final Pattern CHANNEL = Pattern.compile("(?i)^(?:channel|渠道)\\s*[:：]?\\s*(.+)$");
    private static final Pattern SPAN = Pattern.compile("(?i)^(.+?)\\s*(?:\\bto\\b|\\buntil\\b|至|到|~|–|—)\\s*(.+)$");
    private static final List<String> NONE = List.of("none", "无", "-");

    private final Readings readings;

    CampaignReader(Readings readings) {
        this.readings = readings;
    }

    /** Takes a line apart: name, channel, budget 50k, target 50, 3 March to 5 March, owner Mia. */
    Map<String, String> line(Actor actor, Map<String, String> values) {
        var parts = values.getOrDefault("line", "").split("[,，;；]");
        if (values.getOrDefault("line", "").isBlank()) {
            return values;
        }
        var read = new HashMap<String, String>();
        read.put("name", parts[0].strip());
        Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> put(actor, read, part));
        return read;
    }

    private void put(Actor actor, Map<String, String> read, String part) {
        var budget = BUDGET.matcher(part);
        var target = TARGET.matcher(part);
        var owner = OWNER.matcher(part);
        var channel = CHANNEL.matcher(part);
        var span = SPAN.matcher(part);
        if (budget.matches()) {
            read.put("budget", budget.group(1));
        } else if (target.matches()) {
            read.put("target", target.group(1));
        } else if (owner.matches()) {
            read.put("owner", owner.group(1));
        } else if (channel.matches()) {
            read.put("channel", channel.group(1));
        } else if (span.matches() && isDay(actor, span.group(1)) && isDay(actor, span.group(2))) {
            read.put("start", span.group(1));
            read.put("end", span.group(2));
        } else if (isDay(actor, part)) {
            read.put(read.containsKey("start") ? "end" : "start", part);
        } else {
            read.merge("channel", part, (known, more) -> known + " " + more);
        }
    }

    private boolean isDay(Actor actor, String text) {
        try {
            readings.day(actor, "start", text);
            return true;
        } catch (Refusal noDay) {
            return false;
        }
    }

    Campaign read(Actor actor, Campaign held, Map<String, String> typed) {
        typed.keySet().stream()
                .filter(name -> !FIELDS.contains(name) && !name.equals("line") && !name.equals("campaign"))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadField("field", "campaign.field", name, String.join(", ", FIELDS));
                });
        var in = new Typed(typed);
        var campaign = new Campaign(
                held.id(),
                in.has("name") ? checked("name", in.text("name")) : held.name(),
                in.has("channel") ? checked("channel", in.orNothing("channel")) : held.channel(),
                in.has("owner") ? owner(actor, in.orNothing("owner")) : held.owner(),
                in.has("start") ? day(actor, "start", in.orNothing("start")) : held.start(),
                in.has("end") ? day(actor, "end", in.orNothing("end")) : held.end(),
                in.has("budget") ? budget(actor, held, in.orNothing("budget")) : held.budget(),
                in.has("target") ? target(in.orNothing("target")) : held.targetLeads(),
                held.version());
        return sound(campaign);
    }

    private static Campaign sound(Campaign campaign) {
        if (campaign.name().isBlank()) {
            throw new BadField("name", "missing");
        }
        var start = campaign.start();
        var end = campaign.end();
        if (start != null && end != null && end.isBefore(start)) {
            throw new BadField("end", "campaign.ends", end, start);
        }
        return campaign;
    }

    static String checked(String field, String text) {
        if (text.length() > LONGEST) {
            throw new BadField(field, "tooLong", LONGEST, text.length());
        }
        return text.replaceAll("\\s+", " ");
    }

    private @Nullable MemberId owner(Actor actor, String text) {
        return text.isEmpty() ? null : readings.member(actor, "owner", text).id();
    }

    private @Nullable LocalDate day(Actor actor, String field, String text) {
        return text.isEmpty() ? null : readings.day(actor, field, text);
    }

    private @Nullable Money budget(Actor actor, Campaign held, String text) {
        var known = held.budget();
        var usual = known == null ? actor.settings().currency() : known.currency();
        return text.isEmpty() ? null : readings.amount("budget", text, usual);
    }

    private static @Nullable Integer target(String text) {
        var plain = text.replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,9}") || Integer.parseInt(plain) > LARGEST_TARGET) {
            throw new BadField("target", "count.unreadable", text);
        }
        return Integer.valueOf(plain);
    }

    private record Typed(Map<String, String> values) {

        /** Whether it is named at all: an empty text that is filled in leaves things as they are. */
        boolean has(String name) {
            return !text(name).isEmpty();
        }

        String text(String name) {
            return values.getOrDefault(name, "").strip();
        }

        String orNothing(String name) {
            return NONE.contains(text(name).toLowerCase(Locale.ROOT)) ? "" : text(name);
        }
    }
}
