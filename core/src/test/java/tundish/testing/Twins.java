package tundish.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tundish.assistant.Stores;
import tundish.chat.Delivery;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.goal.Division;
import tundish.goal.Division.Part;
import tundish.goal.EnteredRates;
import tundish.goal.Goal;
import tundish.goal.Measure;
import tundish.goal.Terms;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.suggestion.Advice;
import tundish.suggestion.Suggestion;
import tundish.workspace.Scope;
import tundish.workspace.Workspace;

/**
 * Two teams on one bot that are alike in everything that names a thing: references, customers, external ids, phone
 * numbers, e-mails, people and their accounts. What {@link #theirs} say has the word {@value #SECRET} in it.
 */
public final class Twins {

    public static final String SECRET = "tungsten";
    private static final String OPEN = "silver";

    /** A customer that only the others have. */
    static final String UNKNOWN_HERE = "Zeta GmbH";

    final TestBot bot;
    public final Team ours;
    public final Team theirs;

    private Twins(TestBot bot, Team ours, Team theirs) {
        this.bot = bot;
        this.ours = ours;
        this.theirs = theirs;
    }

    public record Team(Workspace workspace, Map<String, Member> people) {

        public Member named(String name) {
            return people.get(name);
        }
    }

    /** Both, the others first, so that what is numbered is numbered differently. */
    public static Twins on(Stores stores) {
        var bot = new TestBot(stores);
        var theirs = new Team(bot.team("Twin"), Map.of());
        theirs = people(bot, theirs.workspace());
        var ours = people(bot, bot.team("Twin"));
        lives(bot, theirs, SECRET);
        bot.types(theirs.named("Tom"), "/lead " + UNKNOWN_HERE + ", Zoe, zoe@zeta.example, wants " + SECRET);
        bot.isNow(TestBot.MONDAY);
        lives(bot, ours, OPEN);
        return new Twins(bot, ours, theirs);
    }

    /** The first of the two, with nobody beside it. */
    public static Twins alone(Stores stores) {
        var bot = new TestBot(stores);
        var ours = people(bot, bot.team("Twin"));
        lives(bot, ours, OPEN);
        return new Twins(bot, ours, ours);
    }

    private static Team people(TestBot bot, Workspace workspace) {
        return new Team(
                workspace,
                Map.of(
                        "Ada", bot.joins(workspace, "Ada", Role.ADMIN, TestBot.BERLIN, Language.EN),
                        "Tom", bot.joins(workspace, "Tom", Role.REP, TestBot.BERLIN, Language.EN),
                        "Grace", bot.joins(workspace, "Grace", Role.MANAGER, TestBot.BERLIN, Language.EN),
                        "Mia", bot.joins(workspace, "Mia", Role.MARKETER, TestBot.BERLIN, Language.EN)));
    }

    /** Something of every kind that is kept. */
    private static void lives(TestBot bot, Team team, String word) {
        var tom = team.named("Tom");
        bot.types(tom, "/lead Acme Corp, Jane Doe, jane@acme.example, wants 40 seats of " + word);
        bot.types(tom, "/lead Beta Ltd, Bob, +49 30 901820, wants " + word);
        known(bot, team, word);
        bot.types(tom, "/followup Acme called, wants a " + word + " demo, tomorrow 3pm send " + word + " quote");
        bot.types(tom, "/followup Beta met Bob, likes " + word + ", tomorrow send price list");
        bot.types(tom, "/deal move Acme prospect");
        bot.types(tom, "/deal edit Acme progress " + word + " is compared");
        bot.types(tom, "/deal won Beta 1200 EUR " + word);
        bot.types(tom, "/deal move Acme nowhere");
        bot.lookingIn(() -> {
            var rate = new Rate(
                    "EUR", "USD", LocalDate.of(2026, 11, 1), new BigDecimal(word.equals(OPEN) ? "1.1" : "1.2"));
            bot.stores.rates().keep(team.workspace().id(), rate);
            return rate;
        });
        bot.lookingIn(() -> aims(bot, tom, word.equals(OPEN) ? 1 : 2));
        bot.types(team.named("Grace"), "/sync decide Call every " + word + " lead twice @Tom by Friday");
        bot.types(team.named("Mia"), "/sync feedback " + word + " got cheaper");
        bot.passes(Duration.ofDays(4));
        bot.messenger.answers(new Delivery.Undeliverable("user_gone"));
        bot.runsWhatIsDue();
        bot.passes(Duration.ofDays(3));
        bot.runsWhatIsDue();
    }

    /** A goal under a number that is nobody's in the other team. */
    private static boolean aims(TestBot bot, Member owner, long number) {
        var terms = new Terms(
                Measure.REVENUE,
                new BigDecimal(1_000_000),
                "USD",
                null,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                owner.id(),
                EnteredRates.NONE,
                Division.even(Part.QUARTER));
        bot.stores.goals().add(new Goal(owner.id().workspace(), number, 1, terms, owner.id(), bot.instant(), false));
        return advised(bot, owner, number);
    }

    /** What the figures once suggested, under such a number. */
    private static boolean advised(TestBot bot, Member owner, long number) {
        var workspace = owner.id().workspace();
        var channel = number == 1 ? OPEN : SECRET;
        bot.stores
                .suggestions()
                .add(Suggestion.made(
                        workspace,
                        number,
                        new Advice.ChannelCosts(
                                channel,
                                Money.of("500", "USD"),
                                1,
                                new Share(0, 40),
                                Money.of("12.50", "USD"),
                                Money.of("100", "USD"),
                                null,
                                List.of()),
                        bot.instant()));
        bot.stores.successOwners().keep(workspace, owner.id());
        return true;
    }

    private static void known(TestBot bot, Team team, String word) {
        var details = Details.of("Known AG").withExpectedClose(LocalDate.of(2026, 12, 1));
        var deal = new Opening(bot)
                .deal(team.workspace(), details, DefaultFunnel.PROSPECT, team.named("Tom"), bot.instant());
        bot.lookingIn(() -> bot.stores
                .deals()
                .save(StoresContract.calledElsewhere(
                        bot.stores.deals().find(deal.id()).orElseThrow(), "CRM-17")));
        bot.types(team.named("Tom"), "/deal edit Known need " + word);
    }

    List<Deal> deals(Team team) {
        return in(
                team,
                () -> bot.stores
                        .deals()
                        .list(team.workspace().id(), DealFilter.ALL, 0, 100)
                        .deals());
    }

    Deal deal(Team team, String customer) {
        return deals(team).stream()
                .filter(deal -> deal.title().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    <T> T in(Team team, Supplier<T> work) {
        return Scope.of(team.workspace().id())
                .call(() -> bot.stores.transactions().run(work));
    }

    public Instant now() {
        return bot.instant();
    }

    /** What was sent to a team, message by message, in an order that does not depend on whose turn it was. */
    String sent(Team team) {
        return bot.messenger.messages().stream()
                .filter(message ->
                        message.to().workspace().equals(team.workspace().id()))
                .map(message -> message.to().id() + ": " + message.text())
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }
}
