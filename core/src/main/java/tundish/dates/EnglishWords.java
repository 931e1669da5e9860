package tundish.dates;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English numbers and names, as patterns and as values. */
final class EnglishWords {

    private static final List<String> ONES = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ORDINAL_ONES = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final Map<String, Integer> TENS = Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50);
    private static final Map<String, Integer> NUMBERS = numbers();

    static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            entry("mon", DayOfWeek.MONDAY),
            entry("tue", DayOfWeek.TUESDAY),
            entry("wed", DayOfWeek.WEDNESDAY),
            entry("thu", DayOfWeek.THURSDAY),
            entry("fri", DayOfWeek.FRIDAY),
            entry("sat", DayOfWeek.SATURDAY),
            entry("sun", DayOfWeek.SUNDAY));

    /** Weekdays in full or short; the short ones that are words as well are {@link #DOUBTFUL_WEEKDAY}. */
    static final String WEEKDAY =
            "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
                    + "|sat(?:urday)?|sun(?:day)?)\\b\\.?(?!\\.?[a-z])";

    static final String CLEAR_WEEKDAY =
            "(?:monday|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)(?!\\.[a-z])";

    static final String DOUBTFUL_WEEKDAY = "(?:mon|sat|sun)";

    static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /** A number up to fifty-nine in words. */
    static final String WORDS = words(NUMBERS.keySet().stream()
            .filter(word -> !ORDINAL_ONES.contains(word))
            .toList());

    /** A small number, in figures or in words. */
    static final String NUMBER = "(?:[0-9]{1,3}|" + WORDS + "|an?|(?:a )?couple of)";

    /** A day of the month in words: “twenty first”, and as some say it, “fifteen”. */
    static final String ORDINAL_WORDS = words(NUMBERS.keySet().stream().toList());

    static final String ORDINAL = "(?:[0-3]?[0-9](?:st|nd|rd|th)|" + ORDINAL_WORDS + ")";

    private EnglishWords() {}

    private static String words(List<String> single) {
        var longestFirst = Comparator.comparingInt(String::length).reversed();
        var word = single.stream().sorted(longestFirst).collect(Collectors.joining("|"));
        return "(?:(?:twenty|thirty|forty|fifty)[- ](?:" + word + ")|" + word + ")";
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<>(TENS);
        for (var i = 0; i < ONES.size(); i++) {
            numbers.put(ONES.get(i), i + 1);
            numbers.put(ORDINAL_ONES.get(i), i + 1);
        }
        numbers.put("twentieth", 20);
        numbers.put("thirtieth", 30);
        return numbers;
    }

    /** The value of what {@link #NUMBER} or {@link #ORDINAL} matched. */
    static int number(String words) {
        var figures = words.replaceAll("[^0-9]", "");
        if (!figures.isEmpty()) {
            return Integer.parseInt(figures);
        }
        return switch (words) {
            case "a", "an" -> 1;
            case "couple of", "a couple of" -> 2;
            default ->
                Stream.of(words.split("[- ]"))
                        .mapToInt(word -> NUMBERS.getOrDefault(word, 0))
                        .sum();
        };
    }

    static DayOfWeek weekday(String name) {
        var weekday = WEEKDAYS.get(name.substring(0, 3));
        if (weekday == null) {
            throw new IllegalArgumentException("not a weekday: " + name);
        }
        return weekday;
    }

    static Month month(String name) {
        var short3 = name.substring(0, 3);
        return List.of(Month.values()).stream()
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(short3))
                .findFirst()
                .orElseThrow();
    }
}
