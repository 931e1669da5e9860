package tundish.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Everything that a measurement needs. */
record Stage(Server server, String name, Product product, Crowd crowd, Scale scale) {

    Connection bare() throws SQLException {
        return server.bare(name);
    }
}
