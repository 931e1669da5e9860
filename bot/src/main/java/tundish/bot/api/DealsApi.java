package tundish.bot.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tundish.assistant.Stores;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.Reference;
import tundish.deal.StageChange;
import tundish.deal.Whereabouts;
import tundish.followup.FollowUp;
import tundish.funnel.StageId;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.operation.Actor;
import tundish.workspace.WorkspaceId;

/** {@code /api/v1/deals}: deals by what is asked, one deal, and its history. */
@RestController
@RequestMapping("/api/v1/deals")
final class DealsApi {

    private static final int LARGEST_PAGE = 1000;

    private final ApiCaller caller;
    private final Stores stores;
    private final DealJsons deals;
    private final InstantSource clock;

    DealsApi(ApiCaller caller, Stores stores, DealJsons deals, InstantSource clock) {
        this.caller = caller;
        this.stores = stores;
        this.deals = deals;
        this.clock = clock;
    }

    record Found(long total, List<DealJson> deals) {}

    /**
     * Deals, those that stay longest in their stage first.
     *
     * @param funnel the name of a funnel
     * @param stage a stage's key
     * @param owner a member's name; {@code nobody} for deals that nobody took
     * @param status {@code open}, {@code won} or {@code lost}
     * @param overdue true for those whose stage, next action or expected close is past
     * @param minDaysInStage at least so many midnights in the present stage
     * @param q part of the customer, contact, reference or external id
     * @param page from 0
     * @param size at most 1000
     */
    @GetMapping
    Found list(
            @RequestParam(defaultValue = "") String funnel,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Integer minDaysInStage,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Refused.query("page", "page", LARGEST_PAGE);
        }
        var actor = caller.actor();
        var filter = new DealFilter(
                given(funnel),
                stage.isBlank() ? null : new StageId(stage),
                owner.isBlank() || isNobody(owner) ? null : member(actor, owner),
                isNobody(owner),
                standing(status),
                overdue ? clock.instant() : null,
                null,
                null,
                minDaysInStage == null ? null : enteredBy(actor, minDaysInStage),
                given(source),
                given(campaign),
                given(q));
        return stores.transactions().run(() -> {
            var found = stores.deals().list(actor.workspaceId(), filter, page, size);
            return new Found(
                    found.total(),
                    found.deals().stream()
                            .map(deal -> deals.of(actor.workspace(), deal))
                            .toList());
        });
    }

    /** The last moment at which a deal may have entered to have stayed that many midnights. */
    private Instant enteredBy(Actor actor, int days) {
        var zone = actor.settings().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return today.minusDays(days - 1L).atStartOfDay(zone).toInstant().minusNanos(1000);
    }

    private MemberId member(Actor actor, String name) {
        return stores.members().all(actor.workspaceId()).stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .map(Member::id)
                .findFirst()
                .orElseThrow(() -> Refused.query("owner", "nobody", name));
    }

    private static boolean isNobody(String owner) {
        return owner.equalsIgnoreCase("nobody");
    }

    private static @Nullable Standing standing(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "open" -> Standing.OPEN;
            case "won" -> Standing.WON;
            case "lost" -> Standing.LOST;
            default -> throw Refused.oneOf("status", Stream.of("open", "won", "lost"));
        };
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    @GetMapping("/{reference}")
    DealJson deal(@PathVariable String reference) {
        var actor = caller.actor();
        return deals.of(actor.workspace(), find(actor.workspaceId(), reference));
    }

    record History(List<Change> changes, List<Contact> followUps) {}

    /** @param funnel that of the stage which was entered; where it is not that of the line before, the deal changed it */
    record Change(
            String funnel,
            @Nullable String from,
            String to,
            OffsetDateTime at,
            OffsetDateTime recordedAt,
            @Nullable String by,
            String reason,
            boolean overridden) {}

    record Contact(
            OffsetDateTime at,
            OffsetDateTime recordedAt,
            @Nullable String by,
            String channel,
            String said,
            String needChange,
            DealJson.@Nullable NextActionJson nextAction,
            boolean standing) {}

    /** The stage changes in the order in which they happened, and the follow-ups in the order in which they were written. */
    @GetMapping("/{reference}/history")
    History history(@PathVariable String reference) {
        var actor = caller.actor();
        var deal = find(actor.workspaceId(), reference);
        var where = new Whereabouts(deal.funnel(), stores.history().changes(deal.id()));
        var followUps = stores.followUps().of(deal.id());
        var replaced = followUps.stream()
                .flatMap(followUp -> Stream.ofNullable(followUp.replaces()))
                .toList();
        return new History(
                where.changes().stream()
                        .sorted(Comparator.comparing(StageChange::at))
                        .map(change -> change(actor, where.during(change.stay()), change))
                        .toList(),
                followUps.stream()
                        .map(followUp ->
                                contact(actor, followUp, !followUp.withdrawn() && !replaced.contains(followUp.id())))
                        .toList());
    }

    private Change change(Actor actor, String funnel, StageChange change) {
        var zone = actor.settings().zone();
        return new Change(
                funnel,
                change.from() == null ? null : change.from().value(),
                change.to().value(),
                DealJsons.at(change.at(), zone),
                DealJsons.at(change.recordedAt(), zone),
                deals.name(change.by()),
                change.reason(),
                change.overridden());
    }

    private Contact contact(Actor actor, FollowUp followUp, boolean standing) {
        var zone = actor.settings().zone();
        var next = followUp.next();
        return new Contact(
                DealJsons.at(followUp.at(), zone),
                DealJsons.at(followUp.recordedAt(), zone),
                deals.name(followUp.by()),
                followUp.channel().name().toLowerCase(Locale.ROOT),
                followUp.said(),
                followUp.needChange(),
                next == null ? null : new DealJson.NextActionJson(next.text(), DealJsons.at(next.due(), zone)),
                standing);
    }

    private Deal find(WorkspaceId workspace, String reference) {
        return Reference.parse(reference)
                .flatMap(known -> stores.deals().withReference(workspace, known))
                .or(() -> stores.deals().withExternalId(workspace, reference))
                .orElseThrow(() -> Refused.noSuch("deal", reference));
    }
}
