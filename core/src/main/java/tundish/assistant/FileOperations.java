package tundish.assistant;

import tundish.command.Values;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.ExportDeals;
import tundish.operation.Operation.ImportFile;

/** Files in and out. */
final class FileOperations {

    Reply take(Actor actor, ImportFile operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Reply export(Actor actor, ExportDeals operation) {
        throw new UnsupportedOperationException("not yet " + operation);
    }

    Form form(Actor actor, FormId form, Values values) {
        throw new UnsupportedOperationException("not yet " + form + values);
    }
}
