package tundish.demo;

import java.time.InstantSource;
import tundish.Transactions;
import tundish.book.FrozenRates;
import tundish.campaign.Campaigns;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.deal.Examples;
import tundish.followup.FollowUps;
import tundish.funnel.Funnels;
import tundish.goal.Goals;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.nudge.NudgeClock;
import tundish.sync.MeetingNotes;
import tundish.workspace.Home;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/** Founds the demo company: people, a goal, campaigns, deals with their history, follow-ups and notes, as if they had been there for weeks. */
public final class Demo {

    private final Transactions transactions;
    private final Workspaces workspaces;
    private final Stores stores;
    private final InstantSource clock;

    public Demo(Transactions transactions, Workspaces workspaces, Stores stores, InstantSource clock) {
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.stores = stores;
        this.clock = clock;
    }

    /** Where the company's life is written down. */
    public record Stores(
            Funnels funnels,
            Members members,
            Deals deals,
            DealHistory history,
            FollowUps followUps,
            MeetingNotes notes,
            Campaigns campaigns,
            Goals goals,
            Examples examples,
            NudgeClock nudgeClock,
            FrozenRates frozenRates) {}

    /**
     * The workspace that lives at the home given, founded with the demo company in it if there is none. Its members have
     * accounts on the home's platform.
     */
    public Workspace at(Home home, Settings settings) {
        return Scope.everybody()
                .call(() -> transactions.run(() -> workspaces.at(home).orElseGet(() -> found(home, settings))));
    }

    /**
     * Brings the company's deals into a workspace of somebody else, as examples of the one who asks, and no goal: those are
     * the team's own. Call it inside a transaction.
     *
     * @return how many
     */
    public int lend(Workspace workspace, MemberId loader) {
        stores.examples().begin(loader, clock.instant());
        return new DemoLoan(workspace, loader, stores, clock.instant()).write();
    }

    private Workspace found(Home home, Settings settings) {
        var company = DemoCompany.invented();
        var workspace = workspaces.found(company.name(), settings);
        workspaces.settle(workspace.id(), home);
        new DemoDiary(workspace, home.platform(), stores, clock.instant()).write(company);
        return workspace;
    }
}
