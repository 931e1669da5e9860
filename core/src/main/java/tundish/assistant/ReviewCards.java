package tundish.assistant;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tundish.assistant.ReportOperations.Asked;
import tundish.assistant.SummaryCards.Reader;
import tundish.assistant.SummaryFigures.Period;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.MemberId;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.Group;
import tundish.metrics.Headline;
import tundish.operation.FormName;
import tundish.operation.Operation.HandReview;
import tundish.operation.Operation.ItemCard;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowReport;
import tundish.operation.ReportView;
import tundish.sync.MonthlyReview;
import tundish.workspace.WorkspaceId;

/** How a monthly review reads: the month in a sentence, the targets, the figures, then picture by picture what is behind. */
final class ReviewCards {

    private static final Comparator<Map.Entry<String, Headline>> WHO_WON_MOST_FIRST = comparing(
                    (Map.Entry<String, Headline> owner) ->
                            owner.getValue().won().value().total().value())
            .reversed()
            .thenComparing(comparingLong(owner -> -owner.getValue().begun()))
            .thenComparing(Map.Entry::getKey);

    private final People people;
    private final ReportPictures pictures = new ReportPictures();

    ReviewCards(People people) {
        this.people = people;
    }

    Card message(Language language, ZoneId zone, MonthlyReview review) {
        var texts = texts(language);
        if (review.isEmpty()) {
            return Card.of(
                    title(language, review),
                    Block.paragraph(texts.line("empty")),
                    Block.buttons(Button.primary(texts.get("button.lead"), new OpenForm(FormName.LEAD, ""))));
        }
        var blocks = new ArrayList<>(blocks(language, zone, review));
        var month = month(review);
        blocks.add(Block.buttons(
                Button.primary(texts.get("button.file"), new HandReview(month)),
                new Button(texts.get("button.report"), new ShowReport(ReportView.USUAL.of(month))),
                new Button(texts.get("button.other"), new OpenForm(FormName.REVIEW, ""))));
        return Card.of(title(language, review), blocks);
    }

    /** The same for a file, with the tables behind the pictures. */
    Card file(Language language, ZoneId zone, MonthlyReview review) {
        var blocks = new ArrayList<>(
                review.isEmpty()
                        ? List.of(Block.paragraph(texts(language).line("empty")))
                        : blocks(language, zone, review));
        if (!review.isEmpty()) {
            blocks.add(ReportCards.stages(
                    new ReportWording(language), asked(review, 1).days(), review.report()));
            blocks.add(months(language, review.months()));
            new StageTimes(new ReportWording(language), asked(review, 3))
                    .blocks(language, review.stays()).stream()
                            .filter(block -> block instanceof Table || block instanceof Block.Note)
                            .forEach(blocks::add);
        }
        return Card.of(title(language, review), blocks);
    }

    Card handed(Language language, MonthlyReview review) {
        return Card.of(Tone.GOOD, texts(language).get("handed"), Block.paragraph(Span.text(title(language, review))));
    }

    String fileName(Language language, MonthlyReview review) {
        return texts(language).get("file", month(review));
    }

    private static String title(Language language, MonthlyReview review) {
        var texts = texts(language);
        var from = review.month().from();
        var name = texts.get("month", from.getYear(), texts.get("month." + from.getMonthValue()));
        return texts.get(review.goesOn() ? "title.soFar" : "title", name);
    }

    private static String month(MonthlyReview review) {
        return review.month().from().toString().substring(0, 7);
    }

