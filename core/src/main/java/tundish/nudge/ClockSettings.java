package tundish.nudge;

import java.time.ZoneId;
import tundish.calendar.DayCount;
import tundish.workspace.Settings;

/** The settings that deadlines are reckoned by: while they stay as they are, every deal's clock does. */
public record ClockSettings(ZoneId zone, String calendar, DayCount managerGrace, DayCount unclaimedAfter) {

    public static ClockSettings of(Settings settings) {
        return new ClockSettings(
                settings.zone(), settings.calendar(), settings.managerGrace(), settings.unclaimedAfter());
    }
}
