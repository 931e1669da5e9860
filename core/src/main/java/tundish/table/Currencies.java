package tundish.table;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which currency the words around an amount name. */
final class Currencies {

    private static final Pattern MARKS = Pattern.compile("[\\s()+.-]");
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("$", List.of("USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD", "MXN")),
            Map.entry("¥", List.of("CNY", "JPY")),
            Map.entry("元", List.of("CNY", "TWD", "HKD")),
            Map.entry("€", List.of("EUR")),
            Map.entry("£", List.of("GBP")),
            Map.entry("₹", List.of("INR")),
            Map.entry("₩", List.of("KRW")),
            Map.entry("US$", List.of("USD")),
            Map.entry("HK$", List.of("HKD")),
            Map.entry("NT$", List.of("TWD")),
            Map.entry("RMB", List.of("CNY")),
            Map.entry("人民币", List.of("CNY")),
            Map.entry("美元", List.of("USD")),
            Map.entry("美金", List.of("USD")),
            Map.entry("欧元", List.of("EUR")),
            Map.entry("英镑", List.of("GBP")),
            Map.entry("日元", List.of("JPY")),
            Map.entry("港币", List.of("HKD")),
            Map.entry("港元", List.of("HKD")),
            Map.entry("RS", List.of("INR")));
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /**
     * The currency that is named before or behind the amount.
     *
     * @param usual the currency where none is named, and where a sign such as $ may be its own
     * @return empty where the words are no currency, or two different ones
     */
    static Optional<String> named(String before, String after, String usual) {
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.of(usual);
        }
        var words = Stream.of(before, after)
                .map(text -> MARKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Optional.of(usual);
        }
        var meant = words.stream().map(word -> code(word, usual)).distinct().toList();
        return meant.size() == 1 ? meant.getFirst() : Optional.empty();
    }

    private static Optional<String> code(String word, String usual) {
        if (CODES.contains(word)) {
            return Optional.of(word);
        }
        var candidates = NAMES.getOrDefault(word, List.of());
        return candidates.contains(usual)
                ? Optional.of(usual)
                : candidates.stream().findFirst();
    }
}
