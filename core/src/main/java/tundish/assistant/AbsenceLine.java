package tundish.assistant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Grain;
import tundish.dates.Moment;

/** Reads an absence from one line: {@code next Mon to Fri Li Na}, {@code 下周一到下周五 李娜}, {@code Tom tomorrow}. */
final class AbsenceLine {

    private static final Pattern LINK =
            Pattern.compile("^[\\s,，]*(?:to|until|till|through|and|bis|到|至|[-–—~～])[\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile(
            "^[\\s,，、;；:：]*(?:deputy|stand-in|covered by|with|由|代理人?|交给)?[\\s,，、:：]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile("[\\s,，、;；:：]*(?:from|is away|away|从|代理|请假)?[\\s,，、;；:：]*$");

    private AbsenceLine() {}

    /**
     * What the line says; empty where there is no day in it.
     *
     * @param member who is away, or empty for the asker
     * @param deputy empty for none
     */
    record Said(String member, LocalDate from, LocalDate until, String deputy) {}

    static Optional<Said> read(String line, Moment now) {
        return Dates.first(line, now).map(first -> read(line, first, now));
    }

    private static Said read(String line, DatePhrase first, Moment now) {
        var member = TAIL.matcher(line.substring(0, first.start())).replaceFirst("");
        var rest = line.substring(first.end());
        var link = LINK.matcher(rest);
        if (link.find()) {
            var second = Dates.first(rest.substring(link.end()), now)
                    .filter(phrase -> phrase.start() == 0)
                    .map(phrase -> notBefore(rest.substring(link.end()), phrase, first.date(), now));
            if (second.isPresent()) {
                var deputy = rest.substring(link.end() + second.get().end());
                return new Said(member.strip(), first.date(), last(second.get()), unled(deputy));
            }
        }
        return new Said(member.strip(), first.date(), last(first), unled(rest));
    }

    /** “Next Monday to Friday” ends in the week in which it begins. */
    private static DatePhrase notBefore(String text, DatePhrase phrase, LocalDate from, Moment now) {
        return phrase.date().isBefore(from) ? Dates.first(text, on(from, now)).orElse(phrase) : phrase;
    }

    private static Moment on(LocalDate day, Moment now) {
        ZoneId zone = now.zone();
        return new Moment(day.atStartOfDay(zone).toInstant(), zone, now.calendar(), now.order());
    }

    /** The last day of what the phrase names. */
    private static LocalDate last(DatePhrase phrase) {
        var day = phrase.date();
        return phrase.grain() == Grain.WEEK && !phrase.deadline()
                ? day.plusDays(7L - day.getDayOfWeek().getValue())
                : day;
    }

    private static String unled(String text) {
        return LEAD.matcher(text).replaceFirst("").strip();
    }
}
