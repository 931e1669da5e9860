package tundish.operation;

/**
 * Which part of the funnel table is shown.
 *
 * @param funnel its key or title; empty for the usual one
 * @param owner {@code me}, {@code nobody}, a member's number or name; empty for everybody
 * @param stage a stage's key or name; empty for all
 * @param page from 0
 */
public record FunnelView(String funnel, String owner, String stage, boolean overdue, boolean dueThisWeek, int page) {

    public static final FunnelView ALL = new FunnelView("", "", "", false, false, 0);

    /** Whether all of a funnel is shown. */
    public boolean isWhole() {
        return of("").onPage(0).equals(ALL);
    }

    public FunnelView of(String changed) {
        return new FunnelView(changed, owner, stage, overdue, dueThisWeek, page);
    }

    public FunnelView ownedBy(String changed) {
        return new FunnelView(funnel, changed, stage, overdue, dueThisWeek, page);
    }

    public FunnelView at(String changed) {
        return new FunnelView(funnel, owner, changed, overdue, dueThisWeek, page);
    }

    public FunnelView onlyOverdue() {
        return new FunnelView(funnel, owner, stage, true, false, page);
    }

    public FunnelView onPage(int changed) {
        return new FunnelView(funnel, owner, stage, overdue, dueThisWeek, changed);
    }
}
