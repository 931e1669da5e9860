package tundish.demo;

import static tundish.deal.LostReason.NO_ANSWER;
import static tundish.deal.LostReason.TIMING;
import static tundish.demo.DemoDeal.call;
import static tundish.demo.DemoDeal.email;
import static tundish.demo.DemoDeal.entered;
import static tundish.demo.DemoDeal.lost;
import static tundish.demo.DemoDeal.meeting;
import static tundish.demo.DemoDeal.message;
import static tundish.demo.DemoDeal.promise;
import static tundish.demo.DemoMember.LI_NA;
import static tundish.demo.DemoMember.WANG_LEI;
import static tundish.demo.DemoSources.PARTNER;
import static tundish.demo.DemoSources.REFERRAL;
import static tundish.demo.DemoSources.SEARCH_ADS;
import static tundish.demo.DemoSources.TRADE_SHOW;
import static tundish.demo.DemoSources.WEBSITE;
import static tundish.funnel.DefaultFunnel.INCUBATION;
import static tundish.funnel.DefaultFunnel.LEAD;
import static tundish.funnel.DefaultFunnel.NEGOTIATION;
import static tundish.funnel.DefaultFunnel.PROSPECT;
import static tundish.funnel.DefaultFunnel.WON;

import java.util.List;
import tundish.demo.DemoDeal.Customer;

/** Deals with customers who write in Chinese. */
final class ChineseDemoDeals {

    private ChineseDemoDeals() {}

    static List<DemoDeal> all() {
        return List.of(
                huadong(),
                chenghu(),
                yinshan(),
                beiyu(),
                dongling(),
                huayue(),
                qinghe(),
                mingchuan(),
                haituo(),
                hengyan(),
                mingtai(),
                songyun(),
                qiming(),
                ruihe(),
                hongyuan());
    }

    private static DemoDeal huadong() {
        return new DemoDeal(
                new Customer("华东机械", "周敏", "zhoumin@huadong.example.com, +86 100 5550 0101", "华东", "机械制造", "200-499"),
                "数控机床主轴振动监测",
                LI_NA,
                null,
                WEBSITE,
                List.of(entered(LEAD, 3)),
                List.of(call(2, "官网留言后回访，想了解与现有系统的对接方式。")),
                promise("发送产品资料和对接说明", 1),
                null,
                false);
    }

    private static DemoDeal chenghu() {
        return new DemoDeal(
                new Customer("澄湖食品", "顾青", "guqing@chenghu.example.com, +86 100 5550 0102", "华东", "食品", "500-999"),
                "冷库压缩机温度监测",
                WANG_LEI,
                26_000,
                TRADE_SHOW,
                List.of(entered(LEAD, 10)),
                List.of(message(9, "展会上加了微信，说下周再细聊。")),
                promise("电话确认需求和预算", -3),
                null,
                false);
    }

    private static DemoDeal yinshan() {
        return new DemoDeal(
                new Customer("银杉电子", "沈一凡", "shen@yinshan.example.com, +86 100 5550 0103", "华南", "电子", "1000+"),
                "贴片车间设备状态监测，想先看案例",
                null,
                null,
                TRADE_SHOW,
                List.of(entered(LEAD, 0, 3)),
                List.of(),
                null,
                null,
                false);
    }

    private static DemoDeal beiyu() {
        return new DemoDeal(
                new Customer("北屿冷链", "何佳", "hejia@beiyu.example.com, +86 100 5550 0104", "华北", "物流", "200-499"),
                "冷链仓库制冷机组预警",
                LI_NA,
                32_000,
                SEARCH_ADS,
                List.of(entered(LEAD, 1)),
                List.of(message(0, "希望先通个电话，了解安装是否要停机。")),
                promise("电话沟通安装方式", 2),
                null,
                false);
    }

    private static DemoDeal dongling() {
        return new DemoDeal(
                new Customer("东岭包装", "郑国强", "zheng@dongling.example.com, +86 100 5550 0105", "华中", "包装", "200-499"),
                "三条瓦楞线关键电机监测",
                WANG_LEI,
                58_000,
                REFERRAL,
                List.of(entered(LEAD, 31), entered(PROSPECT, 19)),
                List.of(call(28, "老客户介绍，去年因电机故障停产两天。"), meeting(21, "现场看了三条线，共42个测点，设备部支持。")),
                promise("提交测点方案", -5),
                40,
                false);
    }

    private static DemoDeal huayue() {
        return new DemoDeal(
                new Customer("华岳纸业", "林晓梅", "lin@huayue.example.com, +86 100 5550 0106", "西南", "造纸", "1000+"),
                "烘缸轴承状态监测",
                LI_NA,
                96_000,
                PARTNER,
                List.of(entered(LEAD, 22), entered(PROSPECT, 4)),
                List.of(call(18, "伙伴推荐，正在做明年的技改预算。"), meeting(6, "设备部和信息部一起参会，要求数据留在厂内。"), email(2, "已发送本地部署方案。")),
                promise("确认服务器配置", 2),
                55,
                false);
    }

    private static DemoDeal qinghe() {
        return new DemoDeal(
                new Customer("青禾农机", "马超群", "ma@qinghe.example.com, +86 100 5550 0107", "东北", "农机", "500-999"),
                "装配线拧紧设备与空压机监测",
                WANG_LEI,
                44_000,
                WEBSITE,
                List.of(entered(LEAD, 12), entered(PROSPECT, 2)),
                List.of(call(9, "空压机能耗高，想先找出泄漏。"), meeting(3, "线上演示，生产副总参加，需求明确。")),
                promise("发送初步报价", 1),
                48,
                false);
    }

