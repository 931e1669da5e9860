package tundish.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tundish.Overtaken;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.book.FunnelBook;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelProblem;
import tundish.message.Texts;

/** {@code /api/v1/funnels}: the stages that deals pass through. */
@RestController
@RequestMapping("/api/v1/funnels")
final class FunnelsApi {

    private final ApiCaller caller;
    private final Stores stores;
    private final FunnelBook book;

    FunnelsApi(ApiCaller caller, Stores stores, Assembly assembly) {
        this.caller = caller;
        this.stores = stores;
        this.book = assembly.funnelBook();
    }

    record AllJson(List<FunnelJson> funnels) {}

    record VersionsJson(List<VersionJson> versions) {}

    /** @param since until the version before it in the list began; null for the one that was there from the beginning */
    record VersionJson(@Nullable Instant since, FunnelJson funnel) {}

    @GetMapping
    AllJson all() {
        var workspace = caller.actor().workspaceId();
        return new AllJson(stores.transactions().run(() -> stores.funnels().all(workspace)).stream()
                .map(FunnelJson::of)
                .toList());
    }

    /** @param asOf a moment, for the funnel as it was then */
    @GetMapping("/{name}")
    FunnelJson one(@PathVariable String name, @RequestParam(required = false) @Nullable Instant asOf) {
        var workspace = caller.actor().workspaceId();
        return stores.transactions()
                .run(() -> asOf == null
                        ? stores.funnels().find(workspace, name)
                        : stores.funnels().asOf(workspace, name, asOf))
                .map(FunnelJson::of)
                .orElseThrow(() -> Refused.noSuch("funnel", name));
    }

    /** The newest first. */
    @GetMapping("/{name}/versions")
    VersionsJson versions(@PathVariable String name) {
        var workspace = caller.actor().workspaceId();
        var versions = stores.transactions().run(() -> stores.funnels().versions(workspace, name));
        if (versions.isEmpty()) {
            throw Refused.noSuch("funnel", name);
        }
        return new VersionsJson(versions.stream()
                .map(version -> new VersionJson(
                        version.since().equals(Instant.EPOCH) ? null : version.since(),
                        FunnelJson.of(version.funnel())))
                .toList());
    }

    /** Takes a whole definition: a new funnel, or a new version of one. The same once more changes nothing. */
    @PutMapping("/{name}")
    FunnelJson put(@PathVariable String name, @RequestBody FunnelJson json) {
        var actor = caller.actor();
        var texts = Texts.of("funnels", actor.settings().language());
        return FunnelJson.of(stores.transactions().run(() -> {
            var reader = new FunnelReader(
                    stores.funnels().find(actor.workspaceId(), name).orElse(null));
            var funnel = readable(reader, reader.read(name, json));
            return book.keep(
                            actor.workspaceId(),
                            new FunnelBook.Order(
                                    funnel,
                                    FunnelReader.retire(json),
                                    actor.id(),
                                    (from, to) -> texts.get(
                                            "because",
                                            from.name().in(actor.settings().language()),
                                            to.name().in(actor.settings().language()))))
                    .funnel();
        }));
    }

    /** @throws Refused with everything that is wrong, also with what could be read */
    private Funnel readable(FunnelReader reader, Optional<Funnel> funnel) {
        if (funnel.isPresent() && reader.problems().isEmpty()) {
            return funnel.get();
        }
        throw unfit(Stream.concat(
                        reader.problems().stream(), funnel.stream().flatMap(each -> FunnelBook.problems(each).stream()))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail unfit(FunnelBook.Unfit unfit, HttpServletRequest request) {
        return unfit(unfit.problems()).problem(ApiLanguage.of(request));
    }

    @ExceptionHandler(Overtaken.class)
    ProblemDetail overtaken(HttpServletRequest request) {
        return Refused.conflict("overtaken").problem(ApiLanguage.of(request));
    }

    private static Refused unfit(List<FunnelProblem> problems) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unfit",
                new Fault("", "funnels", "unfit", List.of()),
                problems.stream()
                        .map(each -> new Fault(each.field(), "funnels", "problem." + each.problem(), each.about()))
                        .toList());
    }
}
