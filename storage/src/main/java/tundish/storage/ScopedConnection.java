package tundish.storage;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tundish.workspace.Scope;

/**
 * One connection to PostgreSQL. Before a statement is made it agrees with the server on the scope of the running work and on
 * the isolation of its transaction, which costs one round trip for both, and only where the last statement on this
 * connection was in another scope, or where the transaction is not isolated as usual. The driver takes three for the latter.
 */
final class ScopedConnection implements InvocationHandler {

    private static final Map<Integer, String> LEVELS = Map.of(
            Connection.TRANSACTION_READ_UNCOMMITTED, "read uncommitted",
            Connection.TRANSACTION_READ_COMMITTED, "read committed",
            Connection.TRANSACTION_REPEATABLE_READ, "repeatable read",
            Connection.TRANSACTION_SERIALIZABLE, "serializable");

    private static final String NOBODY = "";

    private final Connection connection;
    private final int usual;

    /** What the transactions from now on are to be. */
    private int isolation;

    /** Whether the running transaction is so. */
    private boolean isolated;

    /** What the server goes by; null where that is not known. */
    private @Nullable String agreed;

    ScopedConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.usual = connection.getTransactionIsolation();
        this.isolation = usual;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getTransactionIsolation" -> isolation;
            case "setTransactionIsolation" -> isolate((int) requireNonNull(arguments)[0]);
            default -> pass(method, arguments);
        };
    }

    private @Nullable Object isolate(int level) {
        isolation = level;
        isolated = false;
        return null;
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "prepareCall", "createStatement" -> agree();
            case "commit" -> isolated = false;
            case "rollback" -> forget();
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            if (method.getName().equals("commit")) {
                forget();
            }
            throw failure.getCause();
        }
    }

    /** A transaction that is rolled back takes with it what was agreed on in it. */
    private void forget() {
        agreed = null;
        isolated = false;
    }

    /** By statements that ask for nothing: after the first that does, a transaction's isolation is fixed. They take no parameters. */
    private void agree() throws SQLException {
        var terms = new StringJoiner("; ");
        var scope = Scope.current().map(ScopedConnection::text).orElse(NOBODY);
        if (!scope.equals(agreed)) {
            terms.add("set tundish.workspace = '" + scope + "'");
        }
        var isolates = isolation != usual && !isolated && !connection.getAutoCommit();
        if (isolates) {
            terms.add("set transaction isolation level " + LEVELS.get(isolation));
        }
        if (terms.length() > 0) {
            try (var statement = connection.createStatement()) {
                statement.execute(terms.toString());
            }
            agreed = scope;
            isolated = isolates || isolated;
        }
    }

    /** A number or a word of ours, which needs no quoting. */
    private static String text(Scope scope) {
        return scope.workspace().map(Object::toString).orElse(RowSecurity.EVERYBODY);
    }
}
