package tundish.bot.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.bot.api.SuggestionJson.EffectJson;
import tundish.bot.api.SuggestionJson.ReadingJson;
import tundish.calendar.DayCount;
import tundish.member.Member;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.operation.Actor;
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
import tundish.suggestion.Suggestion;

/** Writes suggestions as the API tells them. */
final class SuggestionJsons {

    private final Stores stores;

    SuggestionJsons(Stores stores) {
        this.stores = stores;
    }

    SuggestionJson of(Actor actor, Suggestion suggestion, @Nullable Effect effect) {
        var decision = suggestion.decision();
        var changed = decision != null && !decision.is().isEmpty();
        return new SuggestionJson(
                suggestion.number(),
                kind(suggestion.advice()),
                suggestion.topic(),
                suggestion.state().name().toLowerCase(Locale.ROOT),
                figures(suggestion.advice()),
                at(suggestion.madeAt(), actor.settings().zone()),
                decision == null ? null : at(decision.at(), actor.settings().zone()),
                Optional.ofNullable(decision)
                        .map(Suggestion.Decision::by)
                        .flatMap(stores.members()::find)
                        .map(Member::name)
                        .orElse(null),
                decision != null && changed ? decision.was() : null,
                decision != null && changed ? decision.is() : null,
                effect == null ? null : effect(effect));
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static String kind(Advice advice) {
        return switch (advice) {
            case LimitBroken _ -> "limit";
            case NobodyLeaves _ -> "stuck";
            case StageSkipped _ -> "skipped";
            case RepurchaseGrows _ -> "repurchase";
            case NudgesIgnored _ -> "nudges";
            case ChannelCosts _ -> "channel";
            case WinRateOff _ -> "goalRate";
            case DealSizeOff _ -> "goalSize";
        };
    }

    private static Map<String, Object> figures(Advice advice) {
        var all = new LinkedHashMap<String, Object>();
        switch (advice) {
            case LimitBroken limit -> limit(all, limit);
            case NobodyLeaves stuck -> stuck(all, stuck);
            case StageSkipped skipped -> skipped(all, skipped);
            case RepurchaseGrows repurchase -> repurchase(all, repurchase);
            case NudgesIgnored nudges -> nudges(all, nudges);
            case ChannelCosts channel -> channel(all, channel);
            case WinRateOff rate -> rate(all, rate);
            case DealSizeOff size -> size(all, size);
        }
        return all;
    }

    private static void limit(Map<String, Object> all, LimitBroken limit) {
        stage(all, limit.funnel(), limit.stage().value());
        all.put("over", share(limit.over()));
        put(all, "median", limit.median());
        put(all, "p75", limit.p75());
        all.put("limit", days(limit.limit()));
        put(all, "proposed", limit.proposed() == null ? null : days(limit.proposed()));
    }

    private static void stuck(Map<String, Object> all, NobodyLeaves stuck) {
        stage(all, stuck.funnel(), stuck.stage().value());
        all.put("staying", share(stuck.staying()));
        all.put("forward", share(stuck.forward()));
        all.put("after", days(stuck.days()));
        put(all, "limit", stuck.limit() == null ? null : days(stuck.limit()));
        put(all, "into", stuck.into() == null ? null : stuck.into().value());
    }

    private static void skipped(Map<String, Object> all, StageSkipped skipped) {
        stage(all, skipped.funnel(), skipped.stage().value());
        all.put("skipped", share(skipped.skipped()));
        all.put("into", skipped.into().value());
    }

    private static void repurchase(Map<String, Object> all, RepurchaseGrows repurchase) {
        all.put("funnel", repurchase.funnel());
        all.put("now", share(repurchase.now()));
        all.put("before", share(repurchase.before()));
    }

    private static void nudges(Map<String, Object> all, NudgesIgnored nudges) {
        all.put("followed", share(nudges.followed()));
        all.put("grace", days(nudges.grace()));
        all.put("proposed", days(nudges.proposed()));
    }

    private static void channel(Map<String, Object> all, ChannelCosts channel) {
        all.put("channel", channel.channel());
        all.put("spent", money(channel.spent()));
        all.put("validLeads", channel.valid());
        all.put("won", share(channel.won()));
        all.put("perLead", money(channel.perLead()));
        all.put("perCustomer", money(channel.perCustomer()));
        put(all, "othersPerValidLead", channel.others() == null ? null : money(channel.others()));
        all.put("campaigns", channel.running());
    }

    private static void rate(Map<String, Object> all, WinRateOff rate) {
        all.put("goal", rate.goal());
        stage(all, rate.funnel(), rate.stage().value());
        all.put("entered", rate.entered());
        all.put("won", share(rate.won()));
        all.put("proposed", rate.proposed());
    }

    private static void size(Map<String, Object> all, DealSizeOff size) {
        all.put("goal", size.goal());
        all.put("entered", money(size.entered()));
        all.put("average", money(size.average()));
        all.put("deals", size.deals());
    }

    private static void stage(Map<String, Object> all, String funnel, String stage) {
        all.put("funnel", funnel);
        all.put("stage", stage);
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static Map<String, Object> share(Share share) {
        var all = new LinkedHashMap<String, Object>();
        all.put("reached", share.reached());
        all.put("of", share.of());
        put(all, "rate", share.rate());
        put(all, "low", share.low());
        put(all, "high", share.high());
        return all;
    }

    private static Map<String, Object> days(DayCount days) {
        return Map.of("days", days.days(), "calendar", days.kind().name().toLowerCase(Locale.ROOT));
    }

    private static Object money(Money money) {
        return new MoneyJson(money.value().toPlainString(), money.currency());
    }

    private static EffectJson effect(Effect effect) {
        return new EffectJson(
                reading(effect.before()),
                effect.then() == null ? null : reading(effect.then()),
                effect.now() == null ? null : reading(effect.now()),
                switch (effect.verdict()) {
                    case TOO_FEW -> "tooFew";
                    case BETTER -> "better";
                    case SAME -> "same";
                    case WORSE -> "worse";
                });
    }

    private static ReadingJson reading(Effect.Reading reading) {
        return new ReadingJson(reading.value(), reading.currency(), reading.of());
    }
}
