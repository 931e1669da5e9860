package tundish.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.deal.Deal;
import tundish.testing.SharedData;
import tundish.testing.StoresContract;

/** A real pipeline of 8,800 opportunities, judged by figures that somebody else computed, wherever deals are kept. */
public interface RealPipelineContract extends StoresContract {

    Mapping MAPPING = new Mapping(
            Map.of(
                    "opportunity_id", "externalId",
                    "sales_agent", "owner",
                    "account", "customer",
                    "deal_stage", "stage",
                    "engage_date", "stageEnteredAt",
                    "close_date", "closedAt",
                    "close_value", "amount",
                    "product", "need"),
            Map.of("stage", Map.of("Prospecting", "lead", "Engaging", "prospect", "Won", "won", "Lost", "lost")),
            "",
            ZoneOffset.UTC,
            "USD");

    @ParameterizedTest
    @ValueSource(strings = {"sales_pipeline.csv", "sales_pipeline.us-dates.csv"})
    default void givesTheFiguresOfTheTruth(String file) throws IOException {
        var path = SharedData.at("crm/" + file);
        var truth = Files.readString(SharedData.at("crm/truth.json"));
        var desk = new ImportDesk(stores());

        var report = desk.sends(ImportKind.DEALS, () -> Files.newInputStream(path), MAPPING, false);

        assertThat(ImportDesk.words(report)).isEqualTo("8800 created, 0 updated, 0 unchanged, 0 rejected");
        var deals = desk.all();
        assertThat(byStage(deals))
                .isEqualTo(Map.of(
                        "lead", number(truth, "totals", "prospecting"),
                        "prospect", number(truth, "totals", "engaging"),
                        "won", number(truth, "totals", "won"),
                        "lost", number(truth, "totals", "lost")));
        assertThat(wonValue(deals)).isEqualByComparingTo(BigDecimal.valueOf(number(truth, "totals", "won_value")));
        for (int days : List.of(30, 60, 90, 120, 180)) {
            assertThat(older(deals, days, desk))
                    .as("open for more than %d days", days)
                    .isEqualTo(number(truth, "still_open_engaging_over_n_days_as_of_2017_12_31", "gt" + days));
        }

        var again = desk.sends(ImportKind.DEALS, () -> Files.newInputStream(path), MAPPING, false);
        assertThat(ImportDesk.words(again)).isEqualTo("0 created, 0 updated, 8800 unchanged, 0 rejected");
    }

    private static Map<String, Long> byStage(List<Deal> deals) {
        return deals.stream().collect(groupingBy(deal -> deal.stage().value(), counting()));
    }

    private static BigDecimal wonValue(List<Deal> deals) {
        return deals.stream()
                .filter(deal -> deal.stage().value().equals("won"))
                .map(deal -> deal.details().amount())
                .map(amount -> amount == null ? BigDecimal.ZERO : amount.value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long older(List<Deal> deals, int days, ImportDesk desk) {
        var today = LocalDate.ofInstant(desk.now, ZoneOffset.UTC);
        return deals.stream()
                .filter(Deal::isOpen)
                .map(deal -> LocalDate.ofInstant(deal.stay().entered(), ZoneOffset.UTC))
                .filter(entered -> ChronoUnit.DAYS.between(entered, today) > days)
                .count();
    }

    private static long number(String json, String object, String key) {
        var match = Pattern.compile("\"" + object + "\": \\{[^{}]*?\"" + key + "\": (\\d+)")
                .matcher(json);
        assertThat(match.find()).as(object + "." + key).isTrue();
        return Long.parseLong(match.group(1));
    }
}
