package tundish.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a goal is measured in. */
public enum Measure {
    REVENUE("revenue", "sales", "turnover", "收入", "销售额", "营收", "业绩"),
    CUSTOMERS("customers", "customer", "won", "deals", "orders", "客户", "成交", "订单"),
    OPPORTUNITIES("opportunities", "opportunity", "商机"),
    LEADS("leads", "lead", "线索");

    private final List<String> words;

    Measure(String... words) {
        this.words = List.of(words);
    }

    /** The name in the API. */
    public String key() {
        return words.getFirst();
    }

    public static Optional<Measure> of(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(measure -> measure.words.contains(wanted))
                .findFirst();
    }
}
