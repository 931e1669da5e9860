package tundish.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Larkspur Instruments 云雀仪器， which sells sensors that tell when a machine is about to fail: its people, its goal, its deals, and
 * what it noted in its weekly meetings. Everybody and everything in it is invented.
 *
 * @param deals won ones before those that follow them
 */
record DemoCompany(
        String name,
        List<DemoMember> members,
        DemoGoal goal,
        List<DemoCampaign> campaigns,
        List<DemoDeal> deals,
        List<Heard> heard,
        List<Decided> decided) {

    /** Feedback from the market. */
    record Heard(DemoMember by, int daysAgo, String text) {}

    /**
     * A decision of a weekly meeting.
     *
     * @param owner null where nobody has to carry it out
     * @param dueIn days until it is due, negative when that day is past
     * @param doneDaysAgo null while it is open
     */
    record Decided(
            String text,
            int daysAgo,
            @Nullable DemoMember owner,
            @Nullable Integer dueIn,
            @Nullable Integer doneDaysAgo) {}

    private static List<DemoCampaign> advertised() {
        return List.of(
                new DemoCampaign(
                        "Autumn trade show 秋季展会",
                        DemoSources.TRADE_SHOW,
                        DemoMember.MAYA,
                        96,
                        70,
                        20_000,
                        4,
                        List.of(
                                new DemoCampaign.Cost(96, 12_500, "Booth 展位"),
                                new DemoCampaign.Cost(72, 4_300, "Travel 差旅"))),
                new DemoCampaign(
                        "Winter trade show 冬季展会",
                        DemoSources.TRADE_SHOW,
                        DemoMember.MAYA,
                        20,
                        null,
                        15_000,
                        6,
                        List.of(new DemoCampaign.Cost(20, 9_800, "Booth 展位"))),
                new DemoCampaign(
                        "Search ads 搜索广告",
                        DemoSources.SEARCH_ADS,
                        DemoMember.MAYA,
                        90,
                        null,
                        30_000,
                        9,
                        List.of(
                                new DemoCampaign.Cost(62, 7_200, "September 九月"),
                                new DemoCampaign.Cost(32, 7_900, "October 十月"),
                                new DemoCampaign.Cost(2, 6_400, "November 十一月"))));
    }

    static DemoCompany invented() {
        return new DemoCompany(
                "Larkspur Instruments 云雀仪器",
                List.of(DemoMember.values()),
                DemoGoal.invented(),
                advertised(),
                Stream.concat(EnglishDemoDeals.all().stream(), ChineseDemoDeals.all().stream())
                        .toList(),
                List.of(
                        new Heard(DemoMember.ETHAN, 3, "Two buyers asked whether data may stay inside the plant."),
                        new Heard(DemoMember.WANG_LEI, 2, "展会线索数量多，但有预算的不到一半。"),
                        new Heard(DemoMember.LI_NA, 1, "竞争对手最近在推免费试用三个月。")),
                List.of(
                        new Decided("Call every trade-show lead within two days", 7, DemoMember.MAYA, -1, 2),
                        new Decided("整理三个食品行业案例", 7, DemoMember.WANG_LEI, -1, null),
                        new Decided("Pause the broad search keywords until the next review", 7, null, null, null),
                        new Decided("与法务确认贴牌合同模板", 6, DemoMember.CHEN_JING, 4, null)));
    }
}
