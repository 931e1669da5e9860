package tundish.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Opens connections to PostgreSQL that tell it whose data the running work may see. Goes below the pool, so that each tells it once. */
final class ScopedSource extends DelegatingDataSource {

    private ScopedSource(DataSource driver) {
        super(driver);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return scoped(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return scoped(super.getConnection(username, password));
    }

    private static Connection scoped(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                ScopedSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ScopedConnection(connection));
    }

    /** Puts it below the pool of PostgreSQL's connections. */
    static final class BelowThePool implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool && Discretion.isPostgres(pool)) {
                pool.setDataSource(new ScopedSource(new DriverDataSource(
                        pool.getJdbcUrl(),
                        pool.getDriverClassName(),
                        pool.getDataSourceProperties(),
                        pool.getUsername(),
                        pool.getPassword())));
            }
            return bean;
        }
    }
}
