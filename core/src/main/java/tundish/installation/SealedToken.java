package tundish.installation;

/** A token that nobody can read without the key: {@code v1:<key>:<bytes>}. Tells nothing of itself in a log. */
public record SealedToken(String text) {

    /** The name of the key that sealed it. */
    public String key() {
        return text.split(":", 3)[1];
    }

    @Override
    public String toString() {
        return "SealedToken";
    }
}
