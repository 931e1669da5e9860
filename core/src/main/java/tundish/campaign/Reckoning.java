package tundish.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.CampaignReport.Unknown;
import tundish.money.Conversion;
import tundish.money.Converted;
import tundish.money.Money;

/** Reckons a report from facts: everything is added up first and divided last, and each cost counts once. Pure. */
final class Reckoning {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Facts facts;
    private final CampaignQuery query;
    private final Conversion conversion;
    private final BigDecimal margin;
    private final ZoneId zone;
    private final Touches touches;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private Tally unattached = Tally.NOTHING;
    private final Map<CampaignId, Converted> leftOutOf = new HashMap<>();
    private long unpricedWon;

    /** @param marginPercent how much of revenue is left to pay for campaigns */
    Reckoning(Facts facts, CampaignQuery query, Conversion conversion, BigDecimal marginPercent, ZoneId zone) {
        this.facts = facts;
        this.query = query;
        this.conversion = conversion;
        this.margin = marginPercent.divide(PERCENT, MathContext.DECIMAL64);
        this.zone = zone;
        this.touches = new Touches(facts.campaigns(), facts.touches());
    }

    CampaignReport report() {
        facts.campaigns().forEach(campaign -> add(line(campaign)));
        facts.leads().stream()
                .filter(lead -> query.holds(day(lead.createdAt())))
                .forEach(this::credit);
        var judgement = new Judgement(day(facts.now()), facts.cycleDays(), perCustomer());
        var judged = lines.values().stream()
                .map(line -> line.with(judgement.of(line)))
                .sorted(Comparator.comparing(Line::cost)
                        .thenComparing(line -> line.own().leads())
                        .reversed()
                        .thenComparing(Line::name))
                .toList();
        return new CampaignReport(
                query.by(),
                query.credit(),
                conversion.currency(),
                judged,
                judged.stream().reduce(nothing("", ""), Line::plus),
                with(nothing("", ""), unattached),
                facts.leftOut(),
                leftOutOf,
                unpricedWon,
                facts.cycleDays(),
                unknown());
    }

    private void add(Line line) {
        lines.merge(key(line), line, Line::plus);
    }

    private String key(Line line) {
        return query.by() == By.CHANNEL ? Campaign.channelKey(line.channel()) : "campaign:" + Campaign.key(line.name());
    }

