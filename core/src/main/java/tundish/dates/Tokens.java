package tundish.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a text from left to right into the pieces that speak of a date, and puts together what belongs together. */
final class Tokens {

    private static final List<Rule> RULES = Stream.of(
                    NumericDates.RULES,
                    EnglishDays.RULES,
                    EnglishMonths.RULES,
                    EnglishAmounts.RULES,
                    EnglishTimes.RULES,
                    ChineseDays.RULES,
                    ChinesePeriods.RULES,
                    ChineseAmounts.RULES,
                    ChineseTimes.RULES)
            .flatMap(List::stream)
            .toList();

    private static final List<Rule> UNLESS_ALONE =
            RULES.stream().filter(rule -> rule.strength() != Strength.ALONE).toList();

    private final NormalText text;
    private final Moment moment;
    private final List<Rule> rules;
    private final List<Matcher> matchers;

    private Tokens(NormalText text, Moment moment, boolean alone) {
        this.text = text;
        this.moment = moment;
        this.rules = alone ? RULES : UNLESS_ALONE;
        this.matchers = rules.stream()
                .map(rule -> rule.pattern().matcher(text.text()))
                .map(matcher -> matcher.useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
    }

    /** @param alone whether the text is to be one phrase, so that also what counts only then is read */
    static Tokens of(NormalText text, Moment moment, boolean alone) {
        return new Tokens(text, moment, alone);
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var token : tokens()) {
            if (groups.isEmpty() || !groups.getLast().take(token)) {
                groups.add(new Group(text, moment, token));
            }
        }
        return groups;
    }

    private List<Token> tokens() {
        var tokens = new ArrayList<Token>();
        for (var at = 0; at < text.length(); ) {
            var token = mayStart(at) ? longestAt(at) : Optional.<Token>empty();
            token.ifPresent(tokens::add);
            at = token.map(Token::end).orElse(at + 1);
        }
        return tokens;
    }

    private boolean mayStart(int at) {
        var c = text.text().charAt(at);
        return c > ' '
                && (c > 'z'
                        || at == 0
                        || !isLatinLetter(c)
                        || !isLatinLetter(text.text().charAt(at - 1)));
    }

    private static boolean isLatinLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private Optional<Token> longestAt(int at) {
        var first = text.text().charAt(at);
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).mayStartWith(first))
                .filter(rule -> matchers.get(rule).region(at, text.length()).lookingAt())
                .boxed()
                .flatMap(rule -> read(rules.get(rule), matchers.get(rule)).stream())
                .reduce((one, other) -> other.end() > one.end() ? other : one);
    }

    private Optional<Token> read(Rule rule, Matcher match) {
        var meanings = List.<Meaning>copyOf(rule.reading().read(match, moment));
        return meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Token(match.start(), match.end(), rule.strength(), meanings));
    }
}
