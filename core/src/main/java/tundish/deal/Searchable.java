package tundish.deal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a deal is found by when somebody types part of it, the same however it is written. */
public final class Searchable {

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
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }
}