    private static DemoDeal mingchuan() {
        return new DemoDeal(
                new Customer("明川新材料", "苏远", "suyuan@mingchuan.example.com, +86 100 5550 0108", "华东", "新材料", "500-999"),
                "反应釜搅拌电机监测，两台试用",
                LI_NA,
                110_000,
                TRADE_SHOW,
                List.of(entered(LEAD, 75), entered(PROSPECT, 60), entered(INCUBATION, 36)),
                List.of(call(71, "关注防爆认证。"), meeting(62, "总工认可方案，先试两台。"), call(20, "试用数据正常，等总工出差回来评审。")),
                promise("跟进试用评审时间", -4),
                20,
                false);
    }

    private static DemoDeal haituo() {
        return new DemoDeal(
                new Customer("海拓船舶", "罗海", "luohai@haituo.example.com, +86 100 5550 0109", "华南", "船舶", "1000+"),
                "船坞起重机健康监测",
                WANG_LEI,
                135_000,
                REFERRAL,
                List.of(entered(LEAD, 40), entered(PROSPECT, 26), entered(INCUBATION, 5)),
                List.of(call(36, "起重机老化，安全压力大。"), meeting(28, "安全部牵头，已明确决策人。"), meeting(5, "同意试用一个月，对比另一家方案。")),
                promise("安排试用设备发货", 1),
                65,
                false);
    }

    private static DemoDeal hengyan() {
        return new DemoDeal(
                new Customer("恒岩矿业", "冯建军", "feng@hengyan.example.com, +86 100 5550 0110", "西北", "矿业", "1000+"),
                "皮带机与破碎机在线监测",
                LI_NA,
                268_000,
                TRADE_SHOW,
                List.of(entered(LEAD, 95), entered(PROSPECT, 79), entered(INCUBATION, 50), entered(NEGOTIATION, 8)),
                List.of(
                        call(90, "破碎机年停机超过60小时。"),
                        meeting(81, "矿长、机电科都在场，预算约30万。"),
                        meeting(52, "开始试用，六个测点。"),
                        call(2, "合同条款基本谈定，付款方式改为三期。")),
                promise("发送合同终稿", 1),
                4,
                false);
    }

    private static DemoDeal mingtai() {
        return new DemoDeal(
                new Customer("铭泰汽配", "谢芳", "xiefang@mingtai.example.com, +86 100 5550 0111", "华东", "汽车零部件", "500-999"),
                "冲压线监测，要求八周内交付",
                WANG_LEI,
                98_000,
                SEARCH_ADS,
                List.of(entered(LEAD, 88), entered(PROSPECT, 72), entered(INCUBATION, 47), entered(NEGOTIATION, 24)),
                List.of(call(84, "主机厂要求提供设备稼动数据。"), meeting(74, "需求明确，采购流程约一个月。"), call(13, "对交付周期有顾虑，要求写进合同。")),
                null,
                -2,
                false);
    }

    private static DemoDeal songyun() {
        return new DemoDeal(
                new Customer("松筠药业", "叶青松", "ye@songyun.example.com, +86 100 5550 0112", "华东", "制药", "500-999"),
                "空调机组与纯水泵监测",
                LI_NA,
                84_000,
                PARTNER,
                List.of(
                        entered(LEAD, 85),
                        entered(PROSPECT, 69),
                        entered(INCUBATION, 45),
                        entered(NEGOTIATION, 19),
                        entered(WON, 5)),
                List.of(call(80, "验证文件要齐全。"), meeting(71, "质量部参与，需求清楚。"), call(6, "合同已盖章，首付款本周到账。")),
                null,
                null,
                false);
    }

    private static DemoDeal qiming() {
        return new DemoDeal(
                new Customer("启明精工", "邓亮", "deng@qiming.example.com, +86 100 5550 0113", "华南", "精密加工", "50-199"),
                "十台加工中心主轴监测",
                WANG_LEI,
                39_000,
                WEBSITE,
                List.of(
                        entered(LEAD, 62),
                        entered(PROSPECT, 50),
                        entered(INCUBATION, 33),
                        entered(NEGOTIATION, 20),
                        entered(WON, 12)),
                List.of(call(58, "主轴维修费高，想提前预警。"), meeting(52, "老板直接拍板，先做十台。"), call(13, "确认付款，下周进场安装。")),
                null,
                null,
                false);
    }

    private static DemoDeal ruihe() {
        return new DemoDeal(
                new Customer("瑞禾饲料", "唐静怡", "tang@ruihe.example.com, +86 100 5550 0114", "西南", "饲料", "200-499"),
                "制粒机轴承监测",
                WANG_LEI,
                28_000,
                SEARCH_ADS,
                List.of(entered(LEAD, 34), entered(PROSPECT, 23), lost(6, TIMING, "今年技改预算已用完，明年一季度再联系。")),
                List.of(call(30, "有兴趣，但要等预算。"), call(25, "设备部认可，财务暂缓。")),
                null,
                null,
                false);
    }

    private static DemoDeal hongyuan() {
        return new DemoDeal(
                new Customer("鸿远家具", "彭涛", "pengtao@hongyuan.example.com, +86 100 5550 0115", "华南", "家具", "50-199"),
                "除尘风机监测",
                LI_NA,
                15_000,
                SEARCH_ADS,
                List.of(entered(LEAD, 29), lost(16, NO_ANSWER, "多次联系未果。")),
                List.of(message(26, "已读未回。"), call(20, "无人接听。")),
                null,
                null,
                false);
    }
}
