package tundish.deal;

import tundish.language.LocalText;

/** Why deals are lost. */
public enum LostReason {
    PRICE("Price", "价格"),
    COMPETITOR("Competitor", "竞争对手"),
    NO_BUDGET("No budget", "没有预算"),
    NO_NEED("No need", "没有需求"),
    NO_ANSWER("No answer", "联系不上"),
    TIMING("Timing", "时机不合适"),
    FEATURES("Features missing", "功能不满足"),
    DISQUALIFIED("Disqualified", "不符合条件"),
    OTHER("Other", "其他");

    private final LocalText name;

    LostReason(String en, String zh) {
        this.name = new LocalText(en, zh);
    }

    public LocalText text() {
        return name;
    }
}