    private List<Block> blocks(Language language, ZoneId zone, MonthlyReview review) {
        var reader = new Reader(language, zone, ItemCard.WEEK, _ -> false);
        var wording = new ReportWording(language);
        var figures = review.figures();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(Span.strong(gist(reader, review))));
        ExampleCards.figures(language, review.examples()).ifPresent(blocks::add);
        var period = review.goesOn() ? Period.MONTH_SO_FAR : Period.MONTH;
        blocks.addAll(new SummaryGoals(reader, period).blocks(figures.goals()));
        blocks.addAll(new SummaryFigures(reader).blocks(figures, period));
        blocks.add(new Block.Image(pictures.funnel(wording, language, asked(review, 1), review.report())));
        blocks.add(new Block.Image(
                pictures.trend(wording, asked(review, review.months().size()), review.months())));
        blocks.add(new Block.Image(pictures.time(wording, language, asked(review, 3), review.stays())));
        blocks.addAll(owners(language, review));
        blocks.addAll(decisions(language, review));
        blocks.addAll(new SummaryFigures(reader).others(figures.others()));
        return blocks;
    }

    private static String gist(Reader reader, MonthlyReview review) {
        var week = review.figures().now().week();
        return week.begun() + week.won().count() + week.lost().count() == 0
                ? texts(reader.language()).get("quiet")
                : SummaryCards.news(reader, week.begun(), week);
    }

    /** What a picture says that it is of. */
    private Asked asked(MonthlyReview review, int months) {
        var last = review.month().to().minusDays(1);
        var first = review.month().from().minusMonths(months - 1L);
        return new Asked(
                ReportView.USUAL,
                DefaultFunnel.FUNNEL,
                List.of(),
                new ReportPeriods.Days(first, last),
                By.MONTH,
                Counting.REACHED);
    }

    private static Block months(Language language, List<Group> months) {
        var wording = new ReportWording(language);
        var rows = months.stream()
                .map(month -> List.of(
                        month.key(),
                        Long.toString(month.report().begun()),
                        Long.toString(month.report().won().count()),
                        Long.toString(month.report().lost().count()),
                        wording.rate(month.report().winRate()),
                        wording.money(month.report().won().value())))
                .toList();
        return new Table(
                headings(wording, wording.texts.get("by.month"), "new", "won", "lost", "winRate", "value"), rows);
    }

    private static List<Table.Heading> headings(ReportWording wording, String first, String... columns) {
        var headings = new ArrayList<Table.Heading>();
        headings.add(new Table.Heading(first, false));
        for (var column : columns) {
            headings.add(new Table.Heading(wording.texts.get("column." + column), true));
        }
        return headings;
    }

    private List<Block> owners(Language language, MonthlyReview review) {
        var owners = review.owners();
        if (owners.isEmpty()) {
            return List.of();
        }
        var wording = new ReportWording(language);
        var figures = new SummaryFigures(new Reader(language, ZoneOffset.UTC, ItemCard.WEEK, _ -> false));
        var rows = owners.entrySet().stream()
                .sorted(WHO_WON_MOST_FIRST)
                .map(owner ->
                        row(figures, name(language, wording, review.workspace(), owner.getKey()), owner.getValue()))
                .toList();
        return List.of(
                Block.heading(texts(language).get("owners")),
                new Table(
                        headings(
                                wording,
                                texts(language).get("owner"),
                                "new",
                                "won",
                                "value",
                                "lost",
                                "open",
                                "overdue"),
                        rows));
    }

    private static List<String> row(SummaryFigures figures, String owner, Headline month) {
        return List.of(
                owner,
                Long.toString(month.begun()),
                Long.toString(month.won().count()),
                figures.said(month.won().value()),
                Long.toString(month.lost().count()),
                Long.toString(month.openDeals()),
                Long.toString(month.overdue()));
    }

    private String name(Language language, ReportWording wording, WorkspaceId workspace, String number) {
        return number.isEmpty()
                ? wording.texts.get("nobody")
                : people.plain(language, new MemberId(workspace, Long.parseLong(number)));
    }

    private List<Block> decisions(Language language, MonthlyReview review) {
        return review.decisions().isEmpty()
                ? List.of()
                : List.of(
                        Block.heading(texts(language).get("decisions")),
                        Block.items(review.decisions().stream()
                                .map(item -> texts(language)
                                        .line(
                                                item.isOpen() ? "decision.open" : "decision",
                                                Wording.nearDay(
                                                        item.at()
                                                                .atZone(review.zone())
                                                                .toLocalDate(),
                                                        language),
                                                item.text()))
                                .toList()));
    }

    private static Texts texts(Language language) {
        return Texts.of("review", language);
    }
}
