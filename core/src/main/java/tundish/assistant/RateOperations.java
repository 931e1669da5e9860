package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tundish.command.Values;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.deal.StageTotal;
import tundish.member.Right;
import tundish.message.Card;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.money.Rate;
import tundish.money.RateText;
import tundish.money.Rates;
import tundish.money.Sums;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.ChangeRate;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** Exchange rates. */
final class RateOperations {

    /** What people put before a day, and what says that a rate is to go. */
    private static final Pattern FROM = Pattern.compile("(?i)^(from|since|as of|自|从|起)\\s*");

    private static final Pattern UNTIL = Pattern.compile("\\s*(起|开始)$");
    private static final List<String> NONE = List.of("none", "delete", "remove", "无", "删除");

    private final Rates rates;
    private final Deals deals;
    private final Readings readings;
    private final FormDesk desk;
    private final InstantSource clock;

    RateOperations(Rates rates, Deals deals, Readings readings, FormDesk desk, InstantSource clock) {
        this.rates = rates;
        this.deals = deals;
        this.readings = readings;
        this.desk = desk;
        this.clock = clock;
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        var today = LocalDate.ofInstant(clock.instant(), actor.settings().zone());
        var into = actor.settings().currency();
        return Reply.privately(RateCards.all(
                actor,
                rates.all(actor.workspaceId()),
                rates.into(actor.workspaceId(), into).convert(openAmounts(actor), today),
                today));
    }

    private Sums openAmounts(Actor actor) {
        return deals.totals(actor.workspaceId(), DealFilter.OPEN).stream()
                .map(StageTotal::amounts)
                .reduce(Sums.NONE, Sums::plus);
    }

    Reply change(Actor actor, ChangeRate operation) {
        if (operation.currency().isBlank()) {
            return show(actor);
        }
        Permissions.require(actor, Right.CHANGE_RATES);
        var currency = currency(actor, operation.currency());
        var from = from(actor, operation.from());
        return Reply.privately(
                NONE.contains(operation.rate().strip().toLowerCase(Locale.ROOT))
                        ? drop(actor, currency, from)
                        : keep(actor, currency, operation.rate(), from));
    }

    private Card keep(Actor actor, String currency, String typed, LocalDate from) {
        if (typed.isBlank()) {
            throw new BadField("rate", "missing");
        }
        var value = RateText.read(typed).orElseThrow(() -> new BadField("rate", "rate.unreadable", typed));
        var rate = new Rate(currency, actor.settings().currency(), from, value);
        rates.keep(actor.workspaceId(), rate);
        return RateCards.kept(actor, rate);
    }

    private Card drop(Actor actor, String currency, LocalDate from) {
        var into = actor.settings().currency();
        if (!rates.drop(actor.workspaceId(), currency, into, from)) {
            throw new TooLate("rate.none", currency, from);
        }
        return RateCards.dropped(actor, currency, from);
    }

    private static String currency(Actor actor, String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw new BadField("currency", "currency.unknown", typed);
        }
        if (code.equals(actor.settings().currency())) {
            throw new BadField("currency", "rate.own", code);
        }
        return code;
    }

    /** Today where no day is named. */
    private LocalDate from(Actor actor, String typed) {
        var day = UNTIL.matcher(FROM.matcher(typed.strip()).replaceFirst("")).replaceFirst("");
        return day.isBlank()
                ? LocalDate.ofInstant(clock.instant(), actor.settings().zone())
                : readings.day(actor, "from", day);
    }

    Form form(Actor actor, FormId id, Values values) {
        Permissions.require(actor, Right.CHANGE_RATES);
        var sheet = desk.sheet("rates", actor, id, values);
        return sheet.form(List.of(
                sheet.text("currency", true, false), sheet.text("rate", true, false), sheet.date("from", false)));
    }
}
