package tundish.deal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a deal is found by when somebody types part of it, the same however it is written. */
public final class Searchable {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Searchable() {}

    /** Customer, contact, reference and external id, a line for each. */
    public static String of(Deal deal) {
        return Stream.of(
                        deal.details().customer(),
                        deal.details().contact(),
                        deal.reference().value(),
                        deal.externalId())
                .map(Searchable::folded)
                .collect(Collectors.joining("\n"));
    }

    /** Without case, full width and breaks: {@code ＡＣＭＥ  Ltd} is {@code acme ltd}. */
    public static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BREAKS.matcher(plain).replaceAll(" ").strip();
    }
}
