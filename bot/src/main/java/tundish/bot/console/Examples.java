package tundish.bot.console;

import java.util.List;
import org.springframework.stereotype.Component;
import tundish.Transactions;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.language.Language;
import tundish.member.Role;
import tundish.message.Texts;
import tundish.operation.Actor;

/** Lines that a newcomer can try as they stand: about the persona's own deals, in the persona's language. */
@Component("examplesToTry")
@WhenConsoleIsOn
final class Examples {

    private static final int LOOKED_AT = 100;

    private final Deals deals;
    private final Transactions transactions;

    Examples(Deals deals, Transactions transactions) {
        this.deals = deals;
        this.transactions = transactions;
    }

    List<String> of(Actor actor) {
        var texts = Texts.of("console", actor.language());
        var customer = customer(actor);
        var keys = switch (actor.member().role()) {
            case REP -> List.of("funnel", "followup", "deal", "sync", "home");
            case MANAGER -> List.of("funnel", "deal", "goal", "sync", "decide", "home");
            case MARKETER -> List.of("lead", "funnel", "sync", "feedback", "home");
            case ADMIN -> List.of("settings", "people", "undelivered", "funnel", "home");
        };
        return keys.stream()
                .filter(key ->
                        !customer.isEmpty() || !List.of("followup", "deal").contains(key))
                .map(key -> texts.get("try." + key, customer))
                .toList();
    }

    /** The customer of an open deal that the persona may change, written as its language is where there is one. */
    private String customer(Actor actor) {
        var open =
                transactions.run(() -> deals.list(actor.workspaceId(), DealFilter.OPEN, 0, LOOKED_AT)).deals().stream()
                        .filter(deal -> actor.member().role() != Role.REP || deal.ownedBy(actor.id()))
                        .toList();
        return open.stream()
                .map(Deal::title)
                .filter(title -> isChinese(title) == (actor.language() == Language.ZH))
                .findFirst()
                .or(() -> open.stream().map(Deal::title).findFirst())
                .orElse("");
    }

    private static boolean isChinese(String title) {
        return title.codePoints().anyMatch(Character::isIdeographic);
    }
}
