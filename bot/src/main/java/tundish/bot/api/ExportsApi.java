package tundish.bot.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tundish.assistant.Assembly;
import tundish.bot.table.Uploads;
import tundish.deal.DealFilter;
import tundish.imports.FunnelTable;
import tundish.member.Member;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.table.CsvWriter;
import tundish.table.TableWriter;

/** {@code GET /api/v1/exports/deals}: the funnel table as a file, in the language that the caller accepts. */
@RestController
@RequestMapping("/api/v1/exports")
final class ExportsApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final ApiCaller caller;
    private final FunnelTable table;
    private final Uploads files;
    private final InstantSource clock;

    ExportsApi(ApiCaller caller, Assembly assembly, Uploads files, InstantSource clock) {
        this.caller = caller;
        this.table = assembly.funnelTable();
        this.files = files;
        this.clock = clock;
    }

    /** Written row by row, so that a large table needs no room. */
    @GetMapping("/deals")
    void deals(
            @RequestParam(defaultValue = "csv") String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!format.equals("csv") && !format.equals("xlsx")) {
            throw Refused.oneOf("format", Stream.of("csv", "xlsx"));
        }
        var actor = speaking(caller.actor(), request);
        var texts = Texts.of("imports", actor.language());
        var today = LocalDate.ofInstant(clock.instant(), actor.settings().zone());
        response.setContentType(format.equals("csv") ? CSV : XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(texts.get("fileName", today) + "." + format, UTF_8)
                        .build()
                        .toString());
        table.write(actor, DealFilter.ALL, writer(format, response.getOutputStream(), texts.get("sheet")));
    }

    private TableWriter writer(String format, OutputStream out, String sheet) {
        return format.equals("csv") ? new CsvWriter(out) : files.workbook(out, sheet);
    }

    private static Actor speaking(Actor actor, HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return actor;
        }
        var member = actor.member();
        var language = ApiLanguage.of(request);
        return new Actor(
                actor.workspace(),
                new Member(
                        member.id(),
                        member.name(),
                        member.email(),
                        member.role(),
                        member.zone(),
                        language,
                        member.active(),
                        member.accounts()));
    }
}
