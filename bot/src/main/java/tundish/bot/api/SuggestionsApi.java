package tundish.bot.api;

import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tundish.Overtaken;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.operation.Actor;
import tundish.suggestion.Advisor;

/** {@code /api/v1/suggestions}: what the figures suggest to change, what was decided, and what came of it. */
@RestController
@RequestMapping("/api/v1/suggestions")
final class SuggestionsApi {

    private final ApiCaller caller;
    private final Stores stores;
    private final Advisor advisor;
    private final SuggestionJsons jsons;
    private final InstantSource clock;

    SuggestionsApi(ApiCaller caller, Stores stores, Assembly assembly, InstantSource clock) {
        this.caller = caller;
        this.stores = stores;
        this.advisor = assembly.figures().advisor();
        this.jsons = new SuggestionJsons(stores);
        this.clock = clock;
    }

    /** The newest suggestion of each topic, by number. */
    record SuggestionsJson(long total, List<SuggestionJson> suggestions) {}

    @GetMapping
    SuggestionsJson all() {
        var actor = caller.actor();
        try {
            return look(actor);
        } catch (Overtaken _) {
            return look(actor);
        }
    }

    private SuggestionsJson look(Actor actor) {
        return stores.transactions().run(() -> {
            var outlook = advisor.look(actor.workspace(), clock.instant());
            var all = outlook.latest().stream()
                    .map(each -> jsons.of(actor, each, outlook.effect(each)))
                    .toList();
            return new SuggestionsJson(all.size(), all);
        });
    }
}
