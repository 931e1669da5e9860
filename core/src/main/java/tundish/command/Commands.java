package tundish.command;

import static tundish.command.Option.Kind.AMOUNT;
import static tundish.command.Option.Kind.CAMPAIGN;
import static tundish.command.Option.Kind.DATE;
import static tundish.command.Option.Kind.DEAL;
import static tundish.command.Option.Kind.GROUP;
import static tundish.command.Option.Kind.MEMBER;
import static tundish.command.Option.Kind.STAGE;
import static tundish.command.Option.Kind.TEXT;
import static tundish.command.Option.Kind.WORD;
import static tundish.command.Option.optional;
import static tundish.command.Option.required;
import static tundish.command.Use.atOnce;
import static tundish.command.Use.form;

import java.util.List;
import java.util.Optional;
import tundish.operation.FormName;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Operation.ShowSetup;
import tundish.operation.Operation.ShowSuggestions;
import tundish.operation.Operation.ShowSync;
import tundish.operation.Operation.ShowUndelivered;

/**
 * Every command, once. From this list come the parsers of typed lines, Slack's manifest, the registration with other
 * platforms, the console's completion, the help and the table in the docs.
 */
public final class Commands {

    public static final List<Command> ALL = List.of(
            Command.of("followup", List.of("跟进", "跟进记录"), form("", "", FormName.FOLLOW_UP, required("line", TEXT))),
            Command.of("lead", List.of("线索", "新线索"), form("", "", FormName.LEAD, required("line", TEXT))),
            Command.of(
                    "deal",
                    List.of("商机", "机会"),
                    form("show", "查看", FormName.SHOW, required("deal", DEAL)),
                    form(
                            "move",
                            "推进",
                            FormName.MOVE,
                            required("deal", DEAL),
                            required("stage", STAGE),
                            optional("override", TEXT)),
                    form(
                            "edit",
                            "修改",
                            FormName.EDIT,
                            required("deal", DEAL),
                            required("column", WORD),
                            required("value", TEXT)),
                    form(
                            "won",
                            "成交",
                            FormName.WON,
                            required("deal", DEAL),
                            optional("amount", AMOUNT),
                            optional("note", TEXT)),
                    form(
                            "lost",
                            "流失",
                            FormName.LOST,
                            required("deal", DEAL),
                            required("reason", WORD),
                            optional("note", TEXT)),
                    form("reopen", "重启", FormName.REOPEN, required("deal", DEAL), required("reason", TEXT)),
                    form(
                            "handover",
                            "移交",
                            FormName.HAND_OVER,
                            required("deal", DEAL),
                            required("to", MEMBER),
                            optional("note", TEXT)),
                    form("repurchase", "复购", FormName.REPURCHASE, required("deal", DEAL), required("need", TEXT)),
                    form(
                            "snooze",
                            "暂缓",
                            FormName.SNOOZE,
                            required("deal", DEAL),
                            required("until", DATE),
                            required("reason", TEXT)),
                    form("claim", "领取", FormName.CLAIM, required("deal", DEAL))),
            Command.of(
                    "funnel",
                    List.of("漏斗", "销售漏斗", "管道"),
                    form("", "", FormName.FUNNEL, optional("filter", TEXT)),
                    form("report", "报告", FormName.REPORT, optional("words", TEXT))
                            .also("报表"),
                    form("review", "月报", FormName.REVIEW, optional("period", TEXT))
                            .also("月度回顾", "回顾", "月度报告")),
            Command.of(
                    "sync",
                    List.of("例会", "周会", "周例会", "周报"),
                    atOnce("", "", new ShowSync()),
                    form("feedback", "反馈", FormName.FEEDBACK, required("text", TEXT)),
                    form("decide", "决定", FormName.DECIDE, required("text", TEXT))
                            .also("决议")),
            Command.of(
                    "campaign",
                    List.of("活动", "市场活动", "营销活动"),
                    form("show", "查看", FormName.CAMPAIGN_SHOW, optional("campaign", CAMPAIGN)),
                    form("new", "新建", FormName.CAMPAIGN, required("line", TEXT)),
                    form(
                            "edit",
                            "修改",
                            FormName.CAMPAIGN_EDIT,
                            required("campaign", CAMPAIGN),
                            required("field", WORD),
                            required("value", TEXT)),
                    form(
                            "cost",
                            "费用",
                            FormName.CAMPAIGN_COST,
                            required("campaign", CAMPAIGN),
                            required("amount", AMOUNT),
                            optional("note", TEXT)),
                    form(
                            "attach",
                            "关联",
                            FormName.CAMPAIGN_ATTACH,
                            required("campaign", CAMPAIGN),
                            required("deal", DEAL),
                            optional("day", DATE)),
                    form(
                            "detach",
                            "取消关联",
                            FormName.CAMPAIGN_DETACH,
                            required("campaign", CAMPAIGN),
                            required("deal", DEAL)),
                    form("report", "报告", FormName.CAMPAIGN_REPORT, optional("words", TEXT))
                            .also("报表")),
            Command.of(
                    "goal",
                    List.of("目标", "销售目标"),
                    form("", "", FormName.GOAL, optional("line", TEXT)),
                    form("show", "查看", FormName.GOAL_SHOW, required("goal", WORD)),
                    form("edit", "修改", FormName.GOAL_EDIT, required("goal", WORD), required("line", TEXT)),
                    form("drop", "放弃", FormName.GOAL_DROP, required("goal", WORD))),
            Command.of(
                    "tundish",
                    List.of("助手"),
                    atOnce("help", "帮助", new ShowHelp("")),
                    form("settings", "设置", FormName.SETTINGS, optional("setting", WORD), optional("value", TEXT)),
                    form(
                            "people",
                            "成员",
                            FormName.MEMBER,
                            optional("member", MEMBER),
                            optional("role", WORD),
                            optional("team", TEXT)),
                    form(
                                    "rate",
                                    "汇率",
                                    FormName.RATE,
                                    optional("currency", WORD),
                                    optional("rate", WORD),
                                    optional("from", TEXT))
                            .also("rates"),
                    form("roles", "角色", FormName.ROLES, optional("group", GROUP), optional("role", WORD)),
                    form("leaver", "离职", FormName.LEAVER, required("member", MEMBER), required("to", MEMBER)),
                    form("away", "请假", FormName.AWAY, optional("line", TEXT)),
                    form("funnels", "漏斗", FormName.FUNNELS, optional("change", WORD), optional("line", TEXT)),
                    form("import", "导入", FormName.IMPORT),
                    form("export", "导出", FormName.EXPORT, optional("format", WORD)),
                    form("token", "令牌", FormName.TOKEN, optional("name", TEXT)),
                    atOnce("suggestions", "建议", new ShowSuggestions()),
                    form("success", "客户成功", FormName.SUCCESS_OWNER, optional("member", MEMBER)),
                    atOnce("undelivered", "未送达", new ShowUndelivered()),
                    atOnce("setup", "初始设置", new ShowSetup()),
                    form("examples", "示例", FormName.EXAMPLES, optional("action", WORD)),
                    form("link", "关联", FormName.LINK, optional("code", WORD)),
                    form("reach", "私信", FormName.REACH, optional("platform", WORD))));

    private Commands() {}

    /** By any of its names. */
    public static Optional<Command> called(String typed) {
        return ALL.stream()
                .filter(command -> command.names().stream().anyMatch(typed::equalsIgnoreCase))
                .findFirst();
    }
}
