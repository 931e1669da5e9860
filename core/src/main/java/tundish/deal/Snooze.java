package tundish.deal;

import java.time.Instant;

/** Nudges about a deal are held back until a moment, for a reason. */
public record Snooze(Instant until, String reason) {}
