package tundish.operation;

/**
 * Which part of the funnel table is shown.
 *
 * @param owner {@code me}, {@code nobody}, a member's number or name; empty for everybody
 * @param stage a stage's key or name; empty for all
 * @param page from 0
 */
public record FunnelView(String owner, String stage, boolean overdue, boolean dueThisWeek, int page) {

    public static final FunnelView ALL = new FunnelView("", "", false, false, 0);

    public FunnelView onPage(int changed) {
        return new FunnelView(owner, stage, overdue, dueThisWeek, changed);
    }
}
