package tundish.funnel;

import java.util.List;
import tundish.calendar.DayCount;
import tundish.funnel.Gate.Conversations;
import tundish.funnel.Gate.Filled;
import tundish.language.LocalText;

/** The six stages of the method, and the one where deals are lost. */
public final class DefaultFunnel {

    public static final String NAME = "default";

    public static final Stage LEAD = new Stage(
            new StageId("lead"),
            new LocalText("Lead", "潜在客户"),
            "LX",
            Stage.Kind.OPEN,
            DayCount.calendar(7),
            0.05,
            new LocalText(
                    "First interest from a campaign, an ad or a partner; no deep contact yet.",
                    "来自活动、广告或伙伴的初步兴趣，尚无深入接触。"),
            List.of());

    public static final Stage PROSPECT = new Stage(
            new StageId("prospect"),
            new LocalText("Prospect", "意向客户"),
            "YX",
            Stage.Kind.OPEN,
            DayCount.calendar(14),
            0.2,
            new LocalText(
                    "The need is explicit, at least two deep conversations are logged, and the first qualification is passed.",
                    "需求明确，至少记录两次深入沟通，并通过初步筛选。"),
            List.of(new Conversations(2), new Filled("need")));

    public static final Stage INCUBATION = new Stage(
            new StageId("incubation"),
            new LocalText("Incubation", "商机孵化"),
            "FH",
            Stage.Kind.OPEN,
            DayCount.calendar(30),
            0.4,
            new LocalText(
                    "The customer accepts the value and compares solutions or runs a trial; the decision chain is known.",
                    "认可价值，正在比较方案或试用，决策链已清楚。"),
            List.of(new Filled("contact")));

    public static final Stage NEGOTIATION = new Stage(
            new StageId("negotiation"),
            new LocalText("Negotiation", "商务谈判"),
            "TP",
            Stage.Kind.OPEN,
            DayCount.calendar(21),
            0.7,
            new LocalText("Price, contract terms and delivery time are under discussion.", "正在商谈价格、合同条款和交付时间。"),
            List.of(new Filled("amount")));

    public static final Stage WON = new Stage(
            new StageId("won"),
            new LocalText("Won", "成交签约"),
            "CJ",
            Stage.Kind.WON,
            null,
            1,
            new LocalText("Contract signed, payment received, project started.", "合同已签，款项已收，项目已启动。"),
            List.of(new Filled("amount")));

    public static final Stage REPURCHASE = new Stage(
            new StageId("repurchase"),
            new LocalText("Repurchase", "复购增购"),
            "FG",
            Stage.Kind.AFTER_SALE,
            DayCount.calendar(90),
            0.5,
            new LocalText("A satisfied customer buys again or upgrades.", "满意的客户再次购买或升级。"),
            List.of());

    public static final Stage LOST = new Stage(
            new StageId("lost"),
            new LocalText("Lost", "流失"),
            "LS",
            Stage.Kind.LOST,
            null,
            0,
            new LocalText("Left the funnel, with a reason.", "离开漏斗，并注明原因。"),
            List.of());

    public static final Funnel FUNNEL = new Funnel(
            NAME,
            1,
            new LocalText("Sales funnel", "销售漏斗"),
            List.of(LEAD, PROSPECT, INCUBATION, NEGOTIATION, WON, REPURCHASE, LOST));

    private DefaultFunnel() {}
}
