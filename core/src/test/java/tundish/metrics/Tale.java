package tundish.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.calendar.WorkCalendar;
import tundish.deal.DealId;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.StageId;
import tundish.language.Language;
import tundish.metrics.Journey.Step;
import tundish.money.Conversion;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.workspace.Settings;
import tundish.workspace.WorkspaceId;

/** Journeys as tests tell them: {@code "lead 2026-01-05, won 2026-02-01"}; {@code elsewhere} is another funnel. */
final class Tale {

    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);

    final List<Journey> journeys = new ArrayList<>();
    Settings settings = Settings.initial(ZoneId.of("Europe/Berlin"), Language.EN);
    Funnel funnel = DefaultFunnel.FUNNEL;
    List<Funnel> versions = List.of();
    Counting counting = Counting.REACHED;
    By by = By.NOTHING;
    WorkCalendar calendar = WorkCalendar.weekendsOnly();

    List<Reminder> reminders = List.of();
    List<Rate> rates = List.of();

    @Nullable
    Target target;

    Tale deal(String steps) {
        return deal(steps, null);
    }

    Tale deal(String steps, @Nullable String amount) {
        return deal(steps, amount, "", null);
    }

    Tale deal(String steps, @Nullable String amount, String group, @Nullable String expected) {
        return add(steps, amount, group, expected, null);
    }

    /** A deal that was closed with the rate of then. */
    Tale frozen(String steps, String amount, Rate rate) {
        return add(steps, amount, "", null, rate);
    }

    private Tale add(
            String steps, @Nullable String amount, String group, @Nullable String expected, @Nullable Rate rate) {
        var money = amount == null ? null : Money.of(amount.substring(4), amount.substring(0, 3));
        journeys.add(new Journey(
                new DealId(WORKSPACE, journeys.size() + 1L),
                group,
                money,
                expected == null ? null : LocalDate.parse(expected),
                rate,
                steps(steps)));
        return this;
    }

    /** The same so many times. */
    Tale deals(int count, String steps, @Nullable String amount) {
        for (var i = 0; i < count; i++) {
            deal(steps, amount);
        }
        return this;
    }

    Tale weekStarts(DayOfWeek day) {
        var s = settings;
        settings = new Settings(
                s.zone(),
                s.language(),
                s.currency(),
                s.calendar(),
                day,
                s.teamChannel(),
                s.dealChannel(),
                s.dateOrder(),
                s.quietHours(),
                s.meeting(),
                s.managerGrace(),
                s.unclaimedAfter(),
                s.nudgeOnDaysOff());
        return this;
    }

    private static List<Step> steps(String text) {
        return List.of(text.split(", ")).stream().map(Tale::step).toList();
    }

    private static Step step(String text) {
        var part = text.split(" ");
        return new Step(part[0].equals("elsewhere") ? null : new StageId(part[0]), moment(part[1]));
    }

    static Instant moment(String text) {
        return Instant.parse(text.contains("T") ? text + "Z" : text + "T00:00:00Z");
    }

    FunnelReport asOf(String moment) {
        return analysis(Window.until(moment(moment))).total();
    }

    FunnelReport between(String from, String to, String asOf) {
        return analysis(new Window(moment(from), moment(to), moment(asOf))).total();
    }

    FunnelAnalysis analysis(Window window) {
        return FunnelAnalysis.of(
                journeys,
                new Query(funnel.name(), window, by, counting),
                new FunnelAnalysis.Basis(
                        funnel,
                        versions,
                        settings,
                        calendar,
                        new Exchange(new Conversion("USD", rates), settings.zone()),
                        reminders,
                        target));
    }

    static StageFigures stage(FunnelReport report, String stage) {
        return report.stages().stream()
                .filter(each -> each.stage().id().value().equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
