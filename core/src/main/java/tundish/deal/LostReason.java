package tundish.deal;

import java.util.Arrays;
import java.util.Optional;
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

    /** The reason by its key or its name in either language; empty for a text of somebody's own. */
    public static Optional<LostReason> of(String text) {
        var wanted = text.strip();
        return Arrays.stream(values())
                .filter(reason -> reason.name().equalsIgnoreCase(wanted)
                        || reason.name.en().equalsIgnoreCase(wanted)
                        || reason.name.zh().equals(wanted))
                .findFirst();
    }
}
