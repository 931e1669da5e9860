package tundish.message;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import tundish.language.Language;
import tundish.money.Money;
import tundish.money.Sums;

/** How amounts, shares, days and times read in each language. */
public final class Wording {

    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH =
            DateTimeFormatter.ofPattern("uuuu年M月d日(EEE)", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter NEAR_DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter NEAR_DAY_ZH =
            DateTimeFormatter.ofPattern("M月d日(EEE)", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Wording() {}

    /** {@code USD 12,000} or {@code CNY 12,000.50}. */
    public static String amount(Money money) {
        return amount(money.value(), money.currency());
    }

    /** The sums one after the other, such as {@code CNY 1,200 + USD 300}; {@code 0} where there are none. */
    public static String amounts(Sums sums) {
        return sums.isEmpty()
                ? "0"
                : sums.byCurrency().entrySet().stream()
                        .map(sum -> amount(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    /** {@code Wed 2 Dec 2026} or {@code 2026年12月2日(周三)}. */
    public static String day(LocalDate day, Language language) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).format(day);
    }

    public static String day(Instant at, ZoneId zone, Language language) {
        return day(LocalDate.ofInstant(at, zone), language);
    }

    /** A day whose year goes without saying: {@code Wed 2 Dec} or {@code 12月2日(周三)}. */
    public static String nearDay(LocalDate day, Language language) {
        return (language == Language.ZH ? NEAR_DAY_ZH : NEAR_DAY_EN).format(day);
    }

    /** {@code Wed 2 Dec 2026, 15:00} or {@code 2026年12月2日(周三) 15:00}. */
    public static String time(Instant at, ZoneId zone, Language language) {
        var local = at.atZone(zone);
        return day(local.toLocalDate(), language) + (language == Language.ZH ? " " : ", ") + TIME.format(local);
    }

    /** {@code 12,000}. */
    public static String number(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A share of one in whole per cent: {@code 25 %} or {@code 25%}. */
    public static String percent(double share, Language language) {
        return percent(Long.toString(Math.round(share * 100)), language);
    }

    /** A share of one with the decimals that it has: {@code 12.5 %} or {@code 12.5%}. */
    public static String percent(BigDecimal share, Language language) {
        return percent(share.movePointRight(2).stripTrailingZeros().toPlainString(), language);
    }

    /** From one share to another, in whole per cent: {@code 11–47 %} or {@code 11–47%}. */
    public static String percents(double low, double high, Language language) {
        return Math.round(low * 100) + "–" + percent(high, language);
    }

    private static String percent(String number, Language language) {
        return number.replace('-', '−') + (language == Language.ZH ? "%" : " %");
    }

    private static String amount(BigDecimal value, String currency) {
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        var whole = value.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(Math.max(2, value.scale()));
        return currency + " " + format.format(value);
    }
}
