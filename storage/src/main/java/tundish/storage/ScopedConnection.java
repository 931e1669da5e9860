package tundish.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tundish.workspace.Scope;

/**
 * One connection to PostgreSQL. Before a statement is made it agrees with the server on the scope of the running work,
 * which costs a round trip only where the last statement on this connection was in another scope.
 */
final class ScopedConnection implements InvocationHandler {

    private static final String AGREE = "select set_config('tundish.workspace', ?, false)";
    private static final String NOBODY = "";

    private final Connection connection;

    /** What the server goes by; null where that is not known. */
    private @Nullable String agreed;

    ScopedConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "prepareCall", "createStatement" -> agree();
            // A transaction that is rolled back takes with it what was agreed on in it.
            case "rollback" -> agreed = null;
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            if (method.getName().equals("commit")) {
                agreed = null;
            }
            throw failure.getCause();
        }
    }

    private void agree() throws SQLException {
        var scope = Scope.current().map(ScopedConnection::text).orElse(NOBODY);
        if (!scope.equals(agreed)) {
            try (var statement = connection.prepareStatement(AGREE)) {
                statement.setString(1, scope);
                statement.execute();
            }
            agreed = scope;
        }
    }

    private static String text(Scope scope) {
        return scope.workspace().map(Object::toString).orElse(RowSecurity.EVERYBODY);
    }
}
