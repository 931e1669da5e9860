package tundish.message;

import tundish.operation.Operation;

/** Runs an operation when pressed. Only operations small enough for a platform's button id can be put on one. */
public record Button(String label, Operation.Pressable operation, Style style) {

    public enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    public Button(String label, Operation.Pressable operation) {
        this(label, operation, Style.PLAIN);
    }

    public static Button primary(String label, Operation.Pressable operation) {
        return new Button(label, operation, Style.PRIMARY);
    }

    public static Button danger(String label, Operation.Pressable operation) {
        return new Button(label, operation, Style.DANGER);
    }
}
