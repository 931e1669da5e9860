package tundish.assistant;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Moment;
import tundish.followup.ContactChannel;

/**
 * What one typed line says about a contact with a customer, once the customer's name is cut from it.
 *
 * @param next what is to be done, without the date; empty where nothing is planned
 * @param due when; null where no date stands
 */
record FollowUpLine(
        ContactChannel channel,
        String said,
        String needChange,
        String next,
        @Nullable DatePhrase due) {

    private static final String SIGNS = ",，;；:：、–—-";

    /** Takes the line apart: what was said comes before the clause that holds the date, and that clause is the plan. */
    static FollowUpLine read(String words, Moment now) {
        var plan = Plan.in(words, now);
        var need = FollowUpWords.NEED_MARKER.matcher(plan.before());
        if (!need.find()) {
            return read(plan, plan.before(), "");
        }
        var rest = plan.before().substring(need.end());
        var end = FollowUpWords.NEED_END.matcher(rest);
        var stop = end.find() ? end.start() : rest.length();
        return read(plan, plan.before().substring(0, need.start()) + rest.substring(stop), rest.substring(0, stop));
    }

    private static FollowUpLine read(Plan plan, String before, String needChange) {
        return new FollowUpLine(
                FollowUpWords.channel(before), said(before), tidy(needChange), tidy(plan.next()), plan.due());
    }

    /** Without the clause that only tells the channel, unless it is all there is. */
    private static String said(String before) {
        var text = tidy(before);
        var end = FollowUpWords.CLAUSE_END.matcher(text);
        if (end.find() && FollowUpWords.onlyTalk(text.substring(0, end.start()))) {
            return tidy(text.substring(end.end()));
        }
        var bare = tidy(FollowUpWords.withoutTalkFirst(text));
        return bare.isEmpty() ? text : bare;
    }

    /** Without the signs that parted it from the rest; of several dots at the end all stay. */
    private static String tidy(String text) {
        var from = 0;
        while (from < text.length() && (isSign(text.charAt(from)) || ".。".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        var end = lastSign(text);
        var dot = end > from && ".。".indexOf(text.charAt(end - 1)) >= 0;
        return from >= end ? "" : text.substring(from, dot && !text.startsWith("..", end - 2) ? end - 1 : end);
    }

    /** Where the signs begin that end the text. */
    private static int lastSign(String text) {
        var end = text.length();
        while (end > 0 && isSign(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSign(char c) {
        return Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0;
    }

    /** A line parted at what is planned. */
    private record Plan(
            String before, String next, @Nullable DatePhrase due) {

        static Plan in(String words, Moment now) {
            var marker = FollowUpWords.NEXT_MARKER.matcher(words);
            if (marker.find()) {
                return marked(words.substring(0, marker.start()), words.substring(marker.end()), now);
            }
            var phrases = Dates.find(words, now).stream()
                    .filter(phrase -> plans(words, phrase, now))
                    .toList();
            return phrases.isEmpty() ? new Plan(words, "", null) : dated(words, meant(words, phrases, now));
        }

        private static Plan marked(String before, String after, Moment now) {
            return Dates.first(after, now)
                    .map(phrase -> new Plan(
                            before, action(after.substring(0, phrase.start()), after.substring(phrase.end())), phrase))
                    .orElseGet(() -> new Plan(before, after, null));
        }

        /** A date plans something unless it is over, tells when the contact was, or what the customer will do. */
        private static boolean plans(String words, DatePhrase phrase, Moment now) {
            var start = clauseStart(words, phrase.start(), FollowUpWords.CLAUSE_END);
            var before = words.substring(start, phrase.start());
            var behind = words.substring(phrase.end(), clauseEnd(words, phrase.end()));
            var told = FollowUpWords.onlyTalk(before + " " + behind)
                    || (behind.isBlank() && FollowUpWords.channel(before) != ContactChannel.OTHER);
            var contact = start == 0 && !phrase.date().isAfter(now.today()) && told;
            return !contact
                    && !isCustomers(before, behind)
                    && !FollowUpWords.OVER.matcher(phrase.in(words)).find();
        }

        private static boolean isCustomers(String before, String behind) {
            return FollowUpWords.CUSTOMERS.matcher(before).matches()
                    && (isHan(before)
                            || behind.isBlank()
                            || FollowUpWords.CONTINUED.matcher(behind).matches());
        }

        /** The first date of the last clause that plans something to come; else the last of what is past. */
        private static DatePhrase meant(String words, List<DatePhrase> phrases, Moment now) {
            var coming = phrases.stream()
                    .filter(phrase -> !phrase.date().isBefore(now.today()))
                    .toList();
            if (coming.isEmpty()) {
                return phrases.getLast();
            }
            var clause = clauseStart(words, coming.getLast().start(), FollowUpWords.CLAUSE_END);
            return coming.stream()
                    .filter(phrase -> phrase.start() >= clause)
                    .findFirst()
                    .orElse(coming.getLast());
        }

        private static Plan dated(String words, DatePhrase phrase) {
            var start = clauseStart(words, phrase.start(), FollowUpWords.CLAUSE_END);
            var said = words.substring(0, start);
            var lead = words.substring(start, phrase.start());
            var after = words.substring(phrase.end());
            var turn = FollowUpWords.TURN.matcher(lead);
            if (turn.find()) {
                return new Plan(
                        said + lead.substring(0, turn.start()), action(lead.substring(turn.end()), after), phrase);
            }
            if (bare(lead).isEmpty() && bare(after).isEmpty()) {
                var before = clauseStart(words, lastSign(said), FollowUpWords.SENTENCE_END);
                return new Plan(words.substring(0, before), action(said.substring(before), ""), phrase);
            }
            return parts(said, lead, after)
                    ? new Plan(said + trailed(lead), action("", after), phrase)
                    : new Plan(said, action(lead, after), phrase);
        }

        /** Whether what stands before the date in its clause was said, and only what stands behind it is planned. */
        private static boolean parts(String said, String lead, String after) {
            if (bare(lead).isEmpty()
                    || bare(after).isEmpty()
                    || FollowUpWords.CONTINUED.matcher(after).matches()
                    || FollowUpWords.CLAUSE_END.matcher(after.strip()).lookingAt()) {
                return false;
            }
            var turned = !trailed(lead).equals(lead.stripTrailing())
                    && lead.matches("(?is).*(?:and|then|so|然后|接着|随后|并)\\W*");
            return turned || bare(said).isEmpty() || FollowUpWords.onlyTalk(bare(said));
        }

        private static String action(String lead, String after) {
            var before = trailed(FollowUpWords.LEADING.matcher(lead).replaceFirst(""));
            var behind =
                    before.isEmpty() ? FollowUpWords.LEADING.matcher(after).replaceFirst("") : after.stripLeading();
            return before + (joined(before, behind) ? "" : " ") + behind;
        }

        private static boolean joined(String before, String behind) {
            return before.isEmpty()
                    || behind.isEmpty()
                    || FollowUpWords.CLAUSE_END.matcher(behind).lookingAt()
                    || (isHan(before.substring(before.length() - 1)) && isHan(behind.substring(0, 1)));
        }

        private static String trailed(String text) {
            return FollowUpWords.withoutTrailing(text);
        }

        private static String bare(String text) {
            return trailed(FollowUpWords.LEADING.matcher(text).replaceFirst(""));
        }

        private static boolean isHan(String text) {
            return text.codePoints().anyMatch(Character::isIdeographic);
        }

        private static int clauseStart(String words, int at, Pattern ends) {
            return ends.matcher(words)
                    .results()
                    .filter(end -> end.end() <= at)
                    .mapToInt(MatchResult::end)
                    .reduce(0, (one, other) -> other);
        }

        private static int clauseEnd(String words, int from) {
            var end = FollowUpWords.CLAUSE_END.matcher(words);
            return end.find(from) ? end.start() : words.length();
        }
    }
}
