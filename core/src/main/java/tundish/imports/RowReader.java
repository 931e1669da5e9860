package tundish.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.NextAction;
import tundish.deal.Reference;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.imports.Entry.Moment;
import tundish.imports.StageNames.Standing;
import tundish.table.Row;

/** Reads rows one after another as what they want of a deal. */
final class RowReader {

    static final int SHORT = 200;
    static final int LONG = 2000;

    private static final List<ImportField> TEXTS = List.of(
            ImportField.CUSTOMER,
            ImportField.CONTACT,
            ImportField.CONTACT_DETAILS,
            ImportField.NEED,
            ImportField.PROGRESS,
            ImportField.SOURCE,
            ImportField.CAMPAIGN,
            ImportField.REGION,
            ImportField.INDUSTRY,
            ImportField.COMPANY_SIZE);

    private final ImportKind kind;
    private final ColumnPlan plan;
    private final Mapping mapping;
    private final Survey survey;
    private final ZoneId zone;
    private final StageNames stages;
    private final Map<String, Integer> unnamed = new HashMap<>();

    RowReader(ImportKind kind, ColumnPlan plan, Mapping mapping, Survey survey, ZoneId zone, StageNames stages) {
        this.kind = kind;
        this.plan = plan;
        this.mapping = mapping;
        this.survey = survey;
        this.zone = zone;
        this.stages = stages;
    }

    /** When the row of a history happened, to put the rows in order; a row that does not tell comes first. */
    Instant at(Row row) {
        try {
            return row.flaw() == null
                    ? new Entry(row, plan, mapping, survey, zone)
                            .moment(ImportField.AT)
                            .map(Moment::at)
                            .orElse(Instant.MIN)
                    : Instant.MIN;
        } catch (RowProblem problem) {
            return Instant.MIN;
        }
    }

    /**
     * What a row wants.
     *
     * @throws RowProblem where a cell cannot be read
     */
    Wanted read(Row row) {
        var entry = new Entry(row, plan, mapping, survey, zone);
        var texts = texts(entry);
        var reference = Reference.parse(entry.raw(ImportField.REFERENCE));
        var funnel = stages.funnel(entry.text(ImportField.FUNNEL, SHORT));
        var named = Optional.of(entry.text(ImportField.STAGE, SHORT))
                .filter(name -> !name.isEmpty())
                .map(name -> stages.stage(funnel, name));
        var stage = stage(funnel, named, stages.standing(entry.text(ImportField.STATUS, SHORT)));
        var closed = entry.moment(ImportField.CLOSED_AT);
        var isClosed = stage.filter(is -> !is.kind().isOpen()).isPresent();
        var at = kind == ImportKind.HISTORY ? ImportField.AT : ImportField.STAGE_ENTERED_AT;
        var wanted = new Wanted(
                row.line(),
                reference.orElse(null),
                externalId(entry, reference.isPresent(), texts),
                funnel,
                stage.orElse(null),
                isClosed ? named.filter(is -> is.kind().isOpen()).orElse(null) : null,
                entry.moment(at).orElse(null),
                entry.moment(ImportField.CREATED_AT).orElse(null),
                isClosed ? closed.orElse(null) : null,
                entry.text(ImportField.OWNER, SHORT),
                texts,
                expectedClose(entry, isClosed),
                entry.amount(),
                nextAction(entry, texts),
                entry.score(),
                entry.text(ImportField.LOST_REASON, SHORT),
                entry.text(ImportField.BY, SHORT),
                entry.text(ImportField.REASON, LONG),
                repeats(entry));
        check(wanted);
        return wanted;
    }

