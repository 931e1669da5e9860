package tundish.bot.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tundish.assistant.Assembly;
import tundish.bot.table.TableFiles;
import tundish.imports.ImportKind;
import tundish.imports.ImportOrder;
import tundish.imports.ImportReport;
import tundish.imports.ImportReport.LooksLike;
import tundish.imports.ImportReport.Rejected;
import tundish.imports.Importer;
import tundish.imports.MappingText;
import tundish.message.Texts;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.NotAllowed;
import tundish.table.UnreadableTableException;

/** {@code POST /api/v1/imports/{kind}}: deals, history, leads, exchange rates and campaigns from a CSV or XLSX file. */
@RestController
@RequestMapping("/api/v1/imports")
final class ImportsApi {

    private static final Logger LOG = LoggerFactory.getLogger(ImportsApi.class);
    private static final long TOLD_EVERY = 10_000;

    private final ApiCaller caller;
    private final Importer importer;

    ImportsApi(ApiCaller caller, Assembly assembly) {
        this.caller = caller;
        this.importer = assembly.importer();
    }

    /**
     * What became of the file.
     *
     * @param alike the rows that {@code duplicates} counts
     * @param unusedColumns headings that were not understood
     */
    record ReportJson(
            long created,
            long updated,
            long unchanged,
            List<RejectedJson> rejected,
            long rejectedTotal,
            long duplicates,
            List<AlikeJson> alike,
            List<String> unusedColumns) {}

    /**
     * A row that could not be used.
     *
     * @param reason in words, in the language that the caller accepts
     * @param code the same for programs
     */
    record RejectedJson(int line, String column, String value, String reason, String code) {}

    /** A row that looks like a deal that is there; {@code reference} is empty where it looks like an earlier row. */
    record AlikeJson(int line, String customer, String reference) {}

    @PostMapping(
            path = "/{kind:deals|history|leads|rates|campaigns|people}",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReportJson take(
            @PathVariable String kind,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String funnel,
            HttpServletRequest request)
            throws IOException, ServletException {
        var order =
                new ImportOrder(ImportKind.of(kind).orElseThrow(), funnel, MappingText.read(mapping(request)), dryRun);
        var kept = Files.createTempFile("tundish-import", "");
        try {
            file.transferTo(kept);
            var table = TableFiles.of(kept);
            var report = importer.run(caller.actor(), order, table, (done, total) -> tell(kind, done, total));
            return json(report, Texts.of("imports", ApiLanguage.of(request)));
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** As bytes of UTF-8, whatever the part says of itself. */
    private static String mapping(HttpServletRequest request) throws IOException, ServletException {
        var part = request.getPart("mapping");
        if (part == null) {
            return "";
        }
        try (var in = part.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void tell(String kind, long done, long total) {
        if (done > 0 && (done % TOLD_EVERY == 0 || done == total)) {
            LOG.info("Importing {}: {} of {} rows", kind, done, total);
        }
    }

    private static ReportJson json(ImportReport report, Texts texts) {
        return new ReportJson(
                report.created(),
                report.updated(),
                report.unchanged(),
                report.rejected().stream().map(row -> json(row, texts)).toList(),
                report.rejectedTotal(),
                report.duplicates(),
                report.alike().stream().map(ImportsApi::json).toList(),
                report.unused());
    }

    private static RejectedJson json(Rejected row, Texts texts) {
        var reason = texts.get("reason." + row.reason(), row.about().toArray());
        return new RejectedJson(
                row.line(), row.column(), row.value(), reason, row.reason().name());
    }

    private static AlikeJson json(LooksLike row) {
        return new AlikeJson(row.line(), row.customer(), row.reference());
    }

    @ExceptionHandler
    ProblemDetail refused(BadField bad, HttpServletRequest request) {
        return problem(new Fault(bad.field, "refusal", bad.problem, bad.about), request);
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableTableException unreadable, HttpServletRequest request) {
        return problem(new Fault("file", "refusal", "import.unreadable." + unreadable.kind(), List.of()), request);
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refusal, HttpServletRequest request) {
        var detail = new Fault("", "refusal", "right." + refusal.right, List.of());
        return new Refused(HttpStatus.FORBIDDEN, "notAllowed", detail, List.of()).problem(ApiLanguage.of(request));
    }

    private static ProblemDetail problem(Fault fault, HttpServletRequest request) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "import", fault).problem(ApiLanguage.of(request));
    }
}
