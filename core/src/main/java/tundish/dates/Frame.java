package tundish.dates;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words around a phrase that belong to it.
 *
 * @param start of the phrase with the words that lead to it
 * @param end behind the words that belong to it
 * @param led whether words lead to it or follow it that only a date has
 * @param limit whether they make it a limit
 * @param within whether they make a period's end the limit
 * @param noDate whether they say that it is no day to plan by
 */
record Frame(int start, int end, boolean led, boolean limit, boolean within, boolean noDate) {

    private static final int REACH = 24;

    /** “Every Friday” happens again and again; a day of the lunar calendar is not one of ours. */
    private static final Pattern NO_DATE =
            Pattern.compile("(?:\\b(?:every|each|per)\\s(?:other\\s)?|每(?:个|一|周|月|个月|天|日|年|隔)?|[农阴]历|[$€£¥#])$");

    private static final Pattern LEAD =
            Pattern.compile("(?<![a-z0-9])(?:(?<limit>(?:no|not) later than|(?:on or )?before"
                    + "|by|until|till?|due(?: by| on)?)|(?<within>within)|(?<on>on|after)|(?<in>in|for)|(?<at>around|about|at))"
                    + "\\s{1,2}(?:the\\s{1,2})?$");
    private static final Pattern CHINESE_LEAD =
            Pattern.compile("(?:(?<limit>最迟|最晚|不晚于|不迟于|截至|截止到?|赶在|至迟)|(?<![现实存正好旨])在)\\s?$");
    private static final Pattern TAIL = Pattern.compile("\\)?\\s?(?:(?:左右|前后)?(?:(?<limit>之前|以前|为止|截止"
            + "|前(?![往台端天提期面景途进线沿后年任日言几来去]))|(?<within>之内|以内|内(?![部容测存涵在地]))|之后|以后)|左右|前后)|\\)");
    private static final Pattern LATEST = Pattern.compile("\\s{1,2}(?:at the )?latest(?![a-z])");

    private static final Set<Slot> PERIODS = EnumSet.of(Slot.MONTH, Slot.QUARTER, Slot.YEAR);

    static Frame around(NormalText text, int start, int end, Set<Slot> slots) {
        var before = text.text().substring(Math.max(0, start - REACH), start);
        var after = text.text().substring(end, Math.min(text.length(), end + REACH));
        var opened = text.text().substring(start, end).contains("(");
        return led(before, start, end, slots).endingWith(after, opened);
    }

    private static Frame led(String before, int start, int end, Set<Slot> slots) {
        var lead = LEAD.matcher(before);
        if (lead.find()) {
            return english(start - before.length() + lead.start(), end, lead, slots);
        }
        var chinese = CHINESE_LEAD.matcher(before);
        return chinese.find()
                ? new Frame(start - chinese.group().length(), end, true, chinese.group("limit") != null, false, false)
                : new Frame(
                        start, end, false, false, false, NO_DATE.matcher(before).find());
    }

    private static Frame english(int start, int end, Matcher lead, Set<Slot> slots) {
        var within = lead.group("within") != null;
        var limit = within || lead.group("limit") != null;
        var led = limit
                || lead.group("on") != null
                || (lead.group("in") != null && slots.stream().anyMatch(PERIODS::contains));
        return new Frame(start, end, led, limit, within, false);
    }

    private Frame endingWith(String after, boolean opened) {
        var latest = LATEST.matcher(after);
        if (latest.lookingAt()) {
            return new Frame(start, end + latest.end(), true, true, within, noDate);
        }
        var tail = TAIL.matcher(after);
        if (!tail.lookingAt() || (after.startsWith(")") && !opened)) {
            return this;
        }
        var ends = tail.group("within") != null;
        var limits = ends || tail.group("limit") != null;
        var says = !tail.group().equals(")");
        return new Frame(start, end + tail.end(), led || says, limit || limits, within || ends, noDate);
    }

    /** Whether a phrase of that strength is a date in these surroundings. */
    boolean suffices(Strength strength) {
        return switch (strength) {
            case STRONG -> true;
            case AFTER_A_LEAD -> led;
            case WEAK, ALONE -> false;
        };
    }
}
