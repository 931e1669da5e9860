package tundish.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.table.AmountColumn;
import tundish.table.AmountReading;

/**
 * Reads one amount as people type it: {@code 12k}, {@code 1.2m}, {@code 12万}, {@code ¥12,000}, {@code USD 300},
 * {@code 300 usd}, {@code -5}. A currency that is named wins over the usual one.
 */
public final class AmountText {

    private static final int LONGEST = 60;
    private static final BigDecimal LARGEST = new BigDecimal("1e13");

    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d)\\s?(?<unit>k|thousand|m|mn|mio|million|b|bn|billion)(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_UNIT = Pattern.compile("[百千万亿]");
    private static final Map<String, String> CURRENCY_WORDS =
            Map.of("dollars?", "\\$", "euros?", "€", "pounds?", "£", "yuan|kuai|块钱|块|元整", "元", "元人民币|圆", "元");

    private AmountText() {}

    /**
     * The amount, negative where the text says so.
     *
     * @param usual ISO 4217 code for a text that names no currency, or only a sign that several share
     * @return empty where the text is no amount, or could be two: {@code 1.234}
     */
    public static Optional<Money> read(String text, String usual) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        var plain = withSigns(text);
        var unit = UNIT.matcher(plain);
        var factor = unit.find() ? factor(unit.group("unit")) : BigDecimal.ONE;
        var column = new AmountColumn(usual);
        if (factor.compareTo(BigDecimal.ONE) > 0 || CHINESE_UNIT.matcher(plain).find()) {
            column.look("0.5"); // beside a unit, a dot is the decimal mark
        }
        return column.read(UNIT.matcher(plain).replaceAll("")) instanceof AmountReading.Amount(var value, var currency)
                ? sensible(value.multiply(factor), currency)
                : Optional.empty();
    }

    private static Optional<Money> sensible(BigDecimal value, @Nullable String currency) {
        return value.abs().compareTo(LARGEST) < 0 && currency != null
                ? Optional.of(new Money(value, currency))
                : Optional.empty();
    }

    private static String withSigns(String text) {
        var plain = text.strip();
        for (var word : CURRENCY_WORDS.entrySet()) {
            plain = plain.replaceAll("(?i)(?:" + word.getKey() + ")", word.getValue());
        }
        return plain;
    }

    private static BigDecimal factor(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'm' -> BigDecimal.valueOf(1_000_000);
            case 'b' -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.valueOf(1_000);
        };
    }
}
