package tundish.storage;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells a lost race from a fault, by what the database said. */
final class Races {

    /** Unique violation; lock not available in PostgreSQL and in H2. */
    private static final Set<String> STATES = Set.of("23505", "55P03", "HYT00");

    /** Transactions that could not be brought in order, deadlocks among them. */
    private static final String ROLLED_BACK = "40";

    private Races() {}

    static boolean isLost(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Races::saysSo);
    }

    private static boolean saysSo(Throwable failure) {
        return switch (failure) {
            case OptimisticLockException _, OptimisticLockingFailureException _, StaleStateException _ -> true;
            case SQLException sql
            when sql.getSQLState() != null ->
                STATES.contains(sql.getSQLState()) || sql.getSQLState().startsWith(ROLLED_BACK);
            default -> false;
        };
    }
}
