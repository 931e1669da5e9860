package tundish.assistant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tundish.deal.Column;
import tundish.deal.LeadSource;
import tundish.language.Language;
import tundish.money.AmountText;

/**
 * Takes one typed line about a lead apart: the customer comes first, the rest in any order. What nothing else explains is
 * the need; no word is lost.
 */
final class LeadLine {

    /** What is left of brackets around a phone number or an address. */
    private static final Pattern BRACKET_LEFT = Pattern.compile("^\\s*[>)\\]]|[<(\\[]\\s*$");

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private final Language language;
    private final Map<Column, String> columns = new EnumMap<>(Column.class);
    private final List<Segment> left = new ArrayList<>();

    private LeadLine(Language language) {
        this.language = language;
    }

    /** Words between two separators. @param sign the separator before them */
    private record Segment(String sign, String text) {}

    /** What the line says, by column, as typed. @param language that usual sources are named in */
    static Map<Column, String> read(String line, Language language) {
        var reader = new LeadLine(language);
        reader.take(line);
        return reader.columns;
    }

    private void take(String line) {
        var quoted = LeadWords.QUOTED.matcher(line);
        var named = quoted.find();
        if (named) {
            put(Column.CUSTOMER, quoted.group().strip().replaceAll("^.|.$", ""));
        }
        segments(withoutDetails(named ? line.substring(quoted.end()) : line));
        if (!named) {
            customer();
        }
        left.removeIf(segment -> LeadWords.marked(segment.text()).map(this::put).orElse(false));
        left.removeIf(segment -> isSource(segment.text()));
        contact();
        left.removeIf(segment -> isAmount(segment.text()));
        need();
    }

    /** The line without phone numbers and e-mail addresses, which are recognised anywhere. */
    private String withoutDetails(String line) {
        return without(without(line, LeadWords.EMAIL, match -> true), LeadWords.PHONE, match -> isPhone(match.group()));
    }

    private String without(String line, Pattern pattern, Predicate<Matcher> counts) {
        var rest = new StringBuilder();
        var match = pattern.matcher(line);
        while (match.find()) {
            if (counts.test(match)) {
                put(
                        Column.CONTACT_DETAILS,
                        match.group().replaceFirst("^mailto:", "").strip());
                match.appendReplacement(rest, ",");
            }
        }
        return match.appendTail(rest).toString();
    }

    private static boolean isPhone(String text) {
        var digits = text.replaceAll("\\D", "").length();
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && !LeadWords.DATE.matcher(text.strip()).matches();
    }

    private void segments(String line) {
        var sign = "";
        var from = 0;
        var separator = LeadWords.SEPARATOR.matcher(line);
        while (separator.find()) {
            add(sign, line.substring(from, separator.start()));
            sign = separator.group();
            from = separator.end();
        }
        add(sign, line.substring(from));
    }

    private void add(String sign, String text) {
        var bare = BRACKET_LEFT.matcher(text).replaceAll("").strip();
        if (!bare.isEmpty()) {
            left.add(new Segment(sign, bare));
        }
    }

    /** The first words, up to what they need; a legal form behind a comma belongs to them. */
    private void customer() {
        if (left.isEmpty() || LeadWords.marked(left.getFirst().text()).isPresent()) {
            return;
        }
        var first = left.removeFirst();
        var need = LeadWords.NEED.matcher(first.text());
        if (need.find() && need.start() > 0) {
            put(Column.CUSTOMER, first.text().substring(0, need.start()).strip());
            left.addFirst(new Segment("", first.text().substring(need.start()).strip()));
            return;
        }
        var legal = !left.isEmpty()
                && LeadWords.LEGAL_FORM.matcher(left.getFirst().text()).matches();
        var form = legal ? left.removeFirst() : new Segment("", "");
        put(Column.CUSTOMER, first.text() + form.sign() + form.text());
    }

    private boolean isSource(String segment) {
        var from = LeadWords.FROM.matcher(segment);
        var name = from.find() ? segment.substring(from.end()) : segment;
        var known = LeadSource.of(name);
        known.ifPresent(source -> put(Column.SOURCE, source.text().in(language)));
        return known.isPresent() || isNamedShow(name);
    }

    /** “Trade show Hannover”, 上海展会: kept as typed. */
    private boolean isNamedShow(String name) {
        var show = name.matches("(?iu)(?:trade (?:show|fair)|webinar|expo|conference)\\s\\S+(?:\\s\\S+)?")
                || name.matches("[\\p{IsHan}\\d]{2,10}(?:展会|展览会|博览会|沙龙|研讨会|峰会)");
        if (show && !LeadWords.NEED.matcher(name).find()) {
            put(Column.SOURCE, name);
        }
        return show && !LeadWords.NEED.matcher(name).find();
    }

    /** A name stands right behind the customer, or is what the e-mail address is made of. */
    private void contact() {
        if (left.isEmpty() || columns.containsKey(Column.CONTACT)) {
            return;
        }
        var details = columns.getOrDefault(Column.CONTACT_DETAILS, "").toLowerCase(Locale.ROOT);
        var first = left.getFirst().text();
        if (LeadWords.isName(first) || (first.length() <= 60 && LeadWords.anyWordIn(first, details))) {
            put(Column.CONTACT, first);
            left.removeFirst();
        }
    }

    private boolean isAmount(String segment) {
        var bare = LeadWords.AMOUNT_LABEL.matcher(segment).replaceFirst("");
        var amount = AmountText.read(bare, "XXX").filter(money -> !bare.matches("\\d{1,3}"));
        var marked = LeadWords.AMOUNT.matcher(segment);
        if (amount.isPresent()) {
            put(Column.AMOUNT, bare);
        } else if (!columns.containsKey(Column.AMOUNT) && marked.find()) {
            put(Column.AMOUNT, LeadWords.AMOUNT_LABEL.matcher(marked.group()).replaceFirst(""));
        }
        return amount.isPresent();
    }

    private void need() {
        for (var segment : left) {
            columns.merge(Column.NEED, segment.text(), (before, more) -> before + segment.sign() + more);
        }
    }

    private boolean put(Map.Entry<Column, String> marked) {
        put(
                marked.getKey(),
                marked.getKey() == Column.SOURCE
                        ? LeadSource.of(marked.getValue())
                                .map(source -> source.text().in(language))
                                .orElse(marked.getValue())
                        : marked.getValue());
        return true;
    }

    private void put(Column column, String text) {
        columns.merge(column, text, (before, more) -> before + ", " + more);
    }
}
