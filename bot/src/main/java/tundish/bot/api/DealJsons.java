package tundish.bot.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.bot.api.DealJson.NextActionJson;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.workspace.Workspace;

/** Writes deals for the API, moments in the workspace's zone. */
final class DealJsons {

    private final Stores stores;
    private final InstantSource clock;

    DealJsons(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    DealJson of(Workspace workspace, Deal deal) {
        var zone = workspace.settings().zone();
        var details = deal.details();
        var closing = deal.closing();
        return new DealJson(
                deal.reference().value(),
                deal.externalId(),
                deal.funnel(),
                deal.stage().value(),
                deal.status(clock.instant()).name().toLowerCase(Locale.ROOT),
                details.customer(),
                name(deal.owner()),
                details.contact(),
                details.contactDetails(),
                details.need(),
                details.progress(),
                nextAction(deal.nextAction(), zone),
                details.expectedClose(),
                MoneyJson.of(details.amount()),
                details.source(),
                details.campaign(),
                details.region(),
                details.industry(),
                details.companySize(),
                details.score(),
                at(deal.createdAt(), zone),
                at(deal.stay().entered(), zone),
                closing == null ? null : at(closing.at(), zone),
                daysInStage(deal, zone),
                closing == null ? null : closing.reason(),
                deal.repeats() == null
                        ? null
                        : stores.deals()
                                .find(deal.repeats())
                                .map(won -> won.reference().value())
                                .orElse(null));
    }

    @Nullable
    String name(@Nullable MemberId member) {
        return member == null
                ? null
                : stores.members().find(member).map(Member::name).orElse(null);
    }

    static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    /** Midnights passed since the deal entered its stage, until it closed or now. */
    private long daysInStage(Deal deal, ZoneId zone) {
        var until = deal.closing() == null ? clock.instant() : deal.closing().at();
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(deal.stay().entered(), zone), LocalDate.ofInstant(until, zone));
    }

    private static @Nullable NextActionJson nextAction(@Nullable NextAction next, ZoneId zone) {
        return next == null ? null : new NextActionJson(next.text(), at(next.due(), zone));
    }
}
