package tundish.metrics;

import java.time.LocalDate;
import java.util.List;
import tundish.workspace.WorkspaceId;

/** Landings as they were said week by week, so that one can see later how right they were. What became known later changes none. */
public interface Forecasts {

    /** Keeps it, unless something was said of that quarter on that day already. */
    void keep(Forecast forecast);

    /** What was said of the quarter that begins on that day, the oldest first. */
    List<Forecast> of(WorkspaceId workspace, String funnel, LocalDate quarter);
}
