package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tundish.assistant.SummaryCards.Reader;
import tundish.campaign.CampaignReport;
import tundish.campaign.Line;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.metrics.Bottleneck;
import tundish.metrics.Share;
import tundish.metrics.StageTime;
import tundish.metrics.Worth;
import tundish.money.Money;
import tundish.money.Sums;
import tundish.sync.WeekFigures;
import tundish.sync.WeekFigures.Moved;
import tundish.sync.WeekFigures.OtherFunnel;
import tundish.sync.WeekFigures.Side;

/** How the figures of a week read beside those of the week before. What cannot be told is a dash or says so. */
final class SummaryFigures {

    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);

    private final Texts texts;
    private final ReportWording wording;
    private final Reader reader;
    private final List<List<String>> rows = new ArrayList<>();

    SummaryFigures(Reader reader) {
        this.reader = reader;
        this.texts = Texts.of("weekly", reader.language());
        this.wording = new ReportWording(reader.language());
    }

    /** What the figures are of, and so what they stand beside. */
    enum Period {
        WEEK(""),
        WEEK_SO_FAR(".soFar"),
        MONTH(".month"),
        MONTH_SO_FAR(".monthSoFar");

        private final String key;

        Period(String key) {
            this.key = key;
        }

        /** What goes behind the key of a text that differs for months. */
        String length() {
            return this == MONTH || this == MONTH_SO_FAR ? ".month" : "";
        }
    }

    List<Block> blocks(WeekFigures figures, Period period) {
        var blocks = new ArrayList<Block>();
        var table = table(figures, period);
        if (!rows.isEmpty()) {
            blocks.add(Block.heading(texts.get("part.figures" + period.key)));
            blocks.add(table);
            leftOut(figures.now()).ifPresent(blocks::add);
            blocks.add(bottleneck(figures.bottleneck()));
        }
        blocks.addAll(channels(figures.channels()));
        blocks.addAll(moved(figures.moved()));
        return blocks;
    }

    private Block table(WeekFigures figures, Period period) {
        var now = figures.now();
        var before = figures.before();
        count("leads", now, before, side -> side.week().begun());
        count("opportunities", now, before, side -> side.week().opportunities());
        count("won", now, before, side -> side.week().won().count());
        money("wonValue", now, before, side -> side.week().won().value());
        rate(now.winRate(), before.winRate());
        money("open", now, before, side -> side.week().open());
        money("weighted", now, before, side -> side.week().weighted());
        money("landing", now, before, side -> side.landing().all());
        contact(now.firstContact(), before.firstContact());
        count("followUps", now, before, Side::followUps);
        count("overdue", now, before, side -> side.week().overdue());
        return new Table(
                List.of(
                        new Table.Heading(texts.get("column.figure"), false),
                        new Table.Heading(texts.get("column.now" + period.key), true),
                        new Table.Heading(texts.get("column.before" + period.key), true),
                        new Table.Heading(texts.get("column.change"), true)),
                rows);
    }

    /** A line without anything on either side is left out. */
    private void row(String key, String now, String before, @Nullable String change) {
        rows.add(List.of(texts.get("row." + key), now, before, change == null ? texts.get("nothing") : change));
    }

    private void count(String key, Side now, Side before, ToLongFunction<Side> figure) {
        var here = figure.applyAsLong(now);
        var there = figure.applyAsLong(before);
        if (here != 0 || there != 0) {
            var change = signed(here - there, Wording.number(Math.abs(here - there)));
            row(key, Wording.number(here), Wording.number(there), change);
        }
    }

    private void money(String key, Side now, Side before, Function<Side, Worth> figure) {
        var here = figure.apply(now);
        var there = figure.apply(before);
        if (isSomething(here) || isSomething(there)) {
            row(key, said(here), said(there), here.isKnown() && there.isKnown() ? change(here, there) : null);
        }
    }

    private static boolean isSomething(Worth worth) {
        return worth.deals() > 0;
    }

    private static String change(Worth here, Worth there) {
        var difference = here.total().value().subtract(there.total().value());
        var rounded = whole(new Money(difference.abs(), here.total().currency()));
        return signed(rounded.value().signum() == 0 ? 0 : difference.signum(), Wording.amount(rounded));
    }

    String said(Worth worth) {
        return worth.isKnown() ? Wording.amount(whole(worth.total())) : texts.get("nothing");
    }

    /** Nobody reads the cents of a hundred. */
    static Money whole(Money money) {
        return money.value().abs().compareTo(WHOLE_FROM) < 0
                ? money
                : new Money(money.value().setScale(0, RoundingMode.HALF_UP), money.currency());
    }

    static String signed(long sign, String size) {
        return sign == 0 ? "±0" : (sign > 0 ? "+" : "−") + size;
    }

    private void rate(Share now, Share before) {
        var here = now.rate();
        var there = before.rate();
        var change = here == null || there == null || !isEnough(now) || !isEnough(before) ? null : points(here, there);
        if (now.of() > 0 || before.of() > 0) {
            row("winRate", rate(now), rate(before), change);
        }
    }

    private String points(double here, double there) {
        var points = Math.round(here * 100) - Math.round(there * 100);
        return texts.get("points", signed(points, Long.toString(Math.abs(points))));
    }

    private static boolean isEnough(Share share) {
        return share.of() >= WeekFigures.FEWEST_CLOSED;
    }

    private String rate(Share share) {
        if (share.of() == 0) {
            return texts.get("nothing");
        }
        return isEnough(share) ? wording.rate(share) : texts.get("fewClosed", share.reached(), share.of());
    }

    private void contact(StageTime now, StageTime before) {
        var here = median(now);
        var there = median(before);
        if (leads(now) > 0 || leads(before) > 0) {
            row("contact", contact(now), contact(before), here == null || there == null ? null : days(here, there));
        }
    }

    private String days(double here, double there) {
        var tenths = Math.round(here * 10) - Math.round(there * 10);
        return texts.get(
                "days", signed(tenths, BigDecimal.valueOf(Math.abs(tenths), 1).toPlainString()));
    }

    private static @Nullable Double median(StageTime time) {
        return leads(time) < WeekFigures.FEWEST_LEADS ? null : time.median();
    }

    private String contact(StageTime time) {
        if (leads(time) == 0) {
            return texts.get("nothing");
        }
        if (leads(time) < WeekFigures.FEWEST_LEADS) {
            return texts.get("fewLeads", leads(time));
        }
        return time.median() == null ? texts.get("stillWait") : texts.get("days", wording.days(time.median()));
    }

    private static int leads(StageTime time) {
        return time.ended() + time.open();
    }

    private Optional<Block> leftOut(Side now) {
        var sums = now.week().open().leftOut().plus(now.week().won().value().leftOut());
        return sums.equals(Sums.NONE)
                ? Optional.empty()
                : Optional.of(Block.note(texts.line(
                        "leftOut",
                        Wording.amounts(sums),
                        now.week().open().total().currency())));
    }

    private Block bottleneck(Bottleneck bottleneck) {
        var said = ReportCards.bottleneck(reader.language(), wording, bottleneck);
        return bottleneck.worst().isPresent()
                ? Block.paragraph(texts.line("bottleneck.found", Span.strong(said)))
                : Block.note(texts.line("bottleneck", said));
    }

    /** Which channels to cut and which to feed, and those that cost and brought nobody. */
    private List<Block> channels(@Nullable CampaignReport report) {
        var said = report == null
                ? List.<List<Span>>of()
                : report.lines().stream()
                        .flatMap(line -> channel(report, line).stream())
                        .toList();
        return said.isEmpty() ? List.of() : List.of(Block.heading(texts.get("part.channels")), Block.items(said));
    }

    private Optional<List<Span>> channel(CampaignReport report, Line line) {
        return switch (line.verdict().kind()) {
            case CUT, FEED -> CampaignReportCards.verdict(reader.language(), report, line);
            case YOUNG -> Optional.empty();
            case SILENT ->
                isBarren(line)
                        ? Optional.of(texts.line(
                                "channel.barren",
                                Span.strong(CampaignWording.name(reader.language(), report, line)),
                                Wording.amount(whole(new Money(line.cost(), report.currency())))))
                        : Optional.empty();
        };
    }

    private static boolean isBarren(Line line) {
        var leads = line.reported().leads();
        return line.cost().signum() > 0 && line.own().leads().signum() == 0 && (leads == null || leads == 0);
    }

    /** What became of the figures that decisions are meant to move. */
    private List<Block> moved(List<Moved> moved) {
        var words = new GaugeWords(reader.language());
        return moved.isEmpty()
                ? List.of()
                : List.of(
                        Block.heading(texts.get("part.moved")),
                        Block.items(moved.stream()
                                .map(each -> words.moved(
                                        each, reader.day(each.decision().at())))
                                .toList()));
    }

    /** Funnels besides the first, a line each. */
    List<Block> others(List<OtherFunnel> others) {
        return others.isEmpty()
                ? List.of()
                : List.of(
                        Block.heading(texts.get("part.others")),
                        Block.items(others.stream().map(this::other).toList()));
    }

    private List<Span> other(OtherFunnel other) {
        var now = other.now();
        return texts.line(
                "other",
                Span.strong(other.funnel().title().in(reader.language())),
                now.openDeals(),
                said(now.open()),
                now.begun(),
                now.won().count(),
                said(now.won().value()),
                now.lost().count());
    }
}
