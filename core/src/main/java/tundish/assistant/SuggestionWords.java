package tundish.assistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.deal.LeadSource;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.Language;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.suggestion.Advice;
import tundish.suggestion.Advice.ChannelCosts;
import tundish.suggestion.Advice.DealSizeOff;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Advice.NobodyLeaves;
import tundish.suggestion.Advice.NudgesIgnored;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Advice.StageSkipped;
import tundish.suggestion.Advice.WinRateOff;
import tundish.suggestion.Effect;
import tundish.suggestion.Effect.Reading;
import tundish.suggestion.Suggestion;
import tundish.workspace.WorkspaceId;

/** How suggestions read: what to change, and the figures that speak for it. */
final class SuggestionWords {

    private final WorkspaceId workspace;
    private final Language language;
    private final Texts texts;
    private final Funnels funnels;
    private final Members members;

    SuggestionWords(WorkspaceId workspace, Language language, Funnels funnels, Members members) {
        this.workspace = workspace;
        this.language = language;
        this.texts = Texts.of("suggestion", language);
        this.funnels = funnels;
        this.members = members;
    }

    Texts texts() {
        return texts;
    }

    /** What is to change, or has. */
    String change(Suggestion suggestion) {
        var decision = suggestion.decision();
        var is = decision == null ? "" : decision.is();
        return switch (suggestion.advice()) {
            case LimitBroken limit -> limit(limit, is);
            case NobodyLeaves stuck ->
                stuck.into() == null
                        ? texts.get("do.limitFirst", stage(stuck.funnel(), stuck.stage()), days(Advice.FIRST_LIMIT))
                        : texts.get(
                                "do.retire", stage(stuck.funnel(), stuck.stage()), name(stuck.funnel(), stuck.into()));
            case StageSkipped skipped ->
                texts.get(
                        "do.retire", stage(skipped.funnel(), skipped.stage()), name(skipped.funnel(), skipped.into()));
            case RepurchaseGrows _ -> is.isEmpty() ? texts.get("do.owner") : texts.get("did.owner", member(is));
            case NudgesIgnored nudges -> texts.get("do.grace", days(nudges.proposed()), days(nudges.grace()));
            case ChannelCosts channel -> texts.get("do.stop", LeadSource.shown(channel.channel(), texts.language()));
            case WinRateOff rate ->
                texts.get("do.rate", rate.goal(), percent(rate.proposed()), percent(rate.entered()));
            case DealSizeOff size ->
                texts.get("do.size", size.goal(), Wording.amount(size.average()), Wording.amount(size.entered()));
        };
    }

    private String limit(LimitBroken limit, String is) {
        var stage = stage(limit.funnel(), limit.stage());
        if (is.startsWith(SuggestionChanges.SPLIT)) {
            var part = new StageId(is.substring(SuggestionChanges.SPLIT.length()));
            return texts.get("did.split", stage, name(limit.funnel(), part));
        }
        return limit.proposed() == null
                ? texts.get("do.split", stage)
                : texts.get("do.limit", stage, days(limit.proposed()), days(limit.limit()));
    }

    private String member(String number) {
        return members.find(new MemberId(workspace, Long.parseLong(number)))
                .map(member -> member.name())
                .orElse("?");
    }

    /** The figures that speak for it. */
    List<Span> evidence(Advice advice) {
        return switch (advice) {
            case LimitBroken limit -> limit(limit);
            case NobodyLeaves stuck ->
                texts.line(
                        "why.stuck",
                        of("visits", stuck.staying()),
                        days(stuck.days()),
                        stuck.forward().reached());
            case StageSkipped skipped ->
                texts.line("why.skipped", of("visits", skipped.skipped()), name(skipped.funnel(), skipped.into()));
            case RepurchaseGrows repurchase ->
                texts.line("why.repurchase", of("deals", repurchase.now()), of("short", repurchase.before()));
            case NudgesIgnored nudges -> texts.line("why.nudges", of("nudges", nudges.followed()));
            case ChannelCosts channel -> channel(channel);
            case WinRateOff rate ->
                texts.line(
                        "why.rate",
                        of("opportunities", rate.won()),
                        percent(rate.won().high()));
            case DealSizeOff size -> texts.line("why.size", size.deals(), Wording.amount(size.average()));
        };
    }

