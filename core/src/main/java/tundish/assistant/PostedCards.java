package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tundish.funnel.DefaultFunnel;
import tundish.message.Block;
import tundish.message.Card;
import tundish.metrics.By;
import tundish.metrics.Forecast;
import tundish.metrics.FunnelReport.Landing;
import tundish.metrics.Periods;
import tundish.sync.WeeklySummary;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** What is posted for a whole team: the summary of its week with who is away, its suggestions, its monthly review. */
final class PostedCards {

    private final Assembly assembly;
    private final FigureAssembly figures;
    private final Stores stores;
    private final InstantSource clock;

    PostedCards(Assembly assembly) {
        this.assembly = assembly;
        this.figures = assembly.figures();
        this.stores = assembly.stores();
        this.clock = assembly.clock();
    }

    SuggestionCards suggestionCards() {
        return new SuggestionCards(stores.funnels(), stores.members());
    }

    /** What a summary reads like, and what it says of the quarter. */
    private record Told(Card card, List<Forecast> forecasts) {}

    /** The summary that is posted for a meeting. What is read for it is read apart from what is kept of it. */
    Optional<Card> summary(WorkspaceId workspace, LocalDate meeting) {
        var told = stores.transactions()
                .read(() -> stores.workspaces().find(workspace).map(team -> tell(team, meeting)));
        told.map(Told::forecasts)
                .ifPresent(all -> stores.transactions().carry(() -> all.forEach(stores.forecasts()::keep)));
        return told.map(Told::card);
    }

    private Told tell(Workspace team, LocalDate meeting) {
        var summary = figures.summarizer().summarize(team, assembly.meetings().week(team.id(), meeting));
        var card = summaryCards().posted(team.settings(), summary);
        return new Told(withAway(PostReader.team(team.settings()), team.id(), card), forecasts(team, summary));
    }

    /**
     * What is said of the quarter today is compared one day with what it came to: of the usual funnel, and of every other
     * in which there is something.
     */
    private static List<Forecast> forecasts(Workspace team, WeeklySummary summary) {
        var said = summary.week().to().minusDays(1);
        var quarter = new Periods(team.settings().zone(), team.settings().weekStart()).beginOf(By.QUARTER, said);
        var landings = new LinkedHashMap<String, Landing>();
        landings.put(DefaultFunnel.NAME, summary.figures().now().landing());
        summary.figures().others().forEach(other -> landings.put(other.funnel().name(), other.landing()));
        return landings.entrySet().stream()
                .map(landing -> new Forecast(
                        team.id(),
                        landing.getKey(),
                        quarter,
                        said,
                        landing.getValue().total()))
                .toList();
    }

    /** The review of a month that is posted; empty where there is nothing to look back on. */
    Optional<Card> review(WorkspaceId workspace, LocalDate month) {
        return stores.workspaces().find(workspace).flatMap(team -> {
            var review = figures.reviewer().review(team, YearMonth.from(month), clock.instant());
            var settings = team.settings();
            return review.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReviewCards(new People(stores.members()))
                            .message(settings.language(), settings.zone(), review));
        });
    }

    /** The suggestions that are posted beside it; empty where there is nothing to say. */
    Optional<Card> suggestions(WorkspaceId workspace) {
        return stores.workspaces()
                .find(workspace)
                .flatMap(team ->
                        suggestionCards().posted(team, figures.advisor().look(team, clock.instant())));
    }

    private Card withAway(PostReader team, WorkspaceId workspace, Card summary) {
        var away = assembly.homecomings().away(team, workspace);
        return away.isEmpty()
                ? summary
                : summary.and(Block.heading(team.texts("absence").get("title")), Block.items(away));
    }

    SummaryCards summaryCards() {
        return new SummaryCards(new SummaryParts(new People(stores.members()), stores.deals()));
    }
}
