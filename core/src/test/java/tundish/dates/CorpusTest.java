package tundish.dates;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.calendar.WorkCalendar;
import tundish.testing.SharedData;

/** Judges {@link Dates} by phrases that others have collected; prints the score, each miss, and what is left out. */
class CorpusTest {

    /** Phrases that are not judged, with the reason. */
    private static final Map<String, String> LEFT_OUT = leftOut(Map.of(
            "the present moment is nothing to plan",
            List.of("此時", "而家", "依家", "We're not open at this time."),
            "the corpora disagree, Recognizers decide (下周三 is next week's, 这周一 this week's)",
            List.of("下禮拜三", "這週一", "這禮拜一", "今個星期一", "今個礼拜一"),
            "today's weekday, by itself, is a week from now for a next action",
            List.of("schedule me a 1:1 on monday"),
            "Cantonese units of five minutes",
            List.of("晏晝三點三", "晏晝三點踏三", "晏晝三點三個字", "晏晝三點一", "晏晝三點踏一", "晏晝三點踏半"),
            "the lunar calendar, and holidays by name",
            List.of("农历2015年十月初一早上九点二十", "When is the next new year day?", "When was the next easter?"),
            "the hour of a morning or an evening is a convention, ours is that of business",
            List.of("我昨天晚上要打游戏", "我今天早上要打游戏", "我下午要打游戏", "我今晚要打游戏"),
            "another zone than the speaker's",
            List.of("4pm CET"),
            "it contradicts itself, or cannot be told from numbers",
            List.of(
                    "Tune in tomorrow, 13/04/21, at 7 PM CET for episode 3 of Decentralized",
                    "Cortana, please set up a Skype call sometime on Friday 7.6 with Jim.",
                    "Cortana, please set up a Skype call sometime on Friday 7-6 with Jim.",
                    "1st week of Oct. on Friday.",
                    "I'll go back Sunday 3 weeks after January 15th.")));

    private static Map<String, String> leftOut(Map<String, List<String>> byReason) {
        var reasons = new HashMap<String, String>();
        byReason.forEach((reason, inputs) -> inputs.forEach(input -> reasons.put(input, reason)));
        return reasons;
    }

    private record Case(String language, String input, LocalDateTime said, List<String> expected, String grain) {

        boolean isMetBy(Optional<DatePhrase> found) {
            return found.isEmpty()
                    ? expected.isEmpty()
                    : expected.stream().anyMatch(value -> agrees(value, found.get()));
        }

        private boolean agrees(String value, DatePhrase found) {
            var date = LocalDate.parse(value.substring(0, 10));
            return switch (grain) {
                case "Week" ->
                    found.grain() == Grain.WEEK
                            && Period.around(date, Grain.WEEK, 0).contains(found.date());
                case "Month" ->
                    found.grain() == Grain.MONTH
                            && Period.around(date, Grain.MONTH, 0).contains(found.date());
                case "Year" ->
                    found.grain() == Grain.YEAR
                            && date.getYear() == found.date().getYear();
                case "Day" -> found.date().equals(date);
                default -> found.date().equals(date) && agrees(time(value), found.time());
            };
        }

        private static @Nullable LocalTime time(String value) {
            return value.length() > 10 ? LocalTime.parse(value.substring(11)) : null;
        }

        /** Where no time was said we tell none; the corpora put the end of the day, or noon. */
        private static boolean agrees(@Nullable LocalTime expected, @Nullable LocalTime found) {
            if (expected == null) {
                return true;
            }
            return found == null
                    ? expected.equals(LocalTime.of(23, 59, 59)) || expected.equals(LocalTime.NOON)
                    : found.equals(expected) || found.equals(expected.withSecond(0));
        }
    }

    @Test
    void readsEnglishAsMicrosoftsRecognizersDo() throws IOException {
        judge("Recognizers, English", recognizers("en"), 100);
    }

    @Test
    void readsChineseAsMicrosoftsRecognizersDo() throws IOException {
        judge("Recognizers, Chinese", recognizers("zh"), 100);
    }

    @Test
    void readsChineseAsDucklingAndChronoDo() throws IOException {
        judge("duckling and chrono, Chinese", ducklingAndChrono(), 100);
    }

    private static void judge(String name, List<Case> all, int floorInPercent) {
        var judged = all.stream()
                .filter(phrase -> !LEFT_OUT.containsKey(phrase.input()))
                .toList();
        var misses =
                judged.stream().filter(phrase -> !phrase.isMetBy(read(phrase))).toList();
        var right = judged.size() - misses.size();
        var percent = 100.0 * right / judged.size();
        System.out.printf(
                "%s: %d of %d right (%.1f %%), %d left out%n",
                name, right, judged.size(), percent, all.size() - judged.size());
        misses.forEach(miss -> System.out.printf(
                "  missed: “%s” said %s, expected %s, got %s%n",
                miss.input(), miss.said(), miss.expected(), read(miss)));
        all.stream()
                .filter(phrase -> LEFT_OUT.containsKey(phrase.input()))
                .collect(groupingBy(phrase -> LEFT_OUT.getOrDefault(phrase.input(), "")))
                .forEach((reason, phrases) -> System.out.printf(
                        "  left out, %s: %s%n",
                        reason, phrases.stream().map(Case::input).toList()));
        assertThat(percent).as(name).isGreaterThanOrEqualTo(floorInPercent);
    }

    private static Optional<DatePhrase> read(Case phrase) {
        var now = new Moment(
                phrase.said().toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                WorkCalendar.weekendsOnly(),
                DateOrder.MONTH_FIRST);
        return Dates.whole(phrase.input(), now).or(() -> Dates.first(phrase.input(), now));
    }

    private static List<Case> recognizers(String language) throws IOException {
        try (var lines = Files.lines(SharedData.at("dates/en-zh.recognizers.jsonl"))) {
            return lines.filter(line -> field(line, "lang").equals(language))
                    .map(line -> new Case(
                            language,
                            field(line, "input"),
                            LocalDateTime.parse(field(line, "reference")),
                            expected(line),
                            field(line, "type").equals("date") ? "Day" : "Time"))
                    .toList();
        }
    }

    private static List<String> expected(String line) {
        var expected = new ArrayList<String>();
        expected.add(field(line, "expected_future"));
        Pattern.compile("\"all_values\": \\[(.*?)]")
                .matcher(line)
                .results()
                .flatMap(list ->
                        Pattern.compile("\"(.*?)\"").matcher(list.group(1)).results())
                .map(value -> value.group(1))
                .forEach(expected::add);
        return expected.stream().filter(value -> !value.startsWith("0001")).toList();
    }

    private static List<Case> ducklingAndChrono() throws IOException {
        try (var lines = Files.lines(SharedData.at("dates/zh.duckling-chrono.jsonl"))) {
            return lines.map(line -> new Case(
                            "zh",
                            field(line, "input"),
                            LocalDateTime.parse(field(line, "reference")),
                            List.of(field(line, "expected")),
                            field(line, "grain")))
                    .toList();
        }
    }

    private static String field(String line, String name) {
        return Pattern.compile("\"" + name + "\": \"(.*?)(?<!\\\\)\"")
                .matcher(line)
                .results()
                .map((MatchResult match) -> match.group(1).replace("\\\"", "\""))
                .findFirst()
                .orElse("");
    }
}
