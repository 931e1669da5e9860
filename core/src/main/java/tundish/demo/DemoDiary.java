package tundish.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook;
import tundish.book.DealNews;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.deal.Closing;
import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Details;
import tundish.demo.DemoDeal.Contact;
import tundish.demo.DemoDeal.Step;
import tundish.followup.FollowUp;
import tundish.funnel.DefaultFunnel;
import tundish.goal.Goal;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.nudge.Answer;
import tundish.sync.Feedback;
import tundish.sync.Item;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;

/** Writes the past of the demo company down, each line as if it had been written when it happened. */
final class DemoDiary {

    private static final Comparator<DemoDeal> OLDEST_FIRST =
            Comparator.comparing(deal -> deal.steps().getFirst().daysAgo(), Comparator.reverseOrder());

    private final Workspace workspace;
    private final Platform platform;
    private final Demo.Stores stores;
    private final DemoTime time;
    private final DealBook book;
    private final Map<DemoMember, MemberId> people = new EnumMap<>(DemoMember.class);
    private final List<DemoCampaign> campaigns = new ArrayList<>();
    private final Map<String, DealId> won = new HashMap<>();
    private Instant writing;

    DemoDiary(Workspace workspace, Platform platform, Demo.Stores stores, Instant start) {
        this.workspace = workspace;
        this.platform = platform;
        this.stores = stores;
        this.time = new DemoTime(start, workspace.settings().zone());
        this.writing = start;
        this.book = new DealBook(
                stores.deals(),
                stores.history(),
                stores.nudgeClock(),
                (deal, answer, by) -> {},
                stores.frozenRates(),
                DealNews.NOBODY,
                () -> writing);
    }

    void write(DemoCompany company) {
        if (stores.funnels().find(workspace.id(), DefaultFunnel.NAME).isEmpty()) {
            stores.funnels().save(workspace.id(), DefaultFunnel.FUNNEL, Instant.EPOCH);
        }
        company.members().forEach(this::hire);
        aim(company.goal());
        company.campaigns().forEach(this::run);
        company.deals().stream().sorted(OLDEST_FIRST).forEach(this::write);
        company.heard().forEach(this::write);
        company.decided().forEach(this::write);
    }

    /** Writes deals alone, all of one owner where they have one. @param written hears of each when it is there */
    void lend(List<DemoDeal> deals, MemberId owner, Consumer<DealId> written) {
        for (var person : DemoMember.values()) {
            people.put(person, owner);
        }
        deals.stream().sorted(OLDEST_FIRST).forEach(deal -> written.accept(write(deal)));
    }

    private void hire(DemoMember person) {
        var id = stores.members().nextId(workspace.id());
        people.put(person, id);
        stores.members()
                .save(new Member(
                        id,
                        person.fullName,
                        person.email(),
                        person.role,
                        workspace.settings().zone(),
                        person.language,
                        true,
                        List.of(new Account(platform, person.login))));
    }

    private void aim(DemoGoal demo) {
        var owner = known(demo.owner());
        var terms = demo.terms(time.today(), workspace.settings().currency(), owner);
        stores.goals()
                .add(new Goal(
                        workspace.id(),
                        stores.goals().nextNumber(workspace.id()),
                        1,
                        terms,
                        owner,
                        time.on(terms.from(), 9),
                        false));
    }

    private void run(DemoCampaign demo) {
        var currency = workspace.settings().currency();
        var campaign = new Campaign(
                stores.campaigns().nextId(workspace.id()),
                demo.name(),
                demo.source(),
                member(demo.owner()),
                time.today().minusDays(demo.began()),
                demo.ended() == null ? null : time.today().minusDays(demo.ended()),
                Money.of(Integer.toString(demo.budget()), currency),
                demo.targetLeads(),
                0);
        stores.campaigns().add(campaign);
        demo.costs().forEach(cost -> book(campaign, cost));
        campaigns.add(demo);
    }

    private void book(Campaign campaign, DemoCampaign.Cost cost) {
        stores.campaigns()
                .book(new Booking(
                        campaign.id(),
                        stores.campaigns().nextBooking(workspace.id()),
                        time.today().minusDays(cost.daysAgo()),
                        Money.of(
                                Integer.toString(cost.amount()),
                                workspace.settings().currency()),
                        cost.note(),
                        Objects.requireNonNull(campaign.owner()),
                        time.past(cost.daysAgo(), 11),
                        false));
    }

