package tundish.deal;

import java.util.Arrays;
import java.util.Optional;
import tundish.language.LocalText;

/**
 * The columns of a deal: first those of the funnel table (销售漏斗管理表) in its order, then those beside them. Each
 * knows its name in the API and its heading in both languages.
 */
public enum Column {
    STAGE("stage", "Stage", "漏斗阶段"),
    REFERENCE("reference", "Reference", "线索/商机编号"),
    CUSTOMER("customer", "Customer", "客户名称"),
    OWNER("owner", "Owner", "负责人"),
    CONTACT("contact", "Contact", "联系人"),
    CONTACT_DETAILS("contactDetails", "Contact details", "联系方式"),
    NEED("need", "Need", "需求描述"),
    PROGRESS("progress", "Progress", "当前进度"),
    NEXT_ACTION("nextAction", "Next action", "下一步动作"),
    EXPECTED_CLOSE("expectedClose", "Expected close", "预计成交时间"),
    STATUS("status", "Status", "阶段状态"),
    AMOUNT("amount", "Amount", "金额"),
    CURRENCY("currency", "Currency", "币种"),
    SOURCE("source", "Source", "来源渠道"),
    CAMPAIGN("campaign", "Campaign", "市场活动"),
    REGION("region", "Region", "区域"),
    INDUSTRY("industry", "Industry", "行业"),
    COMPANY_SIZE("companySize", "Company size", "企业规模"),
    NEXT_ACTION_DUE("nextActionDue", "Next action due", "下一步时间"),
    SCORE("score", "Score", "评分"),
    DAYS_IN_STAGE("daysInStage", "Days in stage", "停留天数"),
    EXTERNAL_ID("externalId", "External ID", "外部编号"),
    FUNNEL("funnel", "Funnel", "漏斗"),
    CREATED_AT("createdAt", "Created", "创建时间"),
    STAGE_ENTERED_AT("stageEnteredAt", "Stage entered", "进入阶段时间"),
    CLOSED_AT("closedAt", "Closed", "关闭时间"),
    LOST_REASON("lostReason", "Lost reason", "流失原因"),
    REPEATS("repeats", "Repeats", "复购自"),
    SNOOZE("snooze", "Snoozed until", "暂缓提醒至");

    private final String key;
    private final LocalText heading;

    Column(String key, String en, String zh) {
        this.key = key;
        this.heading = new LocalText(en, zh);
    }

    /** The name in the API and in mappings. */
    public String key() {
        return key;
    }

    public LocalText heading() {
        return heading;
    }

    public static Optional<Column> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
