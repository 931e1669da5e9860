package tundish.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tundish.Overtaken;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.deal.Likeness;
import tundish.funnel.Funnel;
import tundish.money.Money;
import tundish.operation.Actor;

/** {@code POST /api/v1/leads}: the intake for web forms. */
@RestController
@RequestMapping("/api/v1/leads")
final class LeadsApi {

    private static final int CANDIDATES = 10;
    private static final int LONGEST = 2000;
    private static final int LONGEST_KEY = 150;
    private static final int ATTEMPTS = 3;

    private final ApiCaller caller;
    private final Stores stores;
    private final Assembly assembly;
    private final DealJsons deals;
    private final InstantSource clock;

    LeadsApi(ApiCaller caller, Stores stores, Assembly assembly, DealJsons deals, InstantSource clock) {
        this.caller = caller;
        this.stores = stores;
        this.assembly = assembly;
        this.deals = deals;
        this.clock = clock;
    }

    /**
     * A new lead; only the customer is needed.
     *
     * @param funnel its key or title; the usual one where it is left out
     * @param force whether it is entered though it looks like a deal that is there
     */
    record Lead(
            @Nullable String funnel,
            @Nullable String customer,
            @Nullable String contact,
            @Nullable String contactDetails,
            @Nullable String need,
            @Nullable String source,
            @Nullable String campaign,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String companySize,
            @Nullable MoneyJson amount,
            @Nullable LocalDate expectedClose,
            @Nullable Boolean force) {}

    /**
     * Enters a lead that nobody owns yet.
     *
     * @param key repeated with the same key, the same lead is answered and nothing is entered
     * @return 201 with the deal, 200 with the deal of a repeated key, 409 with the deals that look the same
     */
    @PostMapping
    ResponseEntity<DealJson> take(
            @RequestBody Lead lead,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean force) {
        if (key.length() > LONGEST_KEY) {
            throw Refused.query("Idempotency-Key", "tooLong", LONGEST_KEY);
        }
        var actor = caller.actor();
        var details = details(lead, actor.settings().currency());
        var anyway = force || Boolean.TRUE.equals(lead.force());
        return retrying(
                () -> stores.transactions()
                        .run(() -> take(actor, funnel(actor, lead.funnel()), details, key.strip(), anyway)),
                ATTEMPTS);
    }

    private Funnel funnel(Actor actor, @Nullable String name) {
        return stores.funnels()
                .called(actor.workspaceId(), name == null ? "" : name)
                .orElseThrow(() -> Refused.body(List.of(Fault.of("funnel", "noSuch.funnel", String.valueOf(name)))));
    }

    private ResponseEntity<DealJson> take(Actor actor, Funnel funnel, Details details, String key, boolean force) {
        var externalId = key.isEmpty() ? "" : "intake:" + key;
        var alike = stores.deals()
                .alike(actor.workspaceId(), Likeness.of(details.customer(), details.contactDetails()), CANDIDATES);
        // Asked last: what a request with the same key entered meanwhile must not look like somebody else's deal.
        var before = externalId.isEmpty()
                ? Optional.<Deal>empty()
                : stores.deals().withExternalId(actor.workspaceId(), externalId);
        if (before.isPresent()) {
            return ResponseEntity.ok(deals.of(actor.workspace(), before.get()));
        }
        if (!alike.isEmpty() && !force) {
            throw new Alike(alike.stream()
                    .map(deal -> deals.of(actor.workspace(), deal))
                    .toList());
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(deals.of(actor.workspace(), enter(actor, funnel, details, externalId)));
    }

    @ExceptionHandler
    ProblemDetail alike(Alike alike, HttpServletRequest request) {
        var problem = Refused.conflict("alike").problem(ApiLanguage.of(request));
        problem.setProperty("candidates", alike.candidates);
        return problem;
    }

    private Deal enter(Actor actor, Funnel funnel, Details details, String externalId) {
        var deal = assembly.book()
                .beginning(actor.workspace(), funnel.name(), funnel.first(), clock.instant())
                .withExternalId(externalId)
                .with(details);
        return assembly.book().open(deal, actor.id(), "");
    }

    private static Details details(Lead lead, String currency) {
        var problems = new ArrayList<Fault>();
        var details = new Details(
                text("customer", lead.customer(), problems),
                text("contact", lead.contact(), problems),
                text("contactDetails", lead.contactDetails(), problems),
                text("need", lead.need(), problems),
                "",
                lead.expectedClose(),
                amount(lead.amount(), currency, problems),
                text("source", lead.source(), problems),
                text("campaign", lead.campaign(), problems),
                text("region", lead.region(), problems),
                text("industry", lead.industry(), problems),
                text("companySize", lead.companySize(), problems),
                null);
        if (details.customer().isEmpty() && problems.isEmpty()) {
            problems.add(Fault.of("customer", "missing"));
        }
        if (!problems.isEmpty()) {
            throw Refused.body(problems);
        }
        return details;
    }

    private static String text(String field, @Nullable String value, List<Fault> problems) {
        var text = value == null
                ? ""
                : value.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        if (text.length() > LONGEST) {
            problems.add(Fault.of(field, "tooLong", LONGEST));
        }
        return text;
    }

    private static @Nullable Money amount(@Nullable MoneyJson amount, String usual, List<Fault> problems) {
        if (amount == null) {
            return null;
        }
        try {
            var value = new BigDecimal(amount.value());
            var currency =
                    amount.currency().isBlank() ? usual : amount.currency().toUpperCase(Locale.ROOT);
            if (value.signum() < 0 || value.precision() - value.scale() > 13) {
                problems.add(Fault.of("amount", "amount.size"));
            }
            return new Money(value, Currency.getInstance(currency).getCurrencyCode());
        } catch (IllegalArgumentException unreadable) {
            problems.add(Fault.of("amount", "amount.shape"));
            return null;
        }
    }

    private static <T> T retrying(Supplier<T> work, int attempts) {
        try {
            return work.get();
        } catch (Overtaken overtaken) {
            if (attempts == 1) {
                throw overtaken;
            }
            return retrying(work, attempts - 1);
        }
    }

    /** It looks like deals that are there. */
    private static final class Alike extends RuntimeException {

        private final transient List<DealJson> candidates;

        private Alike(List<DealJson> candidates) {
            super("a lead that looks like " + candidates.size() + " deals", null, false, false);
            this.candidates = candidates;
        }
    }
}
