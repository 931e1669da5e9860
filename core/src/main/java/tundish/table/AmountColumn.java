package tundish.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.table.AmountReading.Ambiguous;
import tundish.table.AmountReading.Amount;
import tundish.table.AmountReading.NoAmount;

/**
 * Reads amounts as people write them: {@code 1,054.00}, {@code 1.054,00}, {@code ¥12,000}, {@code USD 300}, {@code 12万}, {@code (300)}. Whether the dot or the
 * comma is the decimal mark is learnt from the whole column.
 */
public final class AmountColumn {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<before>\\D*?)(?<number>\\d[\\d.,' ]*\\d|[.,]?\\d+)\\s*(?<unit>[万亿千百]+|[Kk](?![A-Za-z]))?(?<after>\\D*)");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String currency;
    private boolean dots;
    private boolean commas;

    /**
     * A column without any cells yet.
     *
     * @param currency code of three letters for cells that name none
     */
    public AmountColumn(String currency) {
        this.currency = currency;
    }

    /** Learns from a cell which mark is the decimal one. */
    public void look(String cell) {
        var amount = AMOUNT.matcher(plain(cell));
        if (amount.matches()) {
            var mark = Digits.of(amount.group("number")).mark();
            dots |= mark == Digits.Mark.DOT;
            commas |= mark == Digits.Mark.COMMA;
        }
    }

    /** Reads a cell with what has been learnt. */
    public AmountReading read(String cell) {
        var amount = AMOUNT.matcher(plain(cell));
        if (!amount.matches()) {
            return new NoAmount();
        }
        var before = amount.group("before");
        var after = amount.group("after");
        var named = Currencies.named(before, after, currency);
        var digits = Digits.of(amount.group("number"));
        if (named.isEmpty() || digits.mark() == Digits.Mark.NONSENSE) {
            return new NoAmount();
        }
        if (digits.mark() == Digits.Mark.UNKNOWN && digits.text().indexOf('.') >= 0 && dots == commas) {
            return new Ambiguous();
        }
        var value = value(digits).multiply(factor(amount.group("unit")));
        return new Amount(isNegative(before, after) ? value.negate() : value, named.get());
    }

    /** Full-width figures and signs as the plain ones, all blanks as spaces. */
    private static String plain(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replace('\u2019', '\'');
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private BigDecimal value(Digits digits) {
        return switch (digits.mark()) {
            case DOT -> digits.with('.');
            case COMMA -> digits.with(',');
            // The comma of 1,054 divides thousands unless the column uses it otherwise; no money has three decimals.
            case UNKNOWN -> digits.with(commas && !dots ? ',' : '.');
            case NONE, NONSENSE -> digits.with('.');
        };
    }

    private static BigDecimal factor(@Nullable String unit) {
        var factor = BigDecimal.ONE;
        for (char c : (unit == null ? "" : unit).toCharArray()) {
            factor = factor.multiply(
                    switch (c) {
                        case '百' -> BigDecimal.valueOf(100);
                        case '千', 'k', 'K' -> BigDecimal.valueOf(1000);
                        case '万' -> BigDecimal.valueOf(10_000);
                        default -> BigDecimal.valueOf(100_000_000);
                    });
        }
        return factor;
    }

    private static boolean isNegative(String before, String after) {
        return before.contains("-") || after.contains("-") || (before.contains("(") && after.contains(")"));
    }
}
