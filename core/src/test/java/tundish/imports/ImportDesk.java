package tundish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tundish.assistant.Assembly;
import tundish.assistant.Stores;
import tundish.calendar.Calendars;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Role;
import tundish.operation.Actor;
import tundish.table.Bytes;
import tundish.table.CsvFile;
import tundish.table.CsvWriter;
import tundish.testing.InMemoryStores;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** Somebody who sends files in and takes them out, and tells in lines of text what came of it. It is noon of 31 December 2017, UTC. */
final class ImportDesk implements InstantSource {

    public Instant now = Instant.parse("2017-12-31T12:00:00Z");

    final Deals deals;
    final DealHistory history;
    final Members members;
    final Actor manager;
    final Importer importer;
    final FunnelTable table;

    ImportDesk() {
        this(InMemoryStores.create());
    }

    ImportDesk(Stores stores) {
        this.deals = stores.deals();
        this.history = stores.history();
        this.members = stores.members();
        var assembly = new Assembly(stores, Calendars.builtIn(), this);
        this.importer = assembly.importer();
        this.table = assembly.funnelTable();
        this.manager = stores.transactions().run(() -> {
            var settings = Settings.initial(ZoneOffset.UTC, Language.EN);
            return joins(stores.workspaces().found("Tundish Ltd", settings), "Grace", Role.MANAGER);
        });
    }

    @Override
    public Instant instant() {
        return now;
    }

    Actor joins(Workspace workspace, String name, Role role) {
        var member = new Member(
                members.nextId(workspace.id()), name, "", role, ZoneId.of("UTC"), Language.EN, true, List.of());
        members.save(member);
        return new Actor(workspace, member);
    }

    public ImportReport sends(ImportKind kind, Bytes file, Mapping mapping, boolean dryRun) {
        return importer.run(
                manager, new ImportOrder(kind, "default", mapping, dryRun), new CsvFile(file), Progress.NONE);
    }

    /** Sends a file and returns the counts and the rejected rows in words. */
    String sends(ImportKind kind, String text, Mapping mapping) {
        return words(sends(kind, bytes(text), mapping, false));
    }

    String sends(String text) {
        return sends(ImportKind.DEALS, text, Mapping.NONE);
    }

    static Bytes bytes(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static Mapping mapping(Map<String, String> columns, Map<String, Map<String, String>> values) {
        return new Mapping(columns, values, "", null, "");
    }

    static String words(ImportReport report) {
        var counts = "%d created, %d updated, %d unchanged, %d rejected"
                .formatted(report.created(), report.updated(), report.unchanged(), report.rejectedTotal());
        var duplicates = report.duplicates() == 0 ? "" : ", " + report.duplicates() + " duplicates";
        return report.rejected().stream()
                .map(row -> "\n%d %s “%s” %s".formatted(row.line(), row.column(), row.value(), row.reason())
                        + (row.about().isEmpty() ? "" : " " + row.about()))
                .collect(joining("", counts + duplicates, ""));
    }

    String teams() {
        return members.all(manager.workspaceId()).stream()
                .map(member -> member.name() + ": " + member.team())
                .sorted()
                .collect(joining(", "));
    }

    /** A line for each deal: how it is called, where it stands since when, whose it is, and what was noted. */
    String funnel() {
        return all().stream().map(this::line).collect(joining("\n"));
    }

    List<Deal> all() {
        return deals.list(manager.workspaceId(), DealFilter.ALL, 0, 10_000).deals().stream()
                .sorted(Comparator.comparing(deal -> deal.id().number()))
                .toList();
    }

    private String line(Deal deal) {
        var owner = deal.owner() == null
                ? ""
                : members.find(deal.owner()).orElseThrow().name();
        var amount = deal.details().amount();
        return "%s %s %s since %s, %s, %s"
                .formatted(
                        deal.reference(),
                        deal.title(),
                        deal.stage(),
                        deal.stay().entered(),
                        owner,
                        amount == null ? "" : amount.value() + " " + amount.currency());
    }

    String ledger(Deal deal) {
        return history.changes(deal.id()).stream()
                .map(change -> change.stay() + " " + change.to() + " at " + change.at() + ", " + change.reason())
                .collect(joining("\n"));
    }

    String exported(Language language) {
        var out = new ByteArrayOutputStream();
        var me = manager.member();
        var reader = new Member(me.id(), me.name(), me.email(), me.role(), me.zone(), language, true, me.accounts());
        table.write(new Actor(manager.workspace(), reader), DealFilter.ALL, new CsvWriter(out));
        return out.toString(UTF_8);
    }
}
