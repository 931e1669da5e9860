package tundish.assistant;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tundish.calendar.Calendars;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Moment;
import tundish.deal.NextAction;
import tundish.member.Member;
import tundish.member.Members;
import tundish.money.AmountText;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.UnclearMember;

/** Reads what people type into fields: days, times and names, in their zone and language. */
final class Readings {

    private final Members members;
    private final Calendars calendars;
    private final InstantSource clock;

    Readings(Members members, Calendars calendars, InstantSource clock) {
        this.members = members;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Where the asker's phrases are read from. */
    Moment moment(Actor actor) {
        return new Moment(
                clock.instant(),
                actor.zone(),
                calendars.of(actor.settings().calendar()),
                actor.settings().dateOrder());
    }

    /** A day as a date field gives it, or as a phrase. */
    LocalDate day(Actor actor, String field, String text) {
        return phrase(actor, text)
                .map(DatePhrase::date)
                .or(() -> isoDay(text))
                .filter(Readings::isThinkable)
                .orElseThrow(() -> new BadField(field, "day.unreadable", text));
    }

    /**
     * When a next action is due: at a time of a day, or by the end of the day.
     *
     * @param day may hold the time as well, as a phrase
     * @param time {@code HH:mm} or as a phrase; empty for a whole day
     */
    NextAction due(Actor actor, String action, String day, String time) {
        var phrase = phrase(actor, day);
        var date = day(actor, "date", day);
        var at = time.isBlank() ? phrase.map(DatePhrase::time).orElse(null) : time(actor, time);
        return NextAction.by(action, date, at, actor.zone());
    }

    /**
     * An amount as people type it.
     *
     * @param usual the currency where none is typed
     */
    Money amount(String field, String text, String usual) {
        var amount = AmountText.read(text, usual).orElseThrow(() -> new BadField(field, "amount.unreadable", text));
        if (amount.value().signum() < 0) {
            throw new BadField(field, "amount.negative", text);
        }
        return amount;
    }

    /** The one member somebody named: {@code me}, {@code member:3}, or (the beginning of) a name. */
    Member member(Actor actor, String field, String text) {
        return member(
                actor,
                field,
                text,
                members.all(actor.workspaceId()).stream().filter(Member::active).toList());
    }

    /** The same among all, those who left too. */
    Member anybody(Actor actor, String field, String text) {
        return member(actor, field, text, members.all(actor.workspaceId()));
    }

    private static Member member(Actor actor, String field, String text, List<Member> all) {
        var wanted = text.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            throw new BadField(field, "missing");
        }
        if (List.of("me", "我").contains(wanted)) {
            return actor.member();
        }
        var exact = all.stream().filter(member -> named(member, wanted)).toList();
        var close = all.stream()
                .filter(member -> member.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var meant = exact.isEmpty() ? close : exact;
        if (meant.size() != 1) {
            throw new UnclearMember(field, text, meant.isEmpty() ? all : meant);
        }
        return meant.getFirst();
    }

    private static boolean named(Member member, String wanted) {
        return wanted.equals("member:" + member.id().number())
                || member.name().toLowerCase(Locale.ROOT).equals(wanted)
                || member.email().toLowerCase(Locale.ROOT).equals(wanted)
                || member.accounts().stream()
                        .anyMatch(account ->
                                account.user().toLowerCase(Locale.ROOT).equals(wanted));
    }

    private Optional<DatePhrase> phrase(Actor actor, String text) {
        return Dates.whole(text, moment(actor));
    }

    /** Whether it is no slip of the pen such as the year 20266. */
    private static boolean isThinkable(LocalDate day) {
        return day.getYear() > 1900 && day.getYear() < 2200;
    }

    private static Optional<LocalDate> isoDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    private LocalTime time(Actor actor, String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException notIso) {
            return phrase(actor, text)
                    .map(DatePhrase::time)
                    .orElseThrow(() -> new BadField("time", "time.unreadable", text));
        }
    }
}
