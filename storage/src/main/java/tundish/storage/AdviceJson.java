package tundish.storage;

import tools.jackson.databind.json.JsonMapper;
import tundish.suggestion.Advice;
import tundish.suggestion.Advice.ChannelCosts;
import tundish.suggestion.Advice.DealSizeOff;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Advice.NobodyLeaves;
import tundish.suggestion.Advice.NudgesIgnored;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Advice.StageSkipped;
import tundish.suggestion.Advice.WinRateOff;

/** The figures of a suggestion as JSON, beside a word for their kind that never changes. */
final class AdviceJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AdviceJson() {}

    static String kind(Advice advice) {
        return switch (advice) {
            case LimitBroken _ -> "limit";
            case NobodyLeaves _ -> "stuck";
            case StageSkipped _ -> "skipped";
            case RepurchaseGrows _ -> "repurchase";
            case NudgesIgnored _ -> "nudges";
            case ChannelCosts _ -> "channel";
            case WinRateOff _ -> "goal.rate";
            case DealSizeOff _ -> "goal.size";
        };
    }

    static String write(Advice advice) {
        return JSON.writeValueAsString(advice);
    }

    static Advice read(String kind, String json) {
        return JSON.readValue(json, type(kind));
    }

    private static Class<? extends Advice> type(String kind) {
        return switch (kind) {
            case "limit" -> LimitBroken.class;
            case "stuck" -> NobodyLeaves.class;
            case "skipped" -> StageSkipped.class;
            case "repurchase" -> RepurchaseGrows.class;
            case "nudges" -> NudgesIgnored.class;
            case "channel" -> ChannelCosts.class;
            case "goal.rate" -> WinRateOff.class;
            case "goal.size" -> DealSizeOff.class;
            default -> throw new IllegalStateException("a suggestion of kind " + kind);
        };
    }
}
