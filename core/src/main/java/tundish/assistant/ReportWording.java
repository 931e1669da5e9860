package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tundish.language.Language;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.metrics.Share;
import tundish.metrics.StageFigures;
import tundish.metrics.Worth;

/** How figures read: never without what they are worth. */
final class ReportWording {

    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);

    final Texts texts;
    private final Language language;

    ReportWording(Language language) {
        this.texts = Texts.of("report", language);
        this.language = language;
    }

    String day(LocalDate day) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).format(day);
    }

    String period(ReportPeriods.Days days) {
        var asOf = days.asOf();
        return asOf == null ? span(days) : texts.get("period.asOf", span(days), day(asOf));
    }

    /** Its heading: what is open now, or was on the day that the report is as of. */
    String column(String column, ReportPeriods.Days days) {
        return column.endsWith("Now") ? texts.get(standing("column." + column, days)) : texts.get("column." + column);
    }

    /** Of a report as of a day that is past, the words that say “then” and not “now”. */
    static String standing(String key, ReportPeriods.Days days) {
        return days.isThen() ? key + ".then" : key;
    }

    private String span(ReportPeriods.Days days) {
        if (days.from() == null) {
            return texts.get("period.until", day(days.to()));
        }
        return days.from().equals(days.to())
                ? day(days.to())
                : texts.get("period.span", day(days.from()), day(days.to()));
    }

    String stage(StageFigures figures) {
        var name = figures.stage().name().in(language);
        return figures.retired() ? texts.get("retired", name) : name;
    }

    /** {@code 25 % (11–47 %)}; a dash where there is nothing to count. */
    String rate(Share share) {
        var rate = share.rate();
        var low = share.low();
        var high = share.high();
        return rate == null || low == null || high == null
                ? texts.get("nothing")
                : texts.get("rate", Wording.percent(rate, language), Wording.percents(low, high, language));
    }

    /** {@code 0.4} or {@code 12}. */
    static String times(double ratio) {
        return decimal(ratio);
    }

    /** With one decimal below ten. */
    String days(@Nullable Double days) {
        if (days == null) {
            return texts.get("nothing");
        }
        return decimal(days);
    }

    private static String decimal(double number) {
        var digits = Math.abs(number) < 9.95 ? 1 : 0;
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** A dash where no deal has an amount; amounts without a rate as they are where there are no others. */
    String money(Worth worth) {
        if (worth.isKnown()) {
            return Wording.amount(worth.total());
        }
        return worth.leftOutDeals() > 0 ? Wording.amounts(worth.leftOut()) : texts.get("nothing");
    }
}
