package tundish.command;

import tundish.operation.FormId;
import tundish.operation.Operation;

/** What a command turned out to mean. */
public sealed interface Understood {

    record AtOnce(Operation operation) implements Understood {}

    /** Everything that is needed was said. */
    record Complete(FormId form, Values values) implements Understood {}

    /** Something is missing: the form asks for it, with what was said filled in. */
    record Incomplete(FormId form, Values values) implements Understood {}
}
