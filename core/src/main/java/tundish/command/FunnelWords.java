package tundish.command;

import java.util.regex.Pattern;
import tundish.operation.FunnelView;

/** Reads what people type after {@code /funnel}: “mine overdue”, “negotiation this week”, 我的 逾期. */
final class FunnelWords {

    private static final Pattern MINE = words("mine|my|me", "我的|我");
    private static final Pattern NOBODY = words("nobody|unclaimed|unassigned", "无人|公海");
    private static final Pattern OVERDUE = words("overdue|late|stalled", "逾期|超期|超时");
    private static final Pattern WEEK = words("due this week|this week|week", "本周到期|本周|这周");

    private FunnelWords() {}

    /** What is no known word stands as the stage; it may turn out to be the name of a funnel or of somebody. */
    static FunnelView view(String typed) {
        var rest = typed;
        var owner = "";
        if (MINE.matcher(rest).find()) {
            owner = "me";
            rest = MINE.matcher(rest).replaceFirst(" ");
        } else if (NOBODY.matcher(rest).find()) {
            owner = "nobody";
            rest = NOBODY.matcher(rest).replaceFirst(" ");
        }
        var overdue = OVERDUE.matcher(rest).find();
        rest = OVERDUE.matcher(rest).replaceFirst(" ");
        var week = WEEK.matcher(rest).find();
        rest = WEEK.matcher(rest).replaceFirst(" ");
        return new FunnelView("", owner, rest.strip().replaceAll("\\s+", " "), overdue, week, 0);
    }

    private static Pattern words(String english, String chinese) {
        return Pattern.compile(
                "\\b(" + english + ")\\b|(" + chinese + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
