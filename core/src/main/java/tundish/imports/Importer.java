package tundish.imports;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.book.DealBook;
import tundish.campaign.Campaigns;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.funnel.Funnels;
import tundish.imports.ImportReport.Rejected;
import tundish.imports.PlainRows.Keeper;
import tundish.member.Members;
import tundish.member.Right;
import tundish.message.Texts;
import tundish.money.Rates;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.NotAllowed;
import tundish.table.Row;
import tundish.table.TableFile;

/**
 * Takes tables in. The file is read twice: once to learn how it writes dates and amounts, once to carry its rows out, in batches that are kept one by one. A file
 * that was cut off by a crash is therefore simply sent again. Must not be called inside a transaction.
 */
public final class Importer {

    /** A history is put in order of time first, where it has no more rows than these; a longer one must be in order. */
    private static final int MOST_SORTED = 200_000;

    private static final int ATTEMPTS = 3;
    private static final int MOST_FAILURES = 20;

    private final Deals deals;
    private final DealHistory history;
    private final DealBook book;
    private final Funnels funnels;
    private final Members members;
    private final Rates rates;
    private final Campaigns campaigns;
    private final Transactions transactions;
    private final InstantSource clock;

    public Importer(
            Deals deals,
            DealHistory history,
            DealBook book,
            Funnels funnels,
            Members members,
            Rates rates,
            Campaigns campaigns,
            Transactions transactions,
            InstantSource clock) {
        this.deals = deals;
        this.history = history;
        this.book = book;
        this.funnels = funnels;
        this.members = members;
        this.rates = rates;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Imports a file.
     *
     * @return what became of each row
     * @throws tundish.operation.Refusal where nothing was done because something must be said first: which column is which, in which order dates name day and month
     * @throws tundish.table.UnreadableTableException where there is no table in the file
     */
    public ImportReport run(Actor actor, ImportOrder order, TableFile file, Progress progress) {
        if (!actor.may(Right.IMPORT)) {
            throw new NotAllowed(Right.IMPORT);
        }
        if (!actor.may(order.kind().right())) {
            throw new NotAllowed(order.kind().right());
        }
        return order.kind().isOfDeals() ? new Run(actor, order, file).carryOut(progress) : plain(actor, order, file);
    }

    /** Rows that are no deals are few: a file of them is kept whole or not at all, but for the rows that are rejected. */
    private ImportReport plain(Actor actor, ImportOrder order, TableFile file) {
        var plan = plan(order, file);
        var survey = Survey.of(file, plan, order.mapping(), currency(actor, order));
        var rows = new PlainRows(plan, order.mapping(), survey, zone(actor, order));
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions
                        .run(() -> rows.each(file, keeper(actor, order)))
                        .report();
            } catch (Overtaken overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private Keeper keeper(Actor actor, ImportOrder order) {
        return switch (order.kind()) {
            case CAMPAIGNS -> new CampaignKeeper(actor.workspace(), campaigns, order.dryRun());
            case RATES -> new RateKeeper(actor.workspace(), rates, order.dryRun());
            case PEOPLE -> new PeopleKeeper(new People(members, actor.workspace(), order.dryRun()));
            case DEALS, HISTORY, LEADS -> throw new IllegalArgumentException("deals are no plain rows");
        };
    }

    private static ColumnPlan plan(ImportOrder order, TableFile file) {
        try (var table = file.open()) {
            return ColumnPlan.of(table.headings(), order.mapping(), order.kind());
        }
    }

    private static String currency(Actor actor, ImportOrder order) {
        var given = order.mapping().currency();
        return given.isBlank() ? actor.settings().currency() : given;
    }

    private static ZoneId zone(Actor actor, ImportOrder order) {
        return Objects.requireNonNullElse(
                order.mapping().zone(), actor.settings().zone());
    }

    private final class Run {

        private final Actor actor;
        private final ImportOrder order;
        private final TableFile file;
        private final ColumnPlan plan;
        private final Survey survey;
        private final RowReader reader;
        private final Batch.Tools tools;
        private final Tally total;
        private int failures;

        Run(Actor actor, ImportOrder order, TableFile file) {
            this.actor = actor;
            this.order = order;
            this.file = file;
            this.plan = plan(order, file);
            this.survey = Survey.of(file, plan, order.mapping(), currency(actor, order));
            this.reader = new RowReader(order.kind(), plan, order.mapping(), survey, zone(actor, order), stages());
            this.tools = tools();
            this.total = new Tally(plan);
        }

        private StageNames stages() {
            var usual = funnels.called(actor.workspaceId(), order.funnel())
                    .orElseThrow(() -> new BadField("funnel", "import.noFunnel", order.funnel()));
            return new StageNames(funnels.all(actor.workspaceId()), usual);
        }

        private Batch.Tools tools() {
            return new Batch.Tools(
                    deals,
                    history,
                    book,
                    actor,
                    order.kind(),
                    zone(actor, order),
                    new People(members, actor.workspace(), order.dryRun()),
                    new DryRun(order.dryRun()),
                    Texts.of("imports", actor.settings().language()).get("remark"),
                    clock.instant());
        }

        ImportReport carryOut(Progress progress) {
            try (var table = file.open();
                    var chunks = new ReadAhead<>(new Chunks(inOrder(table.rows()), reader, plan))) {
                long done = 0;
                progress.at(done, survey.rows());
                while (chunks.hasNext()) {
                    var chunk = chunks.next();
                    total.add(chunk.rejected());
                    batch(chunk.wanted());
                    done += chunk.rows();
                    progress.at(done, survey.rows());
                }
            }
            return total.report();
        }

        private Iterator<Row> inOrder(Iterator<Row> rows) {
            if (order.kind() != ImportKind.HISTORY || survey.rows() > MOST_SORTED) {
                return rows;
            }
            var all = new ArrayList<Row>();
            rows.forEachRemaining(all::add);
            all.sort(Comparator.comparing(row -> reader.at(row)));
            return all.iterator();
        }

        /** All rows together; where that fails, each half by itself, so that in the end only the one that cannot be kept is lost. */
        private void batch(List<Wanted> rows) {
            if (rows.size() < 2) {
                rows.forEach(this::single);
                return;
            }
            try {
                total.add(transactions.run(() -> new Batch(tools, plan).carryOut(rows)));
                failures = 0;
            } catch (RuntimeException failed) {
                tools.people().reload();
                batch(rows.subList(0, rows.size() / 2));
                batch(rows.subList(rows.size() / 2, rows.size()));
            }
        }

        private void single(Wanted row) {
            for (int attempt = 1; ; attempt++) {
                try {
                    total.add(transactions.run(() -> new Batch(tools, plan).carryOut(List.of(row))));
                    failures = 0;
                    return;
                } catch (RuntimeException failed) {
                    tools.people().reload();
                    if (!(failed instanceof Overtaken) || attempt == ATTEMPTS) {
                        fail(row, failed);
                        return;
                    }
                }
            }
        }

        /** One row that fails is reported; when row after row does, the fault is not the file's. */
        private void fail(Wanted row, RuntimeException failed) {
            if (++failures > MOST_FAILURES) {
                throw failed;
            }
            total.reject(new Rejected(row.line(), "", row.key(), RejectReason.FAILED, List.of()));
        }
    }
}
