package tundish.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tundish.Overtaken;
import tundish.assistant.Stores;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Details;
import tundish.deal.Reference;
import tundish.deal.Stay;
import tundish.funnel.StageId;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Role;
import tundish.money.Money;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** What the contracts of the single stores have in common: stores to try, and things to put into them. */
public interface StoresContract {

    Instant MONDAY = Instant.parse("2024-04-29T08:00:00Z");
    Instant TUESDAY = Instant.parse("2024-04-30T08:00:00Z");
    Instant WEDNESDAY = Instant.parse("2024-05-01T08:00:00Z");
    Instant THURSDAY = Instant.parse("2024-05-02T08:00:00Z");

    StageId LEAD = new StageId("lead");
    StageId PROSPECT = new StageId("prospect");
    StageId WON = new StageId("won");

    Stores stores();

    default Workspace team() {
        return stores().workspaces().found("Team", Settings.initial(ZoneId.of("Asia/Shanghai"), Language.ZH));
    }

    default WorkspaceId workspace() {
        return team().id();
    }

    default Member member(WorkspaceId workspace, String name, Account... accounts) {
        var member = new Member(
                stores().members().nextId(workspace),
                name,
                name.toLowerCase(Locale.ROOT) + "@example.com",
                Role.REP,
                ZoneId.of("Europe/Berlin"),
                Language.EN,
                true,
                List.of(accounts));
        stores().members().save(member);
        return member;
    }

    /** A deal that is kept nowhere yet, in the first stage since Monday. */
    default Deal newDeal(WorkspaceId workspace, String customer, String reference) {
        return new Deal(
                stores().deals().nextId(workspace),
                new Reference(reference),
                "",
                "default",
                new Stay(LEAD, MONDAY, 1),
                Details.of(customer),
                null,
                null,
                null,
                null,
                null,
                MONDAY,
                null,
                null,
                null,
                0);
    }

    default Deal deal(WorkspaceId workspace, String customer, String reference) {
        return kept(newDeal(workspace, customer, reference));
    }

    default Deal kept(Deal deal) {
        stores().deals().add(deal);
        return deal;
    }

    static Deal enteredAt(Deal deal, StageId stage, Instant at) {
        return deal.with(new Stay(stage, at, deal.stay().number()));
    }

    static Deal worth(Deal deal, String amount, String currency) {
        return deal.with(deal.details().withAmount(Money.of(amount, currency)));
    }

    static Deal closed(Deal deal, Closing.Outcome outcome, Instant at) {
        return deal.withClosing(new Closing(outcome, at, "", ""));
    }

    static Deal createdAt(Deal deal, Instant at) {
        return new Deal(
                deal.id(),
                deal.reference(),
                deal.externalId(),
                deal.funnel(),
                deal.stay(),
                deal.details(),
                deal.owner(),
                deal.nextAction(),
                deal.closing(),
                deal.snooze(),
                deal.repeats(),
                at,
                deal.stageDue(),
                deal.overdueFrom(),
                deal.nudgeAt(),
                deal.version());
    }

    static Deal calledElsewhere(Deal deal, String externalId) {
        return new Deal(
                deal.id(),
                deal.reference(),
                externalId,
                deal.funnel(),
                deal.stay(),
                deal.details(),
                deal.owner(),
                deal.nextAction(),
                deal.closing(),
                deal.snooze(),
                deal.repeats(),
                deal.createdAt(),
                deal.stageDue(),
                deal.overdueFrom(),
                deal.nudgeAt(),
                deal.version());
    }

    static Details details(Deal deal, String contact, String contactDetails, String source, String campaign) {
        var known = deal.details();
        return new Details(
                known.customer(),
                contact,
                contactDetails,
                known.need(),
                known.progress(),
                known.expectedClose(),
                known.amount(),
                source,
                campaign,
                known.region(),
                known.industry(),
                known.companySize(),
                known.score());
    }

    /** Runs work of which a lost race is expected. */
    static boolean isOvertaken(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Overtaken overtaken) {
            return true;
        }
    }

    /** A filter with one wish. */
    final class Wish {

        public @Nullable String funnel;
        public @Nullable StageId stage;
        public @Nullable MemberId owner;
        public boolean unowned;
        public DealFilter.@Nullable Standing standing;
        public @Nullable Instant overdueAt;
        public @Nullable Instant stalledAt;
        public @Nullable Instant dueBefore;
        public @Nullable Instant enteredBy;
        public @Nullable String source;
        public @Nullable String campaign;
        public @Nullable String text;

        public static DealFilter filter(Consumer<Wish> wishing) {
            var wish = new Wish();
            wishing.accept(wish);
            return new DealFilter(
                    wish.funnel,
                    wish.stage,
                    wish.owner,
                    wish.unowned,
                    wish.standing,
                    wish.overdueAt,
                    wish.stalledAt,
                    wish.dueBefore,
                    wish.enteredBy,
                    wish.source,
                    wish.campaign,
                    wish.text);
        }
    }
}
