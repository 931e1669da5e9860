package tundish.storage;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import tundish.workspace.Scope;

/** Says at once that a transaction was begun for nobody: it would find nothing, and say nothing of it. */
final class ScopeCheck implements TransactionExecutionListener {

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (Scope.current().isEmpty()) {
            throw new IllegalStateException("A transaction outside any scope: open one from who asks");
        }
    }
}
