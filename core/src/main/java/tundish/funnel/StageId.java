package tundish.funnel;

/** A stage's short name, for ever the same, such as {@code prospect}. */
public record StageId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
