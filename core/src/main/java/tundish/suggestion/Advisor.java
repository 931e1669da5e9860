package tundish.suggestion;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignAnalyst;
import tundish.campaign.CampaignQuery;
import tundish.campaign.CampaignReport;
import tundish.campaign.Campaigns;
import tundish.campaign.Credit;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.goal.Goals;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.SuccessOwners;
import tundish.metrics.Analyst;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Query;
import tundish.metrics.Window;
import tundish.suggestion.Advice.NudgesIgnored;
import tundish.suggestion.Suggestion.Decision;
import tundish.suggestion.Suggestion.State;
import tundish.workspace.Workspace;

/**
 * Looks at a workspace's figures and keeps what they suggest: what is new is added, what stands is brought up to date, what
 * they speak for no more is withdrawn. Looking twice changes nothing. Call it inside a transaction.
 */
public final class Advisor {

    private final Analyst analyst;
    private final CampaignAnalyst campaignAnalyst;
    private final Sources sources;
    private final Suggestions suggestions;

    public Advisor(Analyst analyst, CampaignAnalyst campaignAnalyst, Sources sources, Suggestions suggestions) {
        this.analyst = analyst;
        this.campaignAnalyst = campaignAnalyst;
        this.sources = sources;
        this.suggestions = suggestions;
    }

    /** What figures are read from beside the ledger. */
    public record Sources(
            Funnels funnels, Campaigns campaigns, Goals goals, Members members, SuccessOwners successOwners) {}

    public Outlook look(Workspace workspace, Instant now) {
        var figures = figures(workspace, now);
        keep(workspace, advice(figures), now);
        var latest = suggestions.latest(workspace.id());
        return new Outlook(latest, effects(workspace, figures, latest), now);
    }

    /** What was kept before, without another look. */
    public Outlook kept(Workspace workspace, Instant now) {
        var latest = suggestions.latest(workspace.id());
        var effects = latest.stream().anyMatch(each -> tellsItsEffect(each, now))
                ? effects(workspace, figures(workspace, now), latest)
                : Map.<Long, Effect>of();
        return new Outlook(latest, effects, now);
    }

    private Map<Long, Effect> effects(Workspace workspace, Figures figures, List<Suggestion> latest) {
        var effects = new Effects(figures, query -> campaignAnalyst.report(workspace, query));
        return latest.stream()
                .filter(each -> tellsItsEffect(each, figures.now()))
                .collect(toMap(Suggestion::number, effects::of));
    }

    private static boolean tellsItsEffect(Suggestion suggestion, Instant now) {
        var at = suggestion.effectAt();
        return at != null && !at.isAfter(now) && now.isBefore(at.plus(Thresholds.FOUR_WEEKS));
    }

    private void keep(Workspace workspace, List<Advice> advice, Instant now) {
        var found = advice.stream().collect(toMap(Advice::topic, Function.identity()));
        var kept = suggestions.latest(workspace.id());
        kept.stream().filter(Suggestion::isOpen).forEach(open -> update(open, found.get(open.topic()), now));
        var byTopic = kept.stream().collect(toMap(Suggestion::topic, Function.identity()));
        advice.stream().filter(each -> isNew(each, byTopic, now)).forEach(each -> add(workspace, each, now));
    }

    private void update(Suggestion open, @Nullable Advice found, Instant now) {
        if (found == null) {
            suggestions.save(open.decided(State.WITHDRAWN, new Decision(null, now, "", "")));
        } else if (!found.equals(open.advice())) {
            suggestions.save(open.seen(found));
        }
    }

    private static boolean isNew(Advice advice, Map<String, Suggestion> byTopic, Instant now) {
        var before = byTopic.get(advice.topic());
        return before == null || before.allowsAgain(advice, now);
    }

    private void add(Workspace workspace, Advice advice, Instant now) {
        suggestions.add(Suggestion.made(workspace.id(), suggestions.nextNumber(workspace.id()), advice, now));
    }

    static List<Advice> advice(Figures figures) {
        var all = new ArrayList<Advice>();
        figures.funnels().forEach(funnel -> all.addAll(new StageAdvice(figures, funnel).all()));
        nudgesIgnored(figures, all);
        all.addAll(new ChannelAdvice(figures).all());
        all.addAll(new PlanAdvice(figures).all());
        return all;
    }

    /** Where nobody does anything about nudges, managers are to step in sooner. */
    private static void nudgesIgnored(Figures figures, List<Advice> all) {
        var grace = figures.settings().managerGrace();
        var followed = figures.habits(figures.main()).followedNudges();
        var isShort = grace.kind() == DayCount.Kind.WORKING && grace.days() <= Thresholds.SHORT_GRACE.days();
        if (StageAdvice.isHardlyAny(followed) && !isShort) {
            all.add(new NudgesIgnored(followed, grace, Thresholds.SHORT_GRACE));
        }
    }

    private Figures figures(Workspace workspace, Instant now) {
        var id = workspace.id();
        var campaigns = sources.campaigns().all(id);
        var main = analysis(workspace, DefaultFunnel.NAME, now);
        var names = sources.funnels().all(id).stream().map(Funnel::name).toList();
        var others = names.stream()
                .filter(name -> !name.equals(DefaultFunnel.NAME))
                .map(name -> analysis(workspace, name, now))
                .toList();
        var all = new ArrayList<>(List.of(main));
        all.addAll(others);
        return new Figures(
                workspace.settings(),
                now,
                all,
                names.stream()
                        .collect(toMap(
                                Function.identity(), name -> sources.funnels().versions(id, name))),
                main,
                channels(workspace, campaigns, now),
                campaigns,
                sources.goals().all(id),
                customersOwned(workspace));
    }

    private FunnelAnalysis analysis(Workspace workspace, String funnel, Instant now) {
        var window = new Window(now.minus(Thresholds.PERIOD), Instant.MAX, now);
        return analyst.analyse(workspace, new Query(funnel, window, By.NOTHING, Counting.REACHED))
                .orElseThrow();
    }

    private @Nullable CampaignReport channels(Workspace workspace, List<Campaign> campaigns, Instant now) {
        var today = LocalDate.ofInstant(now, workspace.settings().zone());
        return campaigns.stream().anyMatch(campaign -> !campaign.channel().isBlank() && campaign.isRunningOn(today))
                ? campaignAnalyst.report(
                        workspace, new CampaignQuery(CampaignReport.By.CHANNEL, Credit.FIRST, null, null))
                : null;
    }

    private boolean customersOwned(Workspace workspace) {
        return sources.successOwners()
                .find(workspace.id())
                .flatMap(sources.members()::find)
                .filter(Member::active)
                .isPresent();
    }
}
