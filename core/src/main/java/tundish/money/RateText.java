package tundish.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a rate as people write it: {@code 1.08} or {@code 1,08}. */
public final class RateText {

    private static final Pattern RATE = Pattern.compile("\\d{1,10}([.,]\\d{1,20})?");

    private RateText() {}

    /** Empty where the text is no number above 0, or more than any rate. */
    public static Optional<BigDecimal> read(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return RATE.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')).setScale(Rate.DECIMALS, RoundingMode.HALF_UP))
                        .filter(value -> value.signum() > 0 && value.compareTo(Rate.LARGEST) < 0)
                : Optional.empty();
    }
}
