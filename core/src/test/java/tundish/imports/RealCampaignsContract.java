package tundish.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tundish.assistant.Assembly;
import tundish.calendar.Calendars;
import tundish.campaign.CampaignQuery;
import tundish.campaign.CampaignReport;
import tundish.campaign.CampaignReport.By;
import tundish.campaign.Credit;
import tundish.campaign.Line;
import tundish.testing.SharedData;
import tundish.testing.StoresContract;

/** Real campaigns of 28 days, judged by figures that somebody else computed, wherever campaigns are kept. */
public interface RealCampaignsContract extends StoresContract {

    Mapping MAPPING = new Mapping(
            Map.of(
                    "Campaign Name", "campaign",
                    "Category", "channel",
                    "C Date", "start",
                    "Mark Spent", "spent"),
            Map.of(),
            "",
            null,
            "INR");

    @Test
    default void givesTheFiguresOfTheTruth() throws IOException {
        var path = SharedData.at("campaigns/campaigns.csv");
        var truth = Files.readString(SharedData.at("campaigns/truth.json"));
        var desk = new ImportDesk(stores());

        assertThat(sent(desk, path, MAPPING)).isEqualTo("11 created, 297 updated, 0 unchanged, 0 rejected");
        assertThat(sent(desk, path, MAPPING)).isEqualTo("0 created, 0 updated, 308 unchanged, 0 rejected");

        for (var by : By.values()) {
            var report = report(desk, by);
            assertThat(report.currency()).isEqualTo("INR");
            assertThat(report.leftOut().isComplete()).isTrue();
            assertThat(report.lines()).hasSize(by == By.CHANNEL ? 4 : 11);
            report.lines().forEach(line -> isEqual(line, truth, line.name().toLowerCase(Locale.ROOT)));
            isEqual(report.total(), truth, "ALL");
        }
        desk.now = Instant.parse("2021-06-01T00:00:00Z");
        assertThat(report(desk, By.CAMPAIGN).lines())
                .filteredOn(line -> line.name().equals("facebook_lal"))
                .allSatisfy(line -> assertThat(line.verdict().kind().name()).isEqualTo("CUT"));
    }

    @Test
    default void givesTheSameWithoutDatesOrWithIdsThatComeAgain() throws IOException {
        var path = SharedData.at("campaigns/campaigns.csv");
        var truth = Files.readString(SharedData.at("campaigns/truth.json"));
        var columns = Map.of("Campaign Name", "campaign", "Campaign ID", "externalId", "Mark Spent", "spent", "ID", "");
        var mapping = new Mapping(columns, Map.of(), "", null, "INR");
        var desk = new ImportDesk(stores());
        sent(desk, path, mapping);
        assertThat(sent(desk, path, mapping)).startsWith("0 created, 0 updated, 308 unchanged");
        isEqual(report(desk, By.CAMPAIGN).total(), truth, "ALL");
    }

    private static String sent(ImportDesk desk, Path path, Mapping mapping) {
        return ImportDesk.words(desk.sends(ImportKind.CAMPAIGNS, () -> Files.newInputStream(path), mapping, false));
    }

    private CampaignReport report(ImportDesk desk, By by) {
        var analyst =
                new Assembly(stores(), Calendars.builtIn(), desk).figures().campaignAnalyst();
        var query = new CampaignQuery(by, Credit.FIRST, null, null);
        return stores().transactions().run(() -> analyst.report(desk.manager.workspace(), query));
    }

    private static void isEqual(Line line, String truth, String key) {
        var reported = line.reported();
        assertThat(reported.spent()).as(key).isEqualByComparingTo(number(truth, key, "spent"));
        assertThat(line.cost()).as(key).isEqualByComparingTo(number(truth, key, "spent"));
        assertThat(reported.leads())
                .as(key)
                .isEqualTo(number(truth, key, "leads").longValueExact());
        assertThat(reported.orders())
                .as(key)
                .isEqualTo(number(truth, key, "orders").longValueExact());
        assertThat(reported.revenue()).as(key).isEqualByComparingTo(number(truth, key, "revenue"));
        assertThat(reported.lines())
                .as(key)
                .isEqualTo(number(truth, key, "n_rows").longValueExact());
        isEqual(line.reportedCostPerLead(), number(truth, key, "cost_per_lead"), key);
        isEqual(line.reportedCostPerOrder(), number(truth, key, "cac"), key);
        isEqual(line.reportedRoi().map(roi -> roi.movePointRight(2)), number(truth, key, "romi_pct"), key);
    }

    private static void isEqual(Optional<BigDecimal> ours, BigDecimal theirs, String key) {
        assertThat(ours.orElseThrow()).as(key).isEqualByComparingTo(theirs);
    }

    private static BigDecimal number(String json, String key, String name) {
        var match = Pattern.compile("\"key\": \"" + key + "\",[^{}]*?\"" + name + "\": (-?[\\d.]+)")
                .matcher(json);
        assertThat(match.find()).as(key + "." + name).isTrue();
        return new BigDecimal(match.group(1));
    }
}
