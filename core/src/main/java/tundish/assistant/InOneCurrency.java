package tundish.assistant;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tundish.deal.StageTotal;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Conversion;
import tundish.money.Rate;
import tundish.money.Sums;

/** Sums of open deals told in one currency at the rates of a day, with what that leaves out. */
final class InOneCurrency {

    private final Conversion conversion;
    private final LocalDate day;
    private final Sums all;

    /** @param wanted ISO 4217 code of the workspace's currency */
    static InOneCurrency of(String wanted, List<StageTotal> totals, List<Rate> rates, LocalDate day) {
        var all = totals.stream().map(StageTotal::amounts).reduce(Sums.NONE, Sums::plus);
        return new InOneCurrency(Conversion.fitting(wanted, all.byCurrency().keySet(), rates), day, all);
    }

    private InOneCurrency(Conversion conversion, LocalDate day, Sums all) {
        this.conversion = conversion;
        this.day = day;
        this.all = all;
    }

    /** {@code CNY 1,200}; a dash where no amount is known, or none has a rate. */
    String say(Sums sums) {
        var converted = conversion.convert(sums, day);
        return sums.isEmpty() || converted.leftOut().size() == sums.byCurrency().size()
                ? "–"
                : Wording.amount(converted.sum());
    }

    String total() {
        return say(all);
    }

    /** Names what is in no sum, and where amounts were exchanged by which day's rates. */
    List<Block> notes(Language language) {
        var left = RateCards.leftOut(language, conversion.convert(all, day));
        var notes = new ArrayList<Block>();
        if (isExchanged()) {
            notes.add(Block.note(Texts.of("rates", language).line("exchanged", conversion.currency())));
        }
        notes.addAll(left);
        return notes;
    }

    private boolean isExchanged() {
        return others().stream()
                .anyMatch(currency -> conversion.rate(currency, day).isPresent());
    }

    private Set<String> others() {
        return all.byCurrency().keySet().stream()
                .filter(currency -> !currency.equals(conversion.currency()))
                .collect(toSet());
    }
}
