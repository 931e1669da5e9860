package tundish.assistant;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Moment;
import tundish.member.Member;
import tundish.operation.Actor;
import tundish.operation.Refusal.UnclearMember;

/**
 * Reads who and until when out of a decision that is said in one line: “Mia prepares the case study by Friday”, “@Mia
 * …”, 由李娜周五前准备案例. The owner stands at the beginning, behind an @ or a 由, or alone between commas: “Call
 * everybody, Mia, next Friday”.
 */
final class DecisionLine {

    private static final Pattern SLACK_MENTION = Pattern.compile("<@(?<user>[A-Z0-9]{3,20})(?:\\|[^>]{0,80})?>");
    private static final Pattern MYSELF = Pattern.compile("(?:I(?:['’]ll|['’]m)?(?=\\s)|我(?!们|方|司)).*", Pattern.DOTALL);
    private static final Pattern LEAD = Pattern.compile("[由请让]?@?");

    /** How long something may take each time, as in “answers within a day”, where a day is named besides. */
    private static final Pattern SPAN = Pattern.compile(
            "(?i)(?:within|in)\\s(?:\\d|(?:an?|one|two|three|four|five)\\s).*|[\\d\\s一二两三四五六七八九十半]++(?!月).*内");

    private static final Pattern ALONE = Pattern.compile("[,，]\\s*(?<part>[^,，]*[^,，\\s])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d._-]{1,40}");

    private final List<Member> members;

    /** @param members who may carry something out */
    DecisionLine(List<Member> members) {
        this.members = members;
    }

    /** What was understood; a decision where nobody is named. */
    record Said(
            String text, @Nullable Member owner, @Nullable LocalDate due) {}

    Said read(Actor actor, String typed, Moment now) {
        var line = withNames(typed.strip());
        var named = named(actor, line);
        if (named.isEmpty()) {
            return new Said(line, null, null);
        }
        var due = due(line, named.get(), now);
        var name = line.substring(named.get().start(), named.get().end());
        var text = unaddressed(due.map(phrase -> without(line, phrase)).orElse(line), name);
        return new Said(
                trimmed(text), named.get().member(), due.map(DatePhrase::date).orElse(null));
    }

    /** People as Slack names them, by their names. */
    private String withNames(String text) {
        return SLACK_MENTION
                .matcher(text)
                .replaceAll(mention -> members.stream()
                        .filter(member -> member.accounts().stream()
                                .anyMatch(account -> account.user().equals(mention.group(1))))
                        .map(member -> Matcher.quoteReplacement("@" + member.name()))
                        .findFirst()
                        .orElseGet(() -> Matcher.quoteReplacement(mention.group())));
    }

    /** Who is spoken to, as in “@Mia call Acme” or “Mia: call Acme”, is no part of what is to be done. */
    private static String unaddressed(String text, String name) {
        var plain = text.replace("@" + name, name);
        var spokenTo = text.startsWith("@" + name)
                || (!name.isEmpty()
                        && text.startsWith(name)
                        && text.substring(name.length()).matches("(?s)\\s?[:,：，].*"));
        var rest = spokenTo ? trimmed(plain.substring(name.length())) : withoutAlone(plain, name);
        return rest.isEmpty() ? plain : rest;
    }

    private static String withoutAlone(String text, String name) {
        return name.isEmpty() ? text : text.replaceFirst("[,，]\\s*" + Pattern.quote(name) + "\\s*(?=[,，]|$)", "");
    }

    /** Who is named, and where. */
    private record Named(Member member, int start, int end) {}

