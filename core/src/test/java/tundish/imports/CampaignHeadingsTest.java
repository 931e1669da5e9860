package tundish.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Chinese tables of campaigns call their columns. */
class CampaignHeadingsTest {

    @ParameterizedTest
    @CsvSource({
        "活动, campaign",
        "渠道, channel",
        "开始, start",
        "结束, end",
        "预算, budget",
        "花费, spent",
        "线索, leads",
        "潜在客户, leads",
        "商机, opportunities",
        "订单, orders",
        "成交, orders",
        "收入, revenue",
        "币种, currency"
    })
    void areKnown(String heading, String field) {
        assertThat(Headings.find(heading, ImportKind.CAMPAIGNS)
                        .map(known -> known.field().key()))
                .contains(field);
    }
}