    private String campaign(DemoDeal deal) {
        return campaigns.stream()
                .filter(campaign -> campaign.reached(deal))
                .findFirst()
                .map(DemoCampaign::name)
                .orElse("");
    }

    private DealId write(DemoDeal demo) {
        var deal = open(demo);
        for (var event : events(demo)) {
            writing = event.at();
            deal = event.happen().apply(deal);
        }
        if (demo.next() != null) {
            deal = book.change(
                    deal.withNextAction(time.promised(demo.next())), List.of(), Answer.FOLLOWED_UP, deal.owner());
        }
        if (deal.stage().equals(DefaultFunnel.WON.id())) {
            won.put(demo.customer().name(), deal.id());
        }
        return deal.id();
    }

    private Deal open(DemoDeal demo) {
        var step = demo.steps().getFirst();
        writing = time.entry(step);
        return book.open(
                book.beginning(workspace, DefaultFunnel.NAME, step.stage(), writing)
                        .with(details(demo))
                        .withOwner(member(demo.owner()))
                        .repeating(demo.repeats() ? won.get(demo.customer().name()) : null),
                member(demo.owner() == null ? DemoMember.MAYA : demo.owner()),
                "");
    }

    private Details details(DemoDeal demo) {
        var customer = demo.customer();
        return new Details(
                customer.name(),
                customer.contact(),
                customer.details(),
                demo.need(),
                "",
                demo.closesIn() == null ? null : time.today().plusDays(demo.closesIn()),
                demo.amount() == null
                        ? null
                        : Money.of(
                                demo.amount().toString(), workspace.settings().currency()),
                demo.source(),
                campaign(demo),
                customer.region(),
                customer.industry(),
                customer.size(),
                null);
    }

    private record Event(Instant at, Function<Deal, Deal> happen) {}

    private List<Event> events(DemoDeal demo) {
        var events = new ArrayList<Event>();
        demo.contacts().forEach(contact -> events.add(new Event(time.contact(contact), deal -> talk(deal, contact))));
        demo.steps().stream().skip(1).forEach(step -> events.add(new Event(time.move(step), deal -> move(deal, step))));
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private Deal talk(Deal deal, Contact contact) {
        stores.followUps()
                .add(new FollowUp(
                        stores.followUps().nextId(workspace.id()),
                        deal.id(),
                        contact.channel(),
                        contact.said(),
                        "",
                        null,
                        null,
                        null,
                        writing,
                        writing,
                        ownerOf(deal),
                        null,
                        false));
        return book.change(
                deal.with(deal.details().withProgress(contact.said())), List.of(), Answer.FOLLOWED_UP, deal.owner());
    }

    private Deal move(Deal deal, Step step) {
        return book.move(
                deal.withClosing(closing(step)),
                new DealBook.Move(step.stage().id(), writing, deal.owner(), step.note(), false));
    }

    private @Nullable Closing closing(Step step) {
        return switch (step.stage().kind()) {
            case WON -> new Closing(Outcome.WON, writing, "", step.note());
            case LOST -> new Closing(Outcome.LOST, writing, reason(step), step.note());
            case OPEN, AFTER_SALE -> null;
        };
    }

    private static String reason(Step step) {
        return step.reason() == null ? "" : step.reason().name();
    }

    private void write(DemoCompany.Heard heard) {
        var notes = stores.notes();
        notes.add(
                workspace.id(),
                new Feedback(
                        notes.nextNumber(workspace.id()),
                        null,
                        heard.text(),
                        known(heard.by()),
                        time.past(heard.daysAgo(), 16)));
    }

    private void write(DemoCompany.Decided decided) {
        var owner = member(decided.owner());
        var done = decided.doneDaysAgo();
        var item = Item.decided(
                workspace.id(),
                stores.notes().nextNumber(workspace.id()),
                decided.text(),
                owner,
                decided.dueIn() == null ? null : time.today().plusDays(decided.dueIn()),
                known(DemoMember.CHEN_JING),
                time.past(decided.daysAgo(), 9));
        stores.notes()
                .save(done == null || owner == null ? item : item.settled(Item.State.DONE, owner, time.past(done, 15)));
    }

    private MemberId ownerOf(Deal deal) {
        return deal.owner() == null ? known(DemoMember.MAYA) : deal.owner();
    }

    private @Nullable MemberId member(@Nullable DemoMember person) {
        return person == null ? null : known(person);
    }

    private MemberId known(DemoMember person) {
        return Objects.requireNonNull(people.get(person));
    }
}
