package tundish.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** Exchange rates, as each workspace entered them. */
public interface Rates {

    /** All of a workspace, by currency, then by what it is exchanged for, then by day. */
    List<Rate> all(WorkspaceId workspace);

    /** Keeps a rate, in the place of the one of the same currencies and day. */
    void keep(WorkspaceId workspace, Rate rate);

    /** Drops the rate of exactly that day, and says whether there was one. */
    boolean drop(WorkspaceId workspace, String currency, String into, LocalDate from);

    /** The rate of a currency in force on a day: the latest that is not after it. */
    default Optional<Rate> inForce(WorkspaceId workspace, String currency, String into, LocalDate day) {
        return all(workspace).stream()
                .filter(rate -> rate.isOf(currency, into) && !rate.from().isAfter(day))
                .max(Comparator.comparing(Rate::from));
    }

    /** What turns amounts into a currency by the rates of a workspace. */
    default Conversion into(WorkspaceId workspace, String currency) {
        return new Conversion(currency, all(workspace));
    }
}