    private Line line(Campaign campaign) {
        var ofChannel = query.by() == By.CHANNEL;
        var reported = facts.reported().stream()
                .filter(totals -> totals.campaign().equals(campaign.id()))
                .filter(this::isWithin)
                .map(this::totals)
                .reduce(Totals.NOTHING, Totals::plus);
        var booked = facts.bookings().stream()
                .filter(booking -> booking.campaign().equals(campaign.id()))
                .filter(booking -> query.holds(booking.day()))
                .map(booking -> value(campaign.id(), booking.amount(), booking.day()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var start = campaign.start();
        return new Line(
                ofChannel ? campaign.channel() : campaign.name(),
                campaign.channel(),
                ofChannel ? null : campaign,
                campaign.budget() == null
                        ? null
                        : value(campaign.id(), campaign.budget(), start == null ? today() : start),
                campaign.targetLeads(),
                booked.add(reported.spent()),
                margin,
                Tally.NOTHING,
                reported,
                Verdict.NONE);
    }

    private boolean isWithin(Reported totals) {
        var day = totals.end() == null ? totals.start() : totals.end();
        return day == null ? query.isWhole() : query.holds(day);
    }

    private Totals totals(Reported line) {
        var last = line.end() == null ? line.start() : line.end();
        var day = last == null ? today() : last;
        return new Totals(
                1,
                line.spent() == null ? BigDecimal.ZERO : value(line.campaign(), line.spent(), day),
                line.leads(),
                line.opportunities(),
                line.orders(),
                line.revenue() == null ? null : value(line.campaign(), line.revenue(), day),
                last);
    }

    /** What has no rate is 0 in the sum and stands under what was left out of its campaign. */
    private BigDecimal value(CampaignId campaign, Money amount, LocalDate day) {
        var converted = conversion.convert(amount, day);
        var missing = new Converted(Money.of("0", conversion.currency()), converted.leftOut());
        leftOutOf.merge(campaign, missing, Converted::plus);
        return converted.sum().value();
    }

    private void credit(Lead lead) {
        if (lead.won() && lead.worth() == null) {
            unpricedWon++;
        }
        var keys = keys(lead);
        if (keys.isEmpty()) {
            unattached = unattached.plus(tally(lead, BigDecimal.ONE, worth(lead)));
            return;
        }
        var shares = query.credit().shares(keys);
        var parts = Credit.split(worth(lead), shares);
        shares.forEach((key, share) -> lines.computeIfPresent(
                key,
                (_, line) ->
                        with(line, line.own().plus(tally(lead, share, parts.getOrDefault(key, BigDecimal.ZERO))))));
    }

    /** The lines that a lead counts for; a channel that no campaign is in gets a line of its own. */
    private List<String> keys(Lead lead) {
        var until = lead.closedAt() == null ? Instant.MAX : lead.closedAt();
        var touched = touches.of(lead.deal(), lead.campaign(), lead.createdAt(), until);
        if (query.by() == By.CAMPAIGN) {
            return touched.stream()
                    .map(campaign -> "campaign:" + Campaign.key(campaign.name()))
                    .toList();
        }
        if (!touched.isEmpty()) {
            return touched.stream()
                    .map(campaign -> Campaign.channelKey(campaign.channel()))
                    .toList();
        }
        if (lead.source().isBlank()) {
            return List.of();
        }
        lines.putIfAbsent(Campaign.channelKey(lead.source()), nothing(lead.source(), lead.source()));
        return List.of(Campaign.channelKey(lead.source()));
    }

    private Tally tally(Lead lead, BigDecimal share, BigDecimal worth) {
        var mature = isMature(lead);
        return new Tally(
                share,
                lead.valid() ? share : BigDecimal.ZERO,
                lead.opportunity() ? share : BigDecimal.ZERO,
                lead.won() ? share : BigDecimal.ZERO,
                mature ? share : BigDecimal.ZERO,
                mature && lead.won() ? share : BigDecimal.ZERO,
                lead.won() ? worth : BigDecimal.ZERO,
                lead.isOpen()
                        ? Conversion.rounded(worth.multiply(BigDecimal.valueOf(lead.chance())), conversion.currency())
                        : BigDecimal.ZERO);
    }

    private static BigDecimal worth(Lead lead) {
        return lead.worth() == null ? BigDecimal.ZERO : lead.worth();
    }

    private boolean isMature(Lead lead) {
        var cycle = facts.cycleDays();
        return !lead.isOpen()
                || (cycle != null
                        && Duration.between(lead.createdAt(), facts.now()).toHours() >= cycle * 24);
    }

    /** What a customer usually brings, of all that were won. */
    private @Nullable BigDecimal perCustomer() {
        var worths = facts.leads().stream()
                .filter(Lead::won)
                .flatMap(lead -> Stream.ofNullable(lead.worth()))
                .toList();
        return worths.isEmpty()
                ? null
                : worths.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(worths.size()), MathContext.DECIMAL64);
    }

    private List<Unknown> unknown() {
        var counts = new LinkedHashMap<String, Unknown>();
        facts.leads().stream()
                .map(Lead::campaign)
                .filter(name -> !name.isBlank() && touches.named(name).isEmpty())
                .forEach(name -> counts.merge(
                        Campaign.key(name),
                        new Unknown(name, 1),
                        (known, _) -> new Unknown(known.name(), known.deals() + 1)));
        return sorted(counts.values());
    }

    private static List<Unknown> sorted(Collection<Unknown> unknown) {
        return unknown.stream()
                .sorted(Comparator.comparing(Unknown::deals).reversed().thenComparing(Unknown::name))
                .toList();
    }

    private Line nothing(String name, String channel) {
        return new Line(
                name, channel, null, null, null, BigDecimal.ZERO, margin, Tally.NOTHING, Totals.NOTHING, Verdict.NONE);
    }

    private static Line with(Line line, Tally own) {
        return new Line(
                line.name(),
                line.channel(),
                line.campaign(),
                line.budget(),
                line.target(),
                line.cost(),
                line.margin(),
                own,
                line.reported(),
                line.verdict());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDate today() {
        return day(facts.now());
    }
}