    private List<Span> limit(LimitBroken limit) {
        var median = limit.median();
        var most = limit.p75();
        if (limit.proposed() == null || median == null || most == null) {
            return texts.line("why.split", of("visits", limit.over()), days(limit.limit()));
        }
        var unit = texts.get(limit.limit().kind() == DayCount.Kind.WORKING ? "unit.working" : "unit.calendar");
        return texts.line("why.limit", of("visits", limit.over()), plain(median), plain(most), unit);
    }

    private static String plain(double days) {
        return BigDecimal.valueOf(days)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private List<Span> channel(ChannelCosts channel) {
        var line = texts.line(
                "why.channel",
                Wording.amount(channel.spent()),
                channel.valid(),
                of("leads", channel.won()),
                Wording.amount(channel.perLead()),
                Wording.amount(channel.perCustomer()));
        var all = new ArrayList<>(line);
        if (channel.others() != null) {
            all.addAll(texts.line("why.channel.others", perValid(channel), Wording.amount(channel.others())));
        }
        all.add(Span.text(texts.count("why.channel.ends", channel.running().size())));
        return all;
    }

    private String perValid(ChannelCosts channel) {
        return channel.valid() == 0
                ? texts.get("nothing")
                : Wording.amount(new Money(
                        channel.spent().value().divide(BigDecimal.valueOf(channel.valid()), 2, RoundingMode.HALF_UP),
                        channel.spent().currency()));
    }

    /** {@code 18 of 25 deals (72 %)}. */
    private String of(String what, Share share) {
        var rate = share.rate();
        return rate == null
                ? texts.get("nothing")
                : texts.get("of." + what, share.reached(), share.of(), Wording.percent(rate, language));
    }

    private String percent(@Nullable Double rate) {
        return rate == null ? texts.get("nothing") : Wording.percent(rate, language);
    }

    /** With a decimal where it has one: a plan is entered so. */
    private String percent(BigDecimal rate) {
        return Wording.percent(rate.setScale(3, RoundingMode.HALF_UP), language);
    }

    private String days(DayCount days) {
        return texts.count(days.kind() == DayCount.Kind.WORKING ? "workingDays" : "days", days.days());
    }

    /** A stage with its funnel, where that is not the usual one. */
    private String stage(String funnel, StageId stage) {
        return funnel.equals(DefaultFunnel.NAME)
                ? name(funnel, stage)
                : texts.get(
                        "stage.of",
                        funnels.find(workspace, funnel)
                                .map(known -> known.title().in(language))
                                .orElse(funnel),
                        name(funnel, stage));
    }

    private String name(String funnel, StageId stage) {
        return funnels.find(workspace, funnel)
                .flatMap(known -> known.known(stage))
                .map(Stage::name)
                .map(name -> name.in(language))
                .orElse(stage.value());
    }

    /** What came of an accepted one: the figure before, when it was accepted, and since. */
    List<Span> effect(Advice advice, Effect effect) {
        var figure = texts.get("figure." + figure(advice));
        var before = reading(effect.before());
        var then = Optional.ofNullable(effect.then()).map(this::reading).orElse(before);
        var now = effect.now() == null ? texts.get("nothing") : reading(effect.now());
        var line = then.equals(before)
                ? texts.line("effect.short", figure, before, now)
                : texts.line("effect", figure, before, then, now);
        var all = new ArrayList<>(line);
        all.add(Span.text(texts.get("verdict." + effect.verdict())));
        return all;
    }

    private static String figure(Advice advice) {
        return switch (advice) {
            case LimitBroken _ -> "limit";
            case NobodyLeaves _ -> "stuck";
            case StageSkipped _ -> "skipped";
            case RepurchaseGrows _ -> "repurchase";
            case NudgesIgnored _ -> "nudges";
            case ChannelCosts _ -> "channel";
            case WinRateOff _ -> "rate";
            case DealSizeOff _ -> "size";
        };
    }

    private String reading(Reading reading) {
        var value = reading.currency() == null
                ? Wording.percent(reading.value(), language)
                : Wording.amount(new Money(
                        BigDecimal.valueOf(reading.value()).setScale(2, RoundingMode.HALF_UP), reading.currency()));
        return reading.of() == null ? value : texts.get("reading.of", value, reading.of());
    }
}
