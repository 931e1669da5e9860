package tundish.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tundish.deal.DealId;

/**
 * Which campaigns touched which lead, in order of time: those that were written down, and the one that its campaign
 * column names, which touched it when it came: unless it is written down that it did so on that day or before, for that
 * is the same touch.
 */
final class Touches {

    private static final Duration A_DAY = Duration.ofDays(1);

    private record At(Campaign campaign, Instant at) {}

    private final Map<CampaignId, Campaign> byId;
    private final Map<String, Campaign> byName;
    private final Map<DealId, List<Touch>> written;

    Touches(List<Campaign> campaigns, List<Touch> touches) {
        this.byId = campaigns.stream().collect(toMap(Campaign::id, campaign -> campaign));
        this.byName =
                campaigns.stream().collect(toMap(campaign -> Campaign.key(campaign.name()), campaign -> campaign));
        this.written = touches.stream().collect(groupingBy(Touch::deal));
    }

    /** The campaign that a deal's column names. */
    Optional<Campaign> named(String text) {
        return text.isBlank() ? Optional.empty() : Optional.ofNullable(byName.get(Campaign.key(text)));
    }

    /** What came after a deal was closed did not help to close it. */
    List<Campaign> of(DealId deal, String campaign, Instant createdAt, Instant until) {
        var all = new ArrayList<At>();
        written.getOrDefault(deal, List.of()).stream()
                .filter(touch -> !touch.at().isAfter(until))
                .forEach(touch -> Optional.ofNullable(byId.get(touch.campaign()))
                        .ifPresent(touched -> all.add(new At(touched, touch.at()))));
        named(campaign)
                .filter(named -> all.stream()
                        .noneMatch(touch ->
                                touch.campaign.id().equals(named.id()) && touch.at.isBefore(createdAt.plus(A_DAY))))
                .ifPresent(named -> all.add(new At(named, createdAt)));
        return all.stream()
                .sorted(Comparator.comparing(At::at)
                        .thenComparing(touch -> touch.campaign.id().number()))
                .map(At::campaign)
                .toList();
    }
}
