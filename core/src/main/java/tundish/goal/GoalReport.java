package tundish.goal;

import java.time.LocalDate;

/** A goal, what it takes and how far it is. @param today as the workspace counts days */
public record GoalReport(Goal goal, Plan plan, Progress progress, LocalDate today) {}
