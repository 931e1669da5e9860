package tundish.assistant;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import tundish.message.Block;
import tundish.message.Span;
import tundish.message.Wording;
import tundish.metrics.Forecast;
import tundish.money.Money;

/** How a quarter's landing was said to be, and how right that was. */
final class ForecastNote {

    private final ReportWording wording;

    ForecastNote(ReportWording wording) {
        this.wording = wording;
    }

    /** @param said at least one, the oldest first */
    Block soFar(List<Forecast> said) {
        return note(words(said));
    }

    /** @param came what the quarter came to, now that it is over */
    Block afterwards(List<Forecast> said, Money came) {
        var last = said.getLast().landing();
        var words = words(said) + " "
                + (last.currency().equals(came.currency()) && last.value().signum() > 0
                        ? wording.texts.get("said.cameOff", Wording.amount(came), off(last, came))
                        : wording.texts.get("said.came", Wording.amount(came)));
        return note(words);
    }

    private String words(List<Forecast> said) {
        var first = said.getFirst();
        var last = said.getLast();
        return said.size() == 1
                ? wording.texts.get("said.once", wording.day(first.said()), Wording.amount(first.landing()))
                : wording.texts.get(
                        "said.often",
                        wording.day(first.said()),
                        Wording.amount(first.landing()),
                        wording.day(last.said()),
                        Wording.amount(last.landing()));
    }

    /** In whole per cent of what was said. */
    private String off(Money said, Money came) {
        var share = came.value().subtract(said.value()).divide(said.value(), MathContext.DECIMAL64);
        var rounded = share.setScale(2, RoundingMode.HALF_UP);
        var sign = rounded.signum() == 0 ? "±" : rounded.signum() > 0 ? "+" : "−";
        return sign + Wording.percent(rounded.abs(), wording.texts.language());
    }

    private static Block note(String words) {
        return Block.note(List.of(Span.text(words)));
    }
}
