package tundish.bot.api;

import static java.util.Comparator.comparing;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import tundish.assistant.Stores;
import tundish.bot.api.DealJson.MoneyJson;
import tundish.bot.api.WhyJson.BehindJson;
import tundish.funnel.Stage;
import tundish.message.Texts;
import tundish.metrics.Behind;
import tundish.metrics.Figure;
import tundish.metrics.FunnelAnalysis;

/** Writes for the API why figures are what they are. */
final class WhyJsons {

    private static final int MOST = 1000;

    private final Stores stores;

    WhyJsons(Stores stores) {
        this.stores = stores;
    }

    /** @param number from 0 */
    record Page(int number, int size) {}

    WhyJson of(FunnelAnalysis analysis, String named, String stageKey, Page page, ZoneId zone, Texts texts) {
        var figure = Figure.of(named)
                .orElseThrow(() ->
                        Refused.oneOf("figure", Arrays.stream(Figure.values()).map(Figure::key)));
        if (page.number < 0 || page.size < 1 || page.size > MOST) {
            throw Refused.query("size", "page", MOST);
        }
        var stage = figure.isOfStage() ? stage(analysis, stageKey) : null;
        var behind = analysis.behind(figure, stage).stream()
                .sorted(comparing(Behind::at).reversed())
                .toList();
        return new WhyJson(
                figure.key(),
                stage == null ? null : stage.id().value(),
                texts.get("define." + figure.key()),
                behind.size(),
                behind.stream().filter(Behind::counts).count(),
                page.number,
                page.size,
                behind.stream()
                        .skip((long) page.number * page.size)
                        .limit(page.size)
                        .flatMap(each -> json(each, zone))
                        .toList());
    }

    private static Stage stage(FunnelAnalysis analysis, String key) {
        return analysis.route().open().stream()
                .filter(each -> each.id().value().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.oneOf(
                        "stage",
                        analysis.route().open().stream().map(each -> each.id().value())));
    }

    private Stream<BehindJson> json(Behind behind, ZoneId zone) {
        return stores.deals().find(behind.deal()).stream()
                .map(deal -> new BehindJson(
                        deal.reference().value(),
                        deal.details().customer(),
                        behind.stage().value(),
                        DealJsons.at(behind.at(), zone),
                        behind.counts(),
                        behind.days(),
                        MoneyJson.of(behind.money())));
    }
}