    private Optional<Named> named(Actor actor, String line) {
        return places(line)
                .mapToObj(at -> at(line, at))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> alone(line))
                .or(() -> MYSELF.matcher(line).matches()
                        ? Optional.of(new Named(actor.member(), 0, 0))
                        : Optional.empty());
    }

    private Optional<Named> alone(String line) {
        return ALONE.matcher(line)
                .results()
                .flatMap(part -> at(line, part.start("part")).stream().filter(named -> named.end() == part.end("part")))
                .findFirst();
    }

    /** Where a name may stand that says who does it. */
    private static IntStream places(String line) {
        var lead = LEAD.matcher(line);
        var first = lead.lookingAt() ? lead.end() : 0;
        return IntStream.concat(
                IntStream.of(first), IntStream.range(first + 1, line.length()).filter(at -> leadsThere(line, at - 1)));
    }

    /** An e-mail address names nobody. */
    private static boolean leadsThere(String line, int at) {
        if (line.charAt(at) == '@') {
            return at == 0 || isHan(line.charAt(at - 1)) || !Character.isLetterOrDigit(line.charAt(at - 1));
        }
        return line.charAt(at) == '由';
    }

    private Optional<Named> at(String line, int at) {
        var longest = members.stream()
                .map(member -> new Named(member, at, at + longestName(line, at, member)))
                .filter(named -> named.end() > at)
                .max(comparingInt(Named::end));
        if (longest.isEmpty() && at > 0 && line.charAt(at - 1) == '@') {
            throw new UnclearMember("owner", wordAt(line, at), members);
        }
        longest.ifPresent(named -> refuseOthers(line, named));
        return longest;
    }

    private void refuseOthers(String line, Named named) {
        var length = named.end() - named.start();
        var meant = members.stream()
                .filter(member -> longestName(line, named.start(), member) == length)
                .toList();
        if (meant.size() > 1) {
            throw new UnclearMember("owner", line.substring(named.start(), named.end()), meant);
        }
    }

    /** How much of the line from there is the member's name, the first word of it or its Chinese one; 0 for none. */
    private static int longestName(String line, int at, Member member) {
        var words = List.of(member.name().split("\\s"));
        var chinese = words.stream().filter(word -> !word.isEmpty() && isHan(word.charAt(0)));
        return Stream.concat(Stream.of(member.name(), words.getFirst()), chinese)
                .filter(name -> name.length() > 1 && line.regionMatches(true, at, name, 0, name.length()))
                .filter(name -> endsThere(line, at + name.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** No Latin word goes on, nor is it “Mia's”. */
    private static boolean endsThere(String line, int end) {
        if (end == line.length() || isHan(line.charAt(end - 1))) {
            return true;
        }
        var next = line.charAt(end);
        return "'’".indexOf(next) < 0 && (!Character.isLetterOrDigit(next) || isHan(next));
    }

    private static String wordAt(String line, int at) {
        var word = WORD.matcher(line).region(at, line.length());
        return word.lookingAt() ? word.group() : line.substring(at, Math.min(line.length(), at + 20));
    }

    /** The first limit that is named, otherwise the last day; a name such as April is none. */
    private static Optional<DatePhrase> due(String line, Named named, Moment now) {
        var found = Dates.find(line, now).stream()
                .filter(phrase -> !phrase.date().isBefore(now.today()))
                .filter(phrase -> phrase.start() >= named.end() || phrase.end() <= named.start())
                .toList();
        var told = found.stream()
                .filter(phrase -> !SPAN.matcher(phrase.in(line)).matches())
                .toList();
        var days = told.isEmpty() ? found : told;
        return days.stream()
                .filter(DatePhrase::deadline)
                .findFirst()
                .or(() -> days.reversed().stream().findFirst());
    }

    private static String without(String line, DatePhrase phrase) {
        var before = line.substring(0, phrase.start()).stripTrailing();
        var after = line.substring(phrase.end()).stripLeading();
        var joins = !before.isEmpty()
                && !after.isEmpty()
                && isHan(before.charAt(before.length() - 1))
                && isHan(after.charAt(0));
        return joins ? before + after : phrase.cutFrom(line);
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("^[\\s,，、:：]+|[\\s,，、:：;；]+$", "");
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
