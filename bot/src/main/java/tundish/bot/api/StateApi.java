package tundish.bot.api;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tundish.assistant.Stores;
import tundish.member.Member;
import tundish.nudge.Nudger;

/** {@code /api/v1/nudges} and {@code /api/v1/outbox}: what the bot has to say on its own. */
@RestController
@RequestMapping("/api/v1")
final class StateApi {

    private final ApiCaller caller;
    private final Stores stores;
    private final Nudger nudger;
    private final InstantSource clock;

    StateApi(ApiCaller caller, Stores stores, Nudger nudger, InstantSource clock) {
        this.caller = caller;
        this.stores = stores;
        this.nudger = nudger;
        this.clock = clock;
    }

    record NudgesDue(int total, List<NudgeDue> nudges) {}

    /** @param to names of those it goes to */
    record NudgeDue(String reference, String kind, int level, List<String> to, OffsetDateTime since) {}

    /** What is due as of now, sent or not. */
    @GetMapping("/nudges")
    NudgesDue nudges() {
        var actor = caller.actor();
        var due = stores.transactions().run(() -> nudger.dueNow(actor.workspaceId())).stream()
                .map(each -> new NudgeDue(
                        each.deal().value(),
                        each.due().key().kind().name().toLowerCase(Locale.ROOT),
                        each.due().key().level(),
                        each.to().stream().map(Member::name).toList(),
                        DealJsons.at(each.due().since(), actor.settings().zone())))
                .toList();
        return new NudgesDue(due.size(), due);
    }

    /** @param oldestWaitingSeconds 0 where nothing waits */
    record OutboxState(long waiting, long delivered, long undeliverable, long oldestWaitingSeconds) {}

    @GetMapping("/outbox")
    OutboxState outbox() {
        var actor = caller.actor();
        var counts = stores.transactions().run(() -> stores.letters().count(actor.workspaceId()));
        var oldest = counts.oldestWaiting();
        return new OutboxState(
                counts.waiting(),
                counts.delivered(),
                counts.undeliverable(),
                oldest == null
                        ? 0
                        : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()));
    }
}
