package tundish.workspace;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** When the weekly summary is posted, in the workspace's zone; {@code held} false switches it off. */
public record Meeting(DayOfWeek day, LocalTime time, boolean held) {}
