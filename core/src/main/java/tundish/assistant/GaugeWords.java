package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.message.Field.Option;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Money;
import tundish.sync.Aim;
import tundish.sync.Gauge;
import tundish.sync.WeekFigures.Moved;

/** How the figures that decisions are meant to move read, and which one a decision may be about. */
final class GaugeWords {

    private static final Map<Gauge, Pattern> HINTS = new EnumMap<>(Gauge.class);

    static {
        hint(
                Gauge.FIRST_CONTACT,
                "first contact|(answer|call|contact|respond).{0,30}(lead|enquir|inquir)|(首次|第一次)联系|线索.{0,12}(联系|回复|响应)|(联系|回复|响应).{0,12}线索");
        hint(Gauge.OVERDUE, "overdue|stalled|stuck|逾期|超时|停滞");
        hint(Gauge.FOLLOW_UPS, "follow.?ups?|跟进|回访");
        hint(Gauge.WIN_RATE, "win rate|discount|proposal|赢单|成交率|折扣|报价");
        hint(Gauge.CYCLE, "cycle|faster|quicker|缩短|周期|加快");
        hint(Gauge.NEW_LEADS, "new leads|more leads|campaign|trade (fair|show)|获客|展会|新增线索|更多线索");
    }

    private final Texts texts;

    GaugeWords(Language language) {
        this.texts = Texts.of("weekly", language);
    }

    private static void hint(Gauge gauge, String words) {
        HINTS.put(gauge, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** What a decision's words sound like. */
    static Optional<Gauge> heard(String decision) {
        return HINTS.entrySet().stream()
                .filter(hint -> hint.getValue().matcher(decision).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static List<Option> options(Language language) {
        var words = new GaugeWords(language);
        return Arrays.stream(Gauge.values())
                .map(gauge -> new Option(gauge.key(), words.name(gauge)))
                .toList();
    }

    String name(Gauge gauge) {
        return texts.get("gauge." + gauge.key());
    }

    /** {@code First contact, median: 2.1 days}. */
    String said(Aim aim) {
        return texts.get("gauge.said", name(aim.gauge()), value(aim));
    }

    /** {@code answer leads in a day (Mon 23 Nov): first contact, median 2.1 → 0.8 days, better}. */
    List<Span> moved(Moved moved, String day) {
        var then = moved.then();
        var now = moved.now();
        return texts.line(
                "moved",
                Span.strong(moved.decision().text()),
                day,
                texts.get("moved.figure", name(then.gauge()), value(then), value(now)),
                texts.get("moved." + verdict(then.gauge(), then.value(), now.value())));
    }

    private static String verdict(Gauge gauge, @Nullable BigDecimal then, @Nullable BigDecimal now) {
        if (then == null || now == null) {
            return "unknown";
        }
        var change = now.compareTo(then);
        return change == 0 ? "same" : (change > 0) == gauge.isGoodWhenUp() ? "better" : "worse";
    }

    private String value(Aim aim) {
        var value = aim.value();
        if (value == null) {
            return texts.get("gauge.tooFew", aim.of());
        }
        var currency = aim.currency();
        return switch (aim.gauge().unit()) {
            case DAYS -> texts.get("days", tenths(value));
            case A_WEEK -> texts.get("aWeek", tenths(value));
            case RATE -> Wording.percent(value.doubleValue(), texts.language());
            case DEALS -> value.setScale(0, RoundingMode.HALF_UP).toPlainString();
            case MONEY -> amount(value, currency);
            case MONEY_A_WEEK -> texts.get("aWeek", amount(value, currency));
        };
    }

    private static String tenths(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String amount(BigDecimal value, @Nullable String currency) {
        return Wording.amount(
                SummaryFigures.whole(new Money(value.setScale(2, RoundingMode.HALF_UP), String.valueOf(currency))));
    }
}
