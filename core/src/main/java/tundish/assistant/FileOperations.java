package tundish.assistant;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tundish.command.Values;
import tundish.deal.DealFilter;
import tundish.imports.FileDesk;
import tundish.imports.FunnelTable;
import tundish.imports.ImportKind;
import tundish.imports.ImportOrder;
import tundish.imports.ImportReport;
import tundish.imports.Importer;
import tundish.imports.MappingText;
import tundish.member.Right;
import tundish.message.Field;
import tundish.message.Field.Option;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.ExportDeals;
import tundish.operation.Operation.ImportFile;
import tundish.operation.Refusal.BadField;
import tundish.table.CsvWriter;
import tundish.table.DateOrder;
import tundish.table.TableFile;
import tundish.table.TableWriter;
import tundish.table.UnreadableTableException;

/** Files in and out. */
final class FileOperations {

    private static final String SUBJECT = "file:";

    private final FileDesk files;
    private final Importer importer;
    private final FunnelTable table;
    private final FunnelFinder funnels;
    private final FunnelOperations funnel;
    private final DraftKeeper drafts;
    private final FormDesk desk;
    private final InstantSource clock;

    FileOperations(
            FileDesk files,
            Importer importer,
            FunnelTable table,
            FunnelFinder funnels,
            FunnelOperations funnel,
            DraftKeeper drafts,
            FormDesk desk,
            InstantSource clock) {
        this.files = files;
        this.importer = importer;
        this.table = table;
        this.funnels = funnels;
        this.funnel = funnel;
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
    }

    /** Runs outside any transaction: every batch of rows is kept by itself. */
    Reply take(Actor actor, ImportFile operation) {
        Permissions.require(actor, Right.IMPORT);
        var kind = ImportKind.of(operation.kind()).orElseThrow(() -> new BadField("kind", "missing"));
        var mapping = MappingText.read(operation.mapping());
        var order = new ImportOrder(
                kind,
                funnels.find(actor.workspaceId(), operation.funnel()).name(),
                operation.dates().isBlank() ? mapping : mapping.withDates(operation.dates()),
                operation.dryRun());
        var report = run(actor, order, operation.upload());
        return Reply.privately(
                operation.dryRun() && report.created() + report.updated() > 0
                        ? FileCards.tried(
                                actor, report, drafts.keep(actor, FormId.of(FormName.IMPORT), values(operation)))
                        : FileCards.taken(actor, report, operation.dryRun()));
    }

    private ImportReport run(Actor actor, ImportOrder order, String upload) {
        try {
            return importer.run(actor, order, file(actor, upload), files.progress(upload));
        } catch (UnreadableTableException unreadable) {
            throw new BadField("file", "import.unreadable." + unreadable.kind());
        }
    }

    private TableFile file(Actor actor, String upload) {
        if (upload.isBlank()) {
            throw new BadField("file", "missing");
        }
        return files.find(actor.workspaceId(), upload).orElseThrow(() -> new BadField("file", "import.fileGone"));
    }

    private static Values values(ImportFile operation) {
        return new Values(Map.of(
                "kind", operation.kind(),
                "funnel", operation.funnel(),
                "file", operation.upload(),
                "mapping", operation.mapping(),
                "dates", operation.dates(),
                "dryRun", "yes"));
    }

    Reply export(Actor actor, ExportDeals operation) {
        Permissions.require(actor, Right.EXPORT);
        var format = format(operation.format());
        var texts = Texts.of("imports", actor.language());
        var out = new ByteArrayOutputStream();
        long count = table.write(actor, filter(actor, operation.view()), format.writer(files, out, texts.get("sheet")));
        var day = LocalDate.ofInstant(clock.instant(), actor.settings().zone());
        return new Reply.Handed(
                FileCards.handed(actor, count),
                texts.get("fileName", day) + "." + format.name().toLowerCase(Locale.ROOT),
                format.mediaType,
                out.toByteArray());
    }

    private static Format format(String name) {
        return Stream.of(Format.values())
                .filter(format -> format.name().equalsIgnoreCase(name.isBlank() ? "xlsx" : name.strip()))
                .findFirst()
                .orElseThrow(() -> new BadField("format", "export.format", name));
    }

    private DealFilter filter(Actor actor, FunnelView view) {
        return view.equals(FunnelView.ALL) ? DealFilter.ALL : funnel.filter(actor, view);
    }

    private enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        private TableWriter writer(FileDesk files, ByteArrayOutputStream out, String sheet) {
            return this == CSV ? new CsvWriter(out) : files.workbook(out, sheet);
        }
    }

    Form form(Actor actor, FormId id, Values values) {
        return id.form() == FormName.IMPORT ? importForm(actor, id, values) : exportForm(actor, id, values);
    }

    /** A file that was handed over before need not be handed over again. */
    private Form importForm(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.IMPORT);
        var known = values.has("file") ? new FormId(id.form(), SUBJECT + values.text("file"), id.seen()) : id;
        var sheet = desk.sheet("imports", actor, known, values);
        var texts = sheet.texts();
        var fields = new ArrayList<Field>();
        fields.add(sheet.upload(
                "file", List.of("csv", "xlsx", "txt"), !known.subject().startsWith(SUBJECT)));
        fields.add(sheet.choice("kind", options(texts, "kind.", kinds()), ImportKind.DEALS.key(), true));
        fields.addAll(funnels.asked(sheet));
        fields.add(sheet.choice("dates", options(texts, "dates.", orders()), false));
        fields.add(sheet.text("mapping", false, true));
        fields.add(sheet.tick("dryRun"));
        return sheet.form(fields);
    }

    private static Stream<String> kinds() {
        return Stream.of(ImportKind.values()).map(ImportKind::key);
    }

    private static Stream<String> orders() {
        return Stream.of(DateOrder.values()).map(DateOrder::pattern);
    }

    private static List<Option> options(Texts texts, String prefix, Stream<String> keys) {
        return keys.map(key -> new Option(key, texts.get(prefix + key))).toList();
    }

    private Form exportForm(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("imports", actor, id, values);
        var formats = Stream.of(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .map(format -> new Option(format, sheet.texts().get("format." + format)))
                .toList();
        Field format = sheet.choice("format", formats, "xlsx", true);
        return sheet.form(List.of(format));
    }
}
