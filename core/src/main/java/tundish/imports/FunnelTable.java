package tundish.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.LostReason;
import tundish.deal.Reference;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Right;
import tundish.operation.Actor;
import tundish.operation.Refusal.NotAllowed;
import tundish.table.Cell;
import tundish.table.TableWriter;

/**
 * Writes the funnel table (销售漏斗管理表) out: its columns in their order and then those beside them, with headings and words in the asker's language and times in the
 * workspace's zone. An import of the file finds nothing changed.
 */
public final class FunnelTable {

    private static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(column -> column != Column.SNOOZE)
            .toList();

    private final Deals deals;
    private final Funnels funnels;
    private final Members members;
    private final InstantSource clock;

    public FunnelTable(Deals deals, Funnels funnels, Members members, InstantSource clock) {
        this.deals = deals;
        this.funnels = funnels;
        this.members = members;
        this.clock = clock;
    }

    /** Writes every deal that fits, and closes the writer. Returns how many there were. */
    public long write(Actor actor, DealFilter filter, TableWriter writer) {
        if (!actor.may(Right.EXPORT)) {
            throw new NotAllowed(Right.EXPORT);
        }
        try (writer) {
            var rows = new Rows(actor, writer);
            writer.row(COLUMNS.stream()
                    .map(column -> (Cell) new Cell.Words(column.heading().in(actor.language())))
                    .toList());
            deals.each(actor.workspaceId(), filter, rows::write);
            return rows.count;
        }
    }

    private final class Rows {

        private final Language language;
        private final ZoneId zone;
        private final TableWriter writer;
        private final Instant now = clock.instant();
        private final Map<MemberId, String> names;
        private final Map<String, Funnel> funnelsByName;
        private final Map<DealId, Reference> repeated = new HashMap<>();
        private long count;

        Rows(Actor actor, TableWriter writer) {
            this.language = actor.language();
            this.zone = actor.settings().zone();
            this.writer = writer;
            this.names = names(members.all(actor.workspaceId()));
            this.funnelsByName =
                    funnels.all(actor.workspaceId()).stream().collect(Collectors.toMap(Funnel::name, funnel -> funnel));
        }

        /** By name, or where two have the same one, with their numbers. */
        private static Map<MemberId, String> names(List<Member> all) {
            var bearers = all.stream().collect(Collectors.groupingBy(Member::name, Collectors.counting()));
            return all.stream()
                    .collect(Collectors.toMap(
                            Member::id,
                            member -> bearers.getOrDefault(member.name(), 1L) > 1
                                    ? People.numbered(member)
                                    : member.name()));
        }

        void write(Deal deal) {
            writer.row(COLUMNS.stream().map(column -> cell(deal, column)).toList());
            count++;
        }

        private Cell cell(Deal deal, Column column) {
            var details = deal.details();
            return switch (column) {
                case STAGE -> words(stage(deal));
                case REFERENCE -> words(deal.reference().value());
                case CUSTOMER -> words(details.customer());
                case OWNER -> words(deal.owner() == null ? "" : names.getOrDefault(deal.owner(), ""));
                case CONTACT -> words(details.contact());
                case CONTACT_DETAILS -> words(details.contactDetails());
                case NEED -> words(details.need());
                case PROGRESS -> words(details.progress());
                case NEXT_ACTION ->
                    words(deal.nextAction() == null ? "" : deal.nextAction().text());
                case NEXT_ACTION_DUE -> due(deal);
                case EXPECTED_CLOSE -> day(details.expectedClose());
                case STATUS -> words(deal.status(now).text().in(language));
                case AMOUNT ->
                    details.amount() == null
                            ? new Cell.Blank()
                            : new Cell.Figure(details.amount().value());
                case CURRENCY ->
                    words(details.amount() == null ? "" : details.amount().currency());
                case SOURCE -> words(details.source());
                case CAMPAIGN -> words(details.campaign());
                case REGION -> words(details.region());
                case INDUSTRY -> words(details.industry());
                case COMPANY_SIZE -> words(details.companySize());
                case SCORE -> figure(details.score());
                case DAYS_IN_STAGE -> figure(daysInStage(deal));
                case EXTERNAL_ID -> words(deal.externalId());
                case FUNNEL -> words(deal.funnel());
                case CREATED_AT -> moment(deal.createdAt());
                case STAGE_ENTERED_AT -> moment(deal.stay().entered());
                case CLOSED_AT ->
                    deal.closing() == null
                            ? new Cell.Blank()
                            : moment(deal.closing().at());
                case LOST_REASON -> words(lostReason(deal));
                case REPEATS -> words(repeats(deal.repeats()));
                case SNOOZE -> new Cell.Blank();
            };
        }

        private String stage(Deal deal) {
            var funnel = funnelsByName.get(deal.funnel());
            return funnel == null
                    ? deal.stage().value()
                    : funnel.stage(deal.stage())
                            .map(Stage::name)
                            .map(name -> name.in(language))
                            .orElse(deal.stage().value());
        }

        private Cell due(Deal deal) {
            var action = deal.nextAction();
            if (action == null) {
                return new Cell.Blank();
            }
            return action.timed() ? moment(action.due()) : day(action.day());
        }

        private long daysInStage(Deal deal) {
            var until = deal.closing() == null ? now : deal.closing().at();
            return ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(deal.stay().entered(), zone), LocalDate.ofInstant(until, zone));
        }

        private String lostReason(Deal deal) {
            var reason = deal.closing() == null ? "" : deal.closing().reason();
            return Arrays.stream(LostReason.values())
                    .filter(known -> known.name().equals(reason))
                    .map(known -> known.text().in(language))
                    .findFirst()
                    .orElse(reason);
        }

        private String repeats(@Nullable DealId won) {
            return won == null
                    ? ""
                    : repeated.computeIfAbsent(
                                    won,
                                    id -> deals.find(id).map(Deal::reference).orElse(new Reference("")))
                            .value();
        }

        private Cell moment(Instant at) {
            return new Cell.Moment(LocalDateTime.ofInstant(at, zone));
        }

        private static Cell day(@Nullable LocalDate day) {
            return day == null ? new Cell.Blank() : new Cell.Day(day);
        }

        private static Cell figure(@Nullable Number number) {
            return number == null ? new Cell.Blank() : new Cell.Figure(new BigDecimal(number.toString()));
        }

        private static Cell words(String text) {
            return text.isEmpty() ? new Cell.Blank() : new Cell.Words(text);
        }
    }
}