    private static Map<Column, String> texts(Entry entry) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (var field : TEXTS) {
            var text = entry.text(field, LONG);
            if (!text.isEmpty()) {
                texts.put(field.column().orElseThrow(), text);
            }
        }
        return texts;
    }

    /** A status that says more than the stage decides: a deal in negotiation that is won, is won. */
    private static Optional<Stage> stage(Funnel funnel, Optional<Stage> named, Optional<Standing> standing) {
        if (named.isPresent() && !named.get().kind().isOpen()) {
            return named;
        }
        return switch (standing.orElse(Standing.OPEN)) {
            case WON -> Optional.of(funnel.won());
            case LOST -> Optional.of(funnel.lost());
            case OPEN -> named;
        };
    }

    private String externalId(Entry entry, boolean ours, Map<Column, String> texts) {
        var theirs = entry.text(ImportField.EXTERNAL_ID, SHORT);
        if (!theirs.isEmpty() || ours) {
            return theirs;
        }
        var foreign = entry.text(ImportField.REFERENCE, SHORT);
        if (!foreign.isEmpty()) {
            return foreign;
        }
        if (kind == ImportKind.HISTORY) {
            throw new RowProblem(ImportField.REFERENCE, "", RejectReason.MISSING);
        }
        return fromContent(texts);
    }

    /** The same row makes the same key, and the second one like it another, so that a file without ids can be sent again. */
    private String fromContent(Map<Column, String> texts) {
        texts.computeIfAbsent(Column.CUSTOMER, _ -> texts.get(Column.CONTACT));
        if (!texts.containsKey(Column.CUSTOMER)) {
            throw new RowProblem(null, "", RejectReason.NOBODY);
        }
        var content = String.join(
                "\u0000",
                texts.get(Column.CUSTOMER),
                texts.getOrDefault(Column.CONTACT, ""),
                texts.getOrDefault(Column.CONTACT_DETAILS, ""),
                texts.getOrDefault(Column.NEED, ""));
        var key = "file:" + digest(content);
        int occurrence = unnamed.merge(key, 1, Integer::sum);
        return occurrence == 1 ? key : key + "-" + occurrence;
    }

    private static String digest(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The close date of an open deal is one that is hoped for. */
    private static @Nullable LocalDate expectedClose(Entry entry, boolean isClosed) {
        var expected = entry.day(ImportField.EXPECTED_CLOSE);
        return (expected.isPresent() || isClosed ? expected : entry.day(ImportField.CLOSED_AT)).orElse(null);
    }

    /** A next action needs a day; the words of one without it are kept with the progress. */
    private @Nullable NextAction nextAction(Entry entry, Map<Column, String> texts) {
        var text = entry.text(ImportField.NEXT_ACTION, LONG);
        var due = entry.moment(ImportField.NEXT_ACTION_DUE);
        if (due.isEmpty() && !text.isEmpty()) {
            texts.merge(Column.PROGRESS, text, RowReader::joined);
        }
        return due.map(moment -> NextAction.by(text, day(moment), moment.timed() ? time(moment) : null, zone))
                .orElse(null);
    }

    private static String joined(String progress, String next) {
        if (progress.length() + next.length() >= LONG) {
            throw new RowProblem(ImportField.NEXT_ACTION, next, RejectReason.TOO_LONG, Integer.toString(LONG));
        }
        return progress + "\n" + next;
    }

    private LocalTime time(Moment moment) {
        return LocalTime.ofInstant(moment.at(), zone);
    }

    private static @Nullable Reference repeats(Entry entry) {
        var text = entry.text(ImportField.REPEATS, SHORT);
        if (text.isEmpty()) {
            return null;
        }
        return Reference.parse(text)
                .orElseThrow(() -> new RowProblem(ImportField.REPEATS, text, RejectReason.UNKNOWN_DEAL));
    }

    private void check(Wanted wanted) {
        if (kind == ImportKind.HISTORY && wanted.stage() == null) {
            throw new RowProblem(ImportField.STAGE, "", RejectReason.MISSING);
        }
        if (kind == ImportKind.HISTORY && wanted.entered() == null) {
            throw new RowProblem(ImportField.AT, "", RejectReason.MISSING);
        }
        var entered = wanted.entered();
        var closed = wanted.closed();
        if (entered != null && closed != null && day(closed).isBefore(day(entered))) {
            throw new RowProblem(
                    ImportField.CLOSED_AT,
                    day(closed).toString(),
                    RejectReason.CLOSED_BEFORE_BEGUN,
                    day(entered).toString());
        }
    }

    private LocalDate day(Moment moment) {
        return LocalDate.ofInstant(moment.at(), zone);
    }
}
