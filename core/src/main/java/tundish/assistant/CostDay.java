package tundish.assistant;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import tundish.campaign.Campaign;
import tundish.dates.Dates;
import tundish.dates.Moment;

/** The day of a cost or a touch, as people type it: what has been spent was spent on the last such day, not on the next. */
final class CostDay {

    private static final int SOON_DAYS = 60;

    /** Elsewhere these months may be verbs: “3 may call back”. */
    private static final Pattern LIKE_A_VERB = Pattern.compile(
            "(\\d{1,2}(?:st|nd|rd|th)? (?:mar|march|may)(?:,? \\d{4})?)(?=[ ,])", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?!in |next )(?!.*\\d{4})(?!.*后)(?:.*\\d.*)", Pattern.CASE_INSENSITIVE);

    private CostDay() {}

    /** @param end where in the text the note begins */
    record Leading(LocalDate day, int end) {}

    /** The day that a note begins with: {@code 3 May booth}. */
    static Optional<Leading> leading(String note, Moment now, LocalDate today, Campaign campaign) {
        var month = LIKE_A_VERB.matcher(note);
        var phrase = month.lookingAt()
                ? Dates.whole(month.group(1), now)
                : Dates.first(note, now).filter(found -> found.start() == 0);
        return phrase.map(found ->
                new Leading(spent(found.date(), note.substring(0, found.end()), today, campaign), found.end()));
    }

    /** A day on which a campaign costs something: also one that comes soon, or before its end. */
    static LocalDate spent(LocalDate day, String words, LocalDate today, Campaign campaign) {
        var last = campaign.end() == null ? campaign.start() : campaign.end();
        var soon = today.plusDays(SOON_DAYS);
        return past(day, words, last == null || last.isBefore(soon) ? soon : last);
    }

    /** The same day a year before, where no year was said and it would be later than any that can be meant. */
    static LocalDate past(LocalDate day, String words, LocalDate latest) {
        return day.isAfter(latest) && WITHOUT_YEAR.matcher(words.strip()).matches() ? day.minusYears(1) : day;
    }
}
