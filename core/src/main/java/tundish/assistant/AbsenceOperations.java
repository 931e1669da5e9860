package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.command.Values;
import tundish.member.Absence;
import tundish.member.Absences;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Right;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.EndAbsence;
import tundish.operation.Operation.EnterAbsence;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** Who is away, from when to when, and who stands in. */
final class AbsenceOperations {

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Members members;
    private final Readings readings;
    private final FormDesk desk;
    private final AbsenceCards cards;
    private final Outbox outbox;
    private final InstantSource clock;

    AbsenceOperations(Stores stores, Readings readings, FormDesk desk, InstantSource clock) {
        this.absences = stores.absences();
        this.members = stores.members();
        this.readings = readings;
        this.desk = desk;
        this.cards = new AbsenceCards(stores.members());
        this.outbox = stores.outbox();
        this.clock = clock;
    }

    Reply show(Actor actor) {
        return Reply.privately(
                cards.list(actor, absences.after(actor.workspaceId(), clock.instant()), this::isOwnOrManaged));
    }

    Reply enter(Actor actor, EnterAbsence operation) {
        var said = said(actor, operation);
        if (said == null) {
            return show(actor);
        }
        var away = said.member().isBlank() ? actor.member() : readings.member(actor, "member", said.member());
        requireMine(actor, away);
        requireDays(actor, away, said);
        var deputy = said.deputy().isBlank() ? null : deputy(actor, away, said.deputy());
        var absence = new Absence(
                away.id(),
                absences.nextNumber(actor.workspaceId()),
                said.from().atStartOfDay(away.zone()).toInstant(),
                said.until().plusDays(1).atStartOfDay(away.zone()).toInstant(),
                deputy == null ? null : deputy.id(),
                actor.id(),
                false);
        requireAlone(actor, away, absence);
        absences.save(absence);
        if (deputy != null && !deputy.id().equals(actor.id())) {
            outbox.put(new Address.ToMember(deputy.id()), new Post.StandIn(absence.number()), clock.instant());
        }
        return Reply.privately(cards.entered(actor, away, absence, deputy, deputysOwn(absence)));
    }

    private AbsenceLine.@Nullable Said said(Actor actor, EnterAbsence operation) {
        if (!operation.line().isBlank()) {
            return AbsenceLine.read(operation.line(), readings.moment(actor))
                    .orElseThrow(() -> new BadField("line", "away.noDay", operation.line()));
        }
        if (operation.from().isBlank()) {
            return null;
        }
        var from = readings.day(actor, "from", operation.from());
        var until = operation.until().isBlank() ? from : readings.day(actor, "until", operation.until());
        return new AbsenceLine.Said(operation.member(), from, until, operation.deputy());
    }

    private static void requireMine(Actor actor, Member away) {
        if (!away.id().equals(actor.id())) {
            Permissions.require(actor, Right.CHANGE_PEOPLE);
        }
    }

    private void requireDays(Actor actor, Member away, AbsenceLine.Said said) {
        if (said.until().isBefore(said.from())) {
            throw new BadField("until", "away.backwards", day(actor, said.from()), day(actor, said.until()));
        }
        if (said.until().isBefore(LocalDate.ofInstant(clock.instant(), away.zone()))) {
            throw new BadField("until", "day.past", day(actor, said.until()));
        }
        if (said.from().plusDays(LONGEST_DAYS).isBefore(said.until())) {
            throw new BadField("until", "away.tooLong", LONGEST_DAYS);
        }
    }

    private static String day(Actor actor, LocalDate day) {
        return Wording.day(day, actor.language());
    }

    /** Somebody else, who may change deals at all. */
    private Member deputy(Actor actor, Member away, String text) {
        var deputy = readings.member(actor, "deputy", text);
        if (deputy.id().equals(away.id())) {
            throw new BadField("deputy", "away.oneself");
        }
        if (!deputy.may(Right.CHANGE_OWN_DEALS)) {
            throw new BadField("deputy", "away.mayNot", deputy.name());
        }
        if (!deputy.isReached()) {
            throw new BadField("deputy", "away.noLogin", deputy.name());
        }
        return deputy;
    }

    private void requireAlone(Actor actor, Member away, Absence entered) {
        absences.after(actor.workspaceId(), clock.instant()).stream()
                .filter(other -> other.member().equals(away.id()) && other.meets(entered))
                .findFirst()
                .ifPresent(other -> {
                    throw new BadField(
                            "from",
                            "away.twice",
                            away.name(),
                            day(actor, other.firstDay(away)),
                            day(actor, other.lastDay(away)));
                });
    }

    /** When the deputy is away as well. */
    private List<Absence> deputysOwn(Absence absence) {
        return absences.after(absence.member().workspace(), clock.instant()).stream()
                .filter(other -> other.member().equals(absence.deputy()) && other.meets(absence))
                .toList();
    }

    /** Ends early what has begun, and strikes what has not. */
    Reply end(Actor actor, EndAbsence operation) {
        var absence = absences.find(actor.workspaceId(), operation.absence())
                .filter(found -> !found.over() && found.ends().isAfter(clock.instant()))
                .orElseThrow(() -> new TooLate("away.over"));
        requireMine(actor, members.find(absence.member()).orElseThrow());
        var ended = absence.endedAt(clock.instant());
        absences.save(absence.begins().isAfter(clock.instant()) ? ended.done() : ended);
        if (absence.deputy() != null && absence.begins().isAfter(clock.instant())) {
            outbox.put(new Address.ToMember(absence.deputy()), new Post.StandIn(absence.number()), clock.instant());
        }
        return new Reply.Rewritten(
                cards.list(actor, absences.after(actor.workspaceId(), clock.instant()), this::isOwnOrManaged));
    }

    private boolean isOwnOrManaged(Actor actor, Absence absence) {
        return absence.member().equals(actor.id()) || actor.may(Right.CHANGE_PEOPLE);
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("absence", actor, id, values);
        return sheet.form(
                actor.may(Right.CHANGE_PEOPLE)
                        ? List.of(
                                sheet.date("from", true),
                                sheet.date("until", false),
                                sheet.search("deputy", Subject.MEMBERS, false),
                                sheet.search("member", Subject.MEMBERS, false))
                        : List.of(
                                sheet.date("from", true),
                                sheet.date("until", false),
                                sheet.search("deputy", Subject.MEMBERS, false)));
    }
}
