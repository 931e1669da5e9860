package tundish.demo;

import java.time.Instant;
import java.util.List;
import tundish.deal.ExampleMark;
import tundish.demo.DemoDeal.Customer;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.language.Language;
import tundish.member.MemberId;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;

/** The demo company's deals in a workspace of somebody else: in its language, marked, and owned by who asked for them. */
final class DemoLoan {

    private final Workspace workspace;
    private final MemberId loader;
    private final Demo.Stores stores;
    private final Instant start;

    DemoLoan(Workspace workspace, MemberId loader, Demo.Stores stores, Instant start) {
        this.workspace = workspace;
        this.loader = loader;
        this.stores = stores;
        this.start = start;
    }

    int write() {
        var funnel = stores.funnels().find(workspace.id(), DefaultFunnel.NAME).orElse(DefaultFunnel.FUNNEL);
        var lent = all().stream()
                .filter(deal -> fits(funnel, deal))
                .map(this::marked)
                .toList();
        new DemoDiary(workspace, Platform.CONSOLE, stores, start)
                .lend(lent, loader, deal -> stores.examples().add(deal));
        return lent.size();
    }

    private List<DemoDeal> all() {
        return language() == Language.ZH ? ChineseDemoDeals.all() : EnglishDemoDeals.all();
    }

    /** A team may have given up stages. */
    private static boolean fits(Funnel funnel, DemoDeal deal) {
        return deal.steps().stream()
                .allMatch(step -> funnel.stages().stream()
                        .anyMatch(stage -> stage.id().equals(step.stage().id())));
    }

    private DemoDeal marked(DemoDeal deal) {
        var customer = deal.customer();
        return new DemoDeal(
                new Customer(
                        ExampleMark.on(customer.name(), language()),
                        customer.contact(),
                        customer.details(),
                        customer.region(),
                        customer.industry(),
                        customer.size()),
                deal.need(),
                deal.owner(),
                deal.amount(),
                DemoSources.in(deal.source(), language()),
                deal.steps(),
                deal.contacts(),
                deal.next(),
                deal.closesIn(),
                deal.repeats());
    }

    private Language language() {
        return workspace.settings().language();
    }
}
