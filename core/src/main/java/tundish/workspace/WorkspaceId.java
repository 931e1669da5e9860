package tundish.workspace;

/** The number of a workspace; the first part of every key. */
public record WorkspaceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
