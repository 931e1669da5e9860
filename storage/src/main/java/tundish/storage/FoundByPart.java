package tundish.storage;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.Likeness;
import tundish.deal.Searchable;

/** What a deal is found by: the text that people type part of, and what two records of one customer have in common. */
@Embeddable
record FoundByPart(
        String search,
        @Nullable String companyKey,
        @Nullable String phoneKey,
        @Nullable String emailKey) {

    private static final int KEY_LENGTH = 200;

    static FoundByPart of(Deal deal) {
        var likeness = Likeness.of(deal.details().customer(), deal.details().contactDetails());
        return new FoundByPart(
                Searchable.of(deal), key(likeness.company()), key(likeness.phone()), key(likeness.email()));
    }

    /** A key as it is stored: null for none, and cut so that it fits an index. */
    static @Nullable String key(String likeness) {
        return likeness.isEmpty() ? null : likeness.substring(0, Math.min(likeness.length(), KEY_LENGTH));
    }
}
