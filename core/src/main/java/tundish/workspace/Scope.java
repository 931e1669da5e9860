package tundish.workspace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose data may be seen while some work runs. It is opened from who asks, or whom a message is for, and never from what
 * a query is about: so a query that was written wrong, or fed the number of another team, finds nothing. Storage holds
 * every statement to it where the database can.
 */
public final class Scope {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope EVERYBODY = new Scope(null);

    private final @Nullable WorkspaceId workspace;

    private Scope(@Nullable WorkspaceId workspace) {
        this.workspace = workspace;
    }

    /** One workspace. */
    public static Scope of(WorkspaceId workspace) {
        return new Scope(workspace);
    }

    /**
     * All workspaces at once, for the few that must look across them: who finds out whose a request is, who takes what
     * is due, who founds, and who forgets.
     */
    public static Scope everybody() {
        return EVERYBODY;
    }

    /** The one that the running work is in; empty where nobody opened any, and then there is nothing to see. */
    public static Optional<Scope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Whether the running work may see what is that workspace's. */
    public static boolean shows(WorkspaceId workspace) {
        return current().filter(scope -> scope.covers(workspace)).isPresent();
    }

    /** Whether the running work looks across workspaces. */
    public static boolean isEverybody() {
        return current().filter(scope -> scope.workspace == null).isPresent();
    }

    /** @throws IllegalStateException inside the scope of another workspace */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        requireNoOther();
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The same for work without a result. */
    public void run(Runnable work) {
        requireNoOther();
        ScopedValue.where(CURRENT, this).run(work);
    }

    private void requireNoOther() {
        var one = workspace;
        if (one != null && CURRENT.isBound() && !CURRENT.get().covers(one)) {
            throw new IllegalStateException("work for " + CURRENT.get() + " reaches for " + this);
        }
    }

    private boolean covers(WorkspaceId other) {
        return workspace == null || workspace.equals(other);
    }

    /** The one workspace; empty for all. */
    public Optional<WorkspaceId> workspace() {
        return Optional.ofNullable(workspace);
    }

    @Override
    public String toString() {
        return workspace == null ? "everybody" : "workspace " + workspace;
    }
}
