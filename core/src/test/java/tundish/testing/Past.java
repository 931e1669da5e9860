package tundish.testing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook;
import tundish.deal.Closing;
import tundish.deal.Closing.Outcome;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.Member;
import tundish.money.Money;
import tundish.workspace.Scope;
import tundish.workspace.Workspace;

/**
 * Deals with a past, written down as it happened: {@code lead 2026-09-01, prospect 2026-09-20, lost 2026-10-01}. The clock
 * is where it was afterwards.
 */
public final class Past {

    private final TestBot bot;
    private final Workspace team;
    private int count;

    public Past(TestBot bot) {
        this(bot, bot.workspace);
    }

    public Past(TestBot bot, Workspace team) {
        this.bot = bot;
        this.team = team;
    }

    public Past deals(int many, String way, @Nullable Member owner) {
        for (var i = 0; i < many; i++) {
            deal(way, owner, "", null);
        }
        return this;
    }

    public Past deals(int many, String way, @Nullable Member owner, String source, @Nullable String amount) {
        for (var i = 0; i < many; i++) {
            deal(way, owner, source, amount);
        }
        return this;
    }

    public Deal deal(String way, @Nullable Member owner, String source, @Nullable String amount) {
        var now = bot.instant();
        var steps = List.of(way.split(", ")).stream().map(Step::of).toList();
        var details = Details.of("Customer " + ++count).withText(Column.SOURCE, source);
        var worth =
                amount == null ? details : details.withAmount(Money.of(amount.substring(4), amount.substring(0, 3)));
        var first = steps.getFirst();
        bot.isNow(first.at);
        var deal =
                Scope.of(team.id()).call(() -> new Opening(bot).deal(team, worth, stage(first.stage), owner, first.at));
        for (var step : steps.subList(1, steps.size())) {
            bot.isNow(step.at);
            deal = move(deal, step);
        }
        bot.isNow(now);
        return deal;
    }

    private Deal move(Deal deal, Step step) {
        var to = stage(step.stage);
        var closing = switch (to.kind()) {
            case WON -> new Closing(Outcome.WON, step.at, "", "");
            case LOST -> new Closing(Outcome.LOST, step.at, "PRICE", "");
            case OPEN, AFTER_SALE -> null;
        };
        return Scope.of(team.id())
                .call(() -> bot.stores
                        .transactions()
                        .run(() -> bot.assembly
                                .book()
                                .move(
                                        deal.withClosing(closing),
                                        new DealBook.Move(to.id(), step.at, deal.owner(), "", false))));
    }

    private Stage stage(String key) {
        return Scope.of(team.id())
                .call(() -> bot.stores
                        .transactions()
                        .run(() -> bot.stores
                                .funnels()
                                .find(team.id(), DefaultFunnel.NAME)
                                .orElse(DefaultFunnel.FUNNEL)
                                .stageOf(new StageId(key))));
    }

    private record Step(String stage, Instant at) {

        static Step of(String text) {
            var part = text.split(" ");
            return new Step(part[0], Instant.parse(part[1] + "T10:00:00Z"));
        }
    }
}
