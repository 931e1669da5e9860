package tundish.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tundish.assistant.SummaryFigures.Period;
import tundish.language.Language;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.metrics.FunnelReport;
import tundish.metrics.Headline;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.ItemCard;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowFunnel;
import tundish.picture.FunnelPicture;
import tundish.sync.Item;
import tundish.sync.WeeklySummary;
import tundish.sync.WeeklySummary.StageWeek;
import tundish.workspace.Settings;

/** How a weekly summary reads: the gist in two sentences, the funnel as a picture, then only what there is to say. */
final class SummaryCards {

    private final SummaryParts parts;

    SummaryCards(SummaryParts parts) {
        this.parts = parts;
    }

    /** What is posted for the meeting, in the team's language and by its clocks. */
    Card posted(Settings settings, WeeklySummary summary) {
        var reader = new Reader(settings.language(), settings.zone(), ItemCard.SUMMARY, _ -> true);
        var texts = reader.texts();
        var week = summary.week();
        var title =
                texts.get("title", reader.day(week.from()), reader.day(week.to().minusDays(1)));
        return Card.of(title, blocks(reader, summary));
    }

    /** The week so far, for one person. */
    Card soFar(Actor actor, WeeklySummary summary) {
        var reader = new Reader(
                actor.language(), actor.zone(), ItemCard.WEEK, item -> SyncOperations.maySettle(actor, item));
        var title = reader.texts().get("title.soFar", reader.day(summary.week().from()));
        var card = Card.of(title, blocks(reader, summary));
        return actor.settings().teamChannel() == null ? card.and(channelMissing(actor, reader.texts())) : card;
    }

    private static Block[] channelMissing(Actor actor, Texts texts) {
        return actor.may(Right.CHANGE_SETTINGS)
                ? new Block[] {
                    Block.note(texts.line("noChannel.admin")),
                    Block.buttons(new Button(texts.get("button.settings"), new OpenForm(FormName.SETTINGS, "")))
                }
                : new Block[] {Block.note(texts.line("noChannel"))};
    }

    private List<Block> blocks(Reader reader, WeeklySummary summary) {
        var texts = reader.texts();
        var blocks = new ArrayList<Block>();
        if (summary.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("empty")));
            blocks.add(Block.buttons(Button.primary(texts.get("button.lead"), new OpenForm(FormName.LEAD, ""))));
            return blocks;
        }
        blocks.add(Block.paragraph(
                Span.strong(news(reader, leads(summary), summary.figures().now().week()))));
        attention(texts, summary).ifPresent(blocks::add);
        ExampleCards.figures(reader.language(), summary.examples()).ifPresent(blocks::add);
        var period = reader.on() == ItemCard.WEEK ? Period.WEEK_SO_FAR : Period.WEEK;
        blocks.addAll(new SummaryGoals(reader, period).blocks(summary.figures().goals()));
        blocks.add(new Block.Image(picture(reader, summary)));
        blocks.add(Block.note(total(reader, summary)));
        blocks.addAll(new SummaryFigures(reader).blocks(summary.figures(), period));
        blocks.addAll(parts.all(reader, summary));
        blocks.addAll(new SummaryFigures(reader).others(summary.figures().others()));
        blocks.add(Block.buttons(
                new Button(texts.get("button.feedback"), new OpenForm(FormName.FEEDBACK, "")),
                new Button(texts.get("button.decide"), new OpenForm(FormName.DECIDE, "")),
                new Button(texts.get("button.funnel"), new ShowFunnel(FunnelView.ALL))));
        return blocks;
    }

    private static long leads(WeeklySummary summary) {
        return summary.newLeads().stream()
                .mapToLong(WeeklySummary.Source::leads)
                .sum();
    }

    /** What came, was won and was lost. */
    static String news(Reader reader, long leads, Headline figures) {
        var texts = reader.texts();
        var news = new ArrayList<String>();
        if (leads > 0) {
            news.add(texts.count("news.leads", leads));
        }
        ended(texts, "news.won", figures.won(), news);
        ended(texts, "news.lost", figures.lost(), news);
        return news.isEmpty() ? texts.get("quiet") : texts.get("sentence", String.join(texts.get("comma"), news));
    }

    private static void ended(Texts texts, String key, FunnelReport.Ended ended, List<String> news) {
        if (ended.count() > 0) {
            var count = texts.count(key, ended.count());
            var worth = ended.value();
            news.add(worth.deals() == 0 ? count : texts.get("worth", count, Wording.amount(worth.total())));
        }
    }

    /** What to talk about, in numbers. */
    private static Optional<Block> attention(Texts texts, WeeklySummary summary) {
        var late = summary.items().stream()
                .filter(item -> item.isOverdue(summary.week().today()))
                .count();
        var all = new ArrayList<String>();
        count(texts, "look.stalled", summary.stalled().total(), all);
        count(texts, "look.overdue", summary.overdue().total(), all);
        count(texts, "look.late", late, all);
        count(texts, "look.closing", summary.closing().total(), all);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.paragraph(texts.line("look", String.join(texts.get("comma"), all))));
    }

    private static void count(Texts texts, String key, long number, List<String> all) {
        if (number > 0) {
            all.add(texts.count(key, number));
        }
    }

    private static FunnelPicture picture(Reader reader, WeeklySummary summary) {
        var texts = reader.texts();
        return new FunnelPicture(
                texts.get("picture"),
                texts.get("picture.day", reader.day(summary.week().to().minusDays(1))),
                new FunnelPicture.Headings(
                        texts.get("picture.deals"),
                        texts.get("picture.amount"),
                        texts.get("picture.moved"),
                        texts.get("picture.stalled")),
                summary.funnel().stream()
                        .map(stage -> bar(reader.language(), stage))
                        .toList());
    }

    private static FunnelPicture.Bar bar(Language language, StageWeek week) {
        return new FunnelPicture.Bar(
                week.stage().name().in(language),
                Math.toIntExact(week.count()),
                week.worth().deals() == 0
                        ? ""
                        : Wording.amount(SummaryFigures.whole(week.worth().total())),
                Math.toIntExact(week.standing().in()),
                Math.toIntExact(week.standing().out()),
                Math.toIntExact(week.stalled()));
    }

    private static List<Span> total(Reader reader, WeeklySummary summary) {
        var texts = reader.texts();
        var now = summary.figures().now().week();
        var before = summary.funnel().stream()
                .mapToLong(stage -> stage.standing().before())
                .sum();
        return now.open().deals() == 0
                ? texts.line("total", now.openDeals(), before)
                : texts.line(
                        "total.worth",
                        now.openDeals(),
                        Wording.amount(SummaryFigures.whole(now.open().total())),
                        before);
    }

    /**
     * Who reads it.
     *
     * @param on which card it is, for the buttons on it
     * @param settles which items the reader may settle
     */
    record Reader(Language language, ZoneId zone, ItemCard on, Predicate<Item> settles) {

        Texts texts() {
            return Texts.of("sync", language);
        }

        String day(LocalDate day) {
            return Wording.nearDay(day, language);
        }

        String day(Instant at) {
            return day(LocalDate.ofInstant(at, zone));
        }
    }
}
